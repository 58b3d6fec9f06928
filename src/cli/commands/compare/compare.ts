import { aDay } from "../../usage/a-day.ts";
import { formatChoices } from "../../usage/format-choices.ts";
import type { AddCommand } from "../command.ts";
import { type CompareFormat, compareFormats, printedFormats } from "./compare-formats.ts";
import type { CompareOptions } from "./show-comparison.ts";

const more = `
平台导出的表是 xlsx 或 csv：要有姓名和学时两列，另有继教号、项目名称、日期的更好；每人一行，或每人每项一行。
人先按继教号认，再按姓名认；项目按名称和日期对，名称相近的也算同一项。平台的表有日期的，不在统计时段里的行不比。
列认错了，用 --columns 写明，如 --columns 姓名=教师,学时=获得学时；左边可写：姓名、继教号、学时、项目、日期。也可以写在 列.yaml 里。
退出码：0 每人都一致，1 有不一致的，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu compare 平台导出.xlsx
    yanxiu compare 平台导出.xlsx term.yaml --from 2025-01-01 --to 2025-06-30
    yanxiu compare 平台导出.csv --columns 学时=获得学时 --format xlsx`;

/** `yanxiu compare FILE [TERM]` */
export const addCompareCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("compare")
    .description("拿平台导出的学时和我校的比，列出谁差多少、差在哪里")
    .usage("<平台导出> [学期文件] [选项]")
    .argument("<平台导出>", "区县平台导出的 xlsx 或 csv")
    .argument("[学期文件]", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹）")
    .option("--columns <列>", "哪一列是什么，或写着这些的文件 列.yaml")
    .option("--from <日期>", "只比这一天起的，例如 2024-09-01", aDay("--from"))
    .option("--to <日期>", "只比到这一天止的，例如 2025-01-18", aDay("--to"))
    .option(
      "--format <格式>",
      "text 给人看，json 给程序用，xlsx 写成表，每人都列（默认：text）；可写多次，写成 格式=文件 就存进文件",
      formatChoices<CompareFormat>(compareFormats, printedFormats),
    )
    .option("-o, --out <文件>", "表写成这个文件，或写到这个文件夹")
    .addHelpText("after", more)
    .action(async (file: string, term: string | undefined, options: CompareOptions) => {
      const { showComparison } = await import("./show-comparison.ts");
      exit(await showComparison(file, term, options, terminal));
    });
};
