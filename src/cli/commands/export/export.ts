import { ownTables } from "../../../excel/tables/own-tables.ts";
import { tableFormats } from "../../../outline/report-formats.ts";
import { addNarrowing } from "../../usage/narrowing-options.ts";
import { oneOf } from "../../usage/one-of.ts";
import type { AddCommand } from "../command.ts";
import type { ExportOptions } from "./write-tables.ts";

const more = `
可写的表：
  附件       报告能附的每一种表，如 学时统计表、公开课一览表，学校自己的也在内；和 Word 里的那张一样
  统计量     每个数：数值、单位、怎么数的
  未达标     谁、哪项要求、应达到、实际、还差、时段、结果
  缺项       yanxiu gaps 的各张表
  学时       每人每次一行，照平台的要求选列、改列名；各人合计等于学时统计表
  记录       登记的全部记录，一种一张工作表；可以接着在里面登记
写在 <学期文件> 旁边的 报告/ 里，一种一个文件；人改过的不会被覆盖。csv 是一张工作表一个文件。
“学时”的列：项 或 平台列名=项，用逗号隔开；或写在 列.yaml 里，一行一列，如 培训项目: 项目。
退出码：0 正常，1 记录里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu export 学时统计表 公开课一览表
    yanxiu export 学时 --columns 姓名,继教号,培训项目=项目,培训时间=日期,学时
    yanxiu export 记录 --format csv -o 备份/`;

/** `yanxiu export [TERM] TABLE…`; commander takes an optional word only at the end, so the words are told apart later. */
export const addExportCommand: AddCommand = (program, { terminal, exit }) => {
  const command = program
    .command("export")
    .description("把附件、统计、学时、记录写成 Excel 表或 csv")
    .usage("[学期文件] <表...> [选项]")
    .argument(
      "<表...>",
      `附件的名称，或 ${ownTables.join("、")}；前面可以写学期文件或它所在的文件夹（默认：所在的文件夹）`,
    );
  addNarrowing(command, "只写")
    .option("--format <格式>", `${tableFormats.join("、")}（默认：xlsx）`, oneOf("--format", tableFormats))
    .option("--columns <列>", "“学时”有哪些列，或写着这些的文件 列.yaml")
    .option("--mask", "隐去姓名：教师和校外的人只留姓氏，如 林**；学生全部隐去")
    .option("-o, --out <文件>", "写成这个文件，或写到这个文件夹")
    .option("--force", "覆盖人改过的表")
    .addHelpText("after", more)
    .action(async (words: readonly string[], options: ExportOptions) => {
      const { writeTables } = await import("./write-tables.ts");
      exit(await writeTables(words, options, terminal));
    });
};
