import { formatChoices } from "../../usage/format-choices.ts";
import { shardTyped } from "../../usage/shard-typed.ts";
import type { AddCommand } from "../command.ts";
import type { RollUpOptions } from "./roll-up-schools.ts";
import { printedFormats, rollUpFormats } from "./rollup-formats.ts";

const more = `
文件夹代表它下面的每一个 term.yaml，也可以写 * ? ** 和 {甲,乙}，这时请用引号括起来。
几所学校都登记的同一篇作品、同一项获奖，合计只计一次；继教号相同的，或登记在共用名册同一处的，是同一个人，从不按姓名认。
docx 里的数是汇总时的；人改过的不会被覆盖，新的写在旁边。
有错误的、时段不同的学校不计入合计，另外列出；没有交的也列出。
小结.json 存下各校的数，以后不用记录也能再合：姓名、继教号、题目在里面都只是加了密钥的散列，密钥在旁边的 小结密钥，不要和小结一起给人。
退出码：0 正常，1 有的学校有错误，2 用法不对、文件读写不了或没有一所能计入，3 程序自己出错。

例：yanxiu rollup examples/group/集团.yaml
    yanxiu rollup 各校 --name 云渡教育集团 --format xlsx=汇总.xlsx
    yanxiu rollup 各校 --name 云渡教育集团 --date 2026-01-26 --format docx=汇总.docx
    yanxiu rollup 第一批 --summary 小结1.json
    yanxiu rollup 小结1.json 小结2.json`;

/** `yanxiu rollup SCHOOL…` */
export const addRollUpCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("rollup")
    .description("把许多学校的数合在一起：各校和合计、未达标、学时分段")
    .usage("<学校或小结...> [选项]")
    .argument("<学校或小结...>", "集团.yaml，各校的 term.yaml、它们所在的文件夹、带 * 的写法，或以前存下的 小结.json")
    .option("--name <名称>", "集团、学区的名称（默认：集团.yaml 写的）")
    .option(
      "--format <格式>",
      "text 给人看，json 给程序用，csv、xlsx 写成表，docx 写成汇总报告（默认：text）；可写多次，写成 格式=文件 就存进文件",
      formatChoices<(typeof rollUpFormats)[number]>(rollUpFormats, printedFormats),
    )
    .option("--date <日期>", "汇总报告的落款日期，如 2026-01-26；不写就没有落款")
    .option("--shard <几/几>", "只汇总其中一份，如 3/8：分给几台电脑做时用，和 --summary 一起写", shardTyped)
    .option("--summary <文件>", "把各校的小结存进这个文件，如 小结.json")
    .option("--key-file <文件>", "小结的密钥；没有这个文件就新建（默认：小结旁边的 小结密钥）")
    .addHelpText("after", more)
    .action(async (given: readonly string[], options: RollUpOptions) => {
      const { rollUpSchools } = await import("./roll-up-schools.ts");
      exit(await rollUpSchools(given, options, terminal));
    });
};
