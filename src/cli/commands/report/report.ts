import { addNarrowing } from "../../usage/narrowing-options.ts";
import type { AddCommand } from "../command.ts";
import { fileFormats, formatChoices } from "./report-formats.ts";
import type { ReportOptions } from "./write-reports.ts";

const more = `
报告写在 <学期文件> 旁边的 报告/ 里。人改过的报告不会被覆盖，新的写成“…-新版.docx”放在旁边。
--format html 是一个网页文件，鼠标指着或手指点着一个数，就看到它怎么数的、依据哪些记录；md 是贴到群聊、网上填报的文字；pdf 要装有 LibreOffice。
写明组、教师、校区或日期的，只写这一部分，标题和文件名里写明是哪一部分；几个范围可以一起用。
每组、每人一份的报告（如确认单），各写成一个文件；加 --one-file 合在一个文件里，每份另起一页，页码接着排，便于一次打印。
退出码：0 已生成，1 记录里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu report
    yanxiu report term.yaml --report 教研组总结 --group 中心校语文组
    yanxiu report --eject 听评课`;

/** `yanxiu report [TERM]` */
export const addReportCommand: AddCommand = (program, { terminal, exit }) => {
  const command = program
    .command("report")
    .description("生成 Word 报告和附表")
    .usage("[学期文件] [选项]")
    .argument("[学期文件]", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹）");
  addNarrowing(command, "只写")
    .option("-o, --out <文件夹>", "报告写到这个文件夹")
    .option(
      "--format <格式>",
      `${fileFormats.join("、")}（默认：docx）；可写几种，如 docx,html，名称相同、扩展名不同`,
      formatChoices,
    )
    .option("--report <报告>", "只生成这一种报告，例如 培训项目总结")
    .option("--one-file", "每组、每人一份的报告合成一个文件")
    .option("--mask", "隐去姓名：教师和校外的人只留姓氏，如 林**；学生全部隐去")
    .option("--说明", "逐句列出没有印出的话，因为什么是空的，怎样就能印出")
    .option("--eject <段落>", "不写报告，把一段现成的话写进 文字/，改成自己的；已有的不覆盖")
    .option("--draft", "有错误也生成，每页注明“草稿”")
    .option("--force", "覆盖人改过的报告")
    .addHelpText("after", more)
    .action(async (given: string | undefined, options: ReportOptions & { readonly eject?: string }) => {
      if (options.eject !== undefined) {
        const { ejectText } = await import("./eject-text.ts");
        return await ejectText(given, options.eject, options.report, terminal);
      }
      const { writeReports } = await import("./write-reports.ts");
      exit(await writeReports(given, options, terminal));
    });
};
