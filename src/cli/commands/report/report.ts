import type { AddCommand } from "../command.ts";
import type { ReportOptions } from "./write-reports.ts";

const more = `
报告写在 <学期文件> 旁边的 报告/ 里。人改过的报告不会被覆盖，新的写成“…-新版.docx”放在旁边。
退出码：0 已生成，1 记录里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu report examples/central-school/term.yaml`;

/** `yanxiu report TERM` */
export const addReportCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("report")
    .description("生成 Word 报告和附表")
    .usage("<学期文件> [选项]")
    .argument("<学期文件>", "学期设置 term.yaml，或它所在的文件夹")
    .option("--out <文件夹>", "报告写到这个文件夹")
    .option("--report <报告>", "只生成这一种报告，例如 培训项目总结")
    .option("--draft", "有错误也生成，每页注明“草稿”")
    .option("--force", "覆盖人改过的报告")
    .addHelpText("after", more)
    .action(async (term: string, options: ReportOptions) => {
      const { writeReports } = await import("./write-reports.ts");
      exit(await writeReports(term, options, terminal));
    });
};
