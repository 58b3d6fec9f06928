import { formatChoices } from "../../usage/format-choices.ts";
import { addNarrowing } from "../../usage/narrowing-options.ts";
import type { AddCommand } from "../command.ts";
import type { StatsOptions } from "./show-stats.ts";
import { printedFormats, statsFormats } from "./stats-formats.ts";

const more = `
写几所学校，就列出各校的数和合计，和 yanxiu rollup 一样：同一篇作品、同一个人只计一次。
几个范围可以一起用，例如某个教研组在某几个月的统计。
要求按整个学期、学年、周判定：未到期的列出完成情况，不算未达标；--to 不使要求提前到期；--from 去掉开头部分的，不作判定。
退出码：0 正常，1 记录里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu stats --group 中心校语文组 --from 2024-09-01 --to 2025-01-18
    yanxiu stats --short 听课
    yanxiu stats --format json=统计.json --format csv=统计.csv
    yanxiu stats 2024.yaml --compare 2023.yaml
    yanxiu stats 东校区 西校区`;

/** `yanxiu stats [TERM…]` */
export const addStatsCommand: AddCommand = (program, { terminal, exit }) => {
  const command = program
    .command("stats")
    .description("列出统计数字、计数规则和未达到要求的人")
    .usage("[学期文件...] [选项]")
    .argument("[学期文件...]", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹）；写几所学校就合在一起");
  addNarrowing(command, "只统计")
    .option("--short [要求]", "只列谁没有达到要求、差多少；写要求的名称就只看这一项")
    .option("--compare [学期文件]", "和上一期对比；不写学期文件的，用 term.yaml 的“对比”")
    .option("--all", "学校没有登记的种类也列出")
    .option(
      "--format <格式>",
      "text 给人看，json 给程序用，csv、xlsx 写成 报告/ 里的表（默认：text）；可写多次，写成 格式=文件 就存进文件",
      formatChoices<(typeof statsFormats)[number]>(statsFormats, printedFormats),
    )
    .addHelpText("after", more)
    .action(async (terms: readonly string[], options: StatsOptions) => {
      const [term, ...others] = terms;
      if (others.length > 0) {
        const { showSeveral } = await import("./show-several.ts");
        exit(await showSeveral(terms, options, terminal));
        return;
      }
      const { showStats } = await import("./show-stats.ts");
      exit(await showStats(term, options, terminal));
    });
};
