import type { AddCommand } from "../command.ts";

const more = `
写明学期文件（或就在它的文件夹里）时，连同学校自己在 模板/ 里的报告，并注明哪些已列入。

例：yanxiu reports
    yanxiu reports examples/central-school/term.yaml`;

/** `yanxiu reports [TERM]` */
export const addReportsCommand: AddCommand = (program, { terminal }) => {
  program
    .command("reports")
    .description("列出有哪些报告，各用在什么时段，要写明什么")
    .usage("[学期文件] [选项]")
    .argument("[学期文件]", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹，没有就只看现成的）")
    .addHelpText("after", more)
    .action(async (term: string | undefined) => {
      const { showReports } = await import("./show-reports.ts");
      await showReports(term, terminal);
    });
};
