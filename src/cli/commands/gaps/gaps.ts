import { formatChoices } from "../../usage/format-choices.ts";
import { addNarrowing } from "../../usage/narrowing-options.ts";
import type { AddCommand } from "../command.ts";
import { fileFormats } from "../report/report-formats.ts";
import { type GapFormat, gapFormats, printedFormats } from "./gap-formats.ts";
import type { GapsOptions } from "./show-gaps.ts";

const more = `
列出：教研组哪个月没有活动，各种记录哪个月没有登记，缺佐证或到会情况的活动，没有听课记录的教师，一年没有进程的在研课题，教师完成各项要求的情况。
放假的月份、学期以外的月份不作要求；未到期的要求不算未达标。
--format docx 写成一张贴在办公室的表，放在 <学期文件> 旁边的 报告/ 里；人改过的不会被覆盖。表里有教师姓名，只供校内用。
退出码：0 正常，1 记录里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu gaps
    yanxiu gaps --group 中心校语文组 --to 2024-12-31
    yanxiu gaps --format docx`;

/** `yanxiu gaps [TERM]` */
export const addGapsCommand: AddCommand = (program, { terminal, exit }) => {
  const command = program
    .command("gaps")
    .description("列出谁还没有交记录、缺什么")
    .usage("[学期文件] [选项]")
    .argument("[学期文件]", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹）");
  addNarrowing(command, "只看")
    .option("--all", "要求样样完成的教师也列出")
    .option(
      "--format <格式>",
      "text 给人看，json 给程序用，docx、html、md、pdf、xlsx 写成文件（默认：text）；可写多次，text、json 写成 格式=文件 就存进文件",
      formatChoices<GapFormat>(gapFormats, printedFormats, fileFormats),
    )
    .option("-o, --out <文件夹>", "文件写到这个文件夹；没有写 --format 的，写成 docx")
    .addHelpText("after", more)
    .action(async (term: string | undefined, options: GapsOptions) => {
      const { showGaps } = await import("./show-gaps.ts");
      exit(await showGaps(term, options, terminal));
    });
};
