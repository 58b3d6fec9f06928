import { oneOf } from "../../usage/one-of.ts";
import type { AddCommand } from "../command.ts";
import { type CheckOptions, failOnLevels } from "./check-options.ts";
import { formatChoices } from "./format-choice.ts";
import { formatNames } from "./formats/index.ts";

const more = `
路径属于它上面最近的 term.yaml：整个学期都会读入，只显示这些路径里的问题；路径是 term.yaml 时显示全校的问题。
路径只有一个集团文件时，核查它的各所学校，连同集团的名册和规则。
找不到 term.yaml 时，只按单条记录的规则核查。
退出码：0 没有问题，1 有问题，2 用法不对或文件读不了，3 程序自己出错。

例：yanxiu check 记录/2024-11.yaml`;

const levels = Object.keys(failOnLevels);

/** `yanxiu check [PATH…]` */
export const addCheckCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("check")
    .description("核查记录，指出每一处问题在哪一行、怎么改")
    .usage("[路径...] [选项]")
    .argument("[路径...]", "记录文件或文件夹（默认：当前文件夹）；“-”是标准输入")
    .option(
      "--format <格式>",
      `${formatNames.join("、")}（默认：text）；可写多次，写成 格式=文件 就存进文件`,
      formatChoices,
    )
    .option("--all", "问题很多时也全部列出（存进文件、转给别的程序时总是全部）")
    .option("--strict", "警告也算错误")
    .option(
      "--fail-on <级别>",
      `有这一级的问题时退出码为 1：${levels.join("、")}（默认：error）`,
      oneOf("--fail-on", levels),
      "error",
    )
    .option("--fix", "改正只有一种改法的地方：全角冒号、漏打的空格、姓名里的空格、日期和级别的写法")
    .option("--diff", "只显示 --fix 会怎样改，不写入")
    .option("--since <版本>", "只看 git 里这个版本以来改过的文件，例如 origin/main")
    .option("--stdin-file <文件>", "从标准输入读这个文件的内容，连同全校的一起查，给编辑器用")
    .option("--write-baseline", "把现有的问题记进 yanxiu-基线.json，以后只报告新出现的")
    .addHelpText("after", more)
    .action(async (paths: string[], options: CheckOptions) => {
      const { checkPaths } = await import("./check-paths.ts");
      exit(await checkPaths(paths, options, terminal));
    });
};
