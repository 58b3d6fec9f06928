import type { AddCommand } from "../command.ts";

const more = `
每一段的文字取自：文字/ 是学校自己写的，模板/ 是学校自己的报告，现成的随程序带来。
要改一段现成的话：yanxiu report <学期文件> --eject <段落>。

例：yanxiu sections 学年总结
    yanxiu sections 学年总结 --yaml
    yanxiu sections 学年总结 examples/central-school/term.yaml`;

/** `yanxiu sections REPORT [TERM]` */
export const addSectionsCommand: AddCommand = (program, { terminal }) => {
  program
    .command("sections")
    .description("列出一份报告的章节和段落，每一段的文字从哪里来，哪些要学校自己写")
    .usage("<报告> [学期文件] [选项]")
    .argument("<报告>", "报告的名称，例如 学年总结")
    .argument("[学期文件]", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹，没有就只看现成的）")
    .option("--yaml", "写成 term.yaml 里的“章节”，抄过去就能改标题、次序和段落")
    .addHelpText("after", more)
    .action(async (report: string, term: string | undefined, options: { readonly yaml?: boolean }) => {
      const { showSections } = await import("./show-sections.ts");
      await showSections(report, term, options, terminal);
    });
};
