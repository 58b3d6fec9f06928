import { Refusal } from "../../refusal.ts";
import { formatChoices } from "../../usage/format-choices.ts";
import { shardTyped } from "../../usage/shard-typed.ts";
import type { AddCommand } from "../command.ts";
import { type BatchChoice, batchFormats, printedFormats } from "./batch-formats.ts";
import type { BatchOptions } from "./batch-reports.ts";

const more = `
文件夹代表它下面的每一个 term.yaml。也可以写 * ? ** 和 {甲,乙}，这时请用引号括起来。
一所学校有错误就跳过它，别的学校照做；按 Ctrl-C，手上的学校做完就停。报告写在各校自己的 报告/ 里；用了 --out，就写在它下面与学校文件夹同名的子文件夹里。
集团.yaml 写明有哪些学校、共用的名册和规则、都要出的报告，见 yanxiu kinds 集团文件；还没有交的学校列作“未交”。
没有变化的学校不重做：读过的文件、程序和报告都和上次一样，就沿用上次的结果；有变化的，说明变了什么。
退出码：0 都已生成，1 有的学校没有生成或有错误，2 用法不对或一所也读写不了，130 按 Ctrl-C 停下。

例：yanxiu batch "examples/campuses/*/term.yaml"
    yanxiu batch 集团.yaml --format xlsx=结果.xlsx
    yanxiu batch 各校 --format json=结果.json --format csv=结果.csv`;

/** `yanxiu batch TERM…` */
export const addBatchCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("batch")
    .description("生成许多学校的报告")
    .usage("<学期文件...> [选项]")
    .argument("<学期文件...>", "各校的 term.yaml、它们所在的文件夹，或带 * 的写法；或者一份 集团.yaml")
    .option("-o, --out <文件夹>", "报告写到这个文件夹，每所学校一个子文件夹")
    .option("-j, --jobs <个数>", "同时做几所（默认：电脑能同时做多少就多少）", jobsTyped)
    .option("--draft", "有错误也生成，每页注明“草稿”")
    .option("--force", "覆盖人改过的报告")
    .option("--rebuild", "没有变化的学校也重做")
    .option("--cache <文件夹>", "各校上次的结果记在这里（默认：系统放缓存的地方）")
    .option(
      "--format <格式>",
      `${batchFormats.join("、")}（默认：text）；可写多次，写成 格式=文件 就存进文件，xlsx 要写明文件`,
      batchChoices,
    )
    .option("--time", "表里加一列用时")
    .option("--shard <几/几>", "只做其中一份，如 3/8：分给几台电脑做时用", shardTyped)
    .addHelpText("after", more)
    .action(async (terms: string[], options: BatchOptions) => {
      const { batchReports } = await import("./batch-reports.ts");
      exit(await batchReports(terms, options, terminal));
    });
};

const readChoice = formatChoices(batchFormats, printedFormats);

function batchChoices(typed: string, before?: readonly BatchChoice[]): BatchChoice[] {
  const choices = readChoice(typed, before);
  if (choices.some(({ format, file }) => format === "xlsx" && file === undefined))
    throw new Refusal("--format xlsx 要写明文件", "例如 --format xlsx=结果.xlsx。");
  return choices;
}

function jobsTyped(typed: string): number {
  if (/^[1-9]\d{0,2}$/.test(typed)) return Number(typed);
  throw new Refusal(`--jobs 要写从 1 起的整数，不能写“${typed}”`, "例如 --jobs 2；写 1 就一次做一所。");
}
