import type { AddCommand } from "../command.ts";
import type { ImportOptions } from "./import-files.ts";

const more = `
表格里一张工作表登记一种记录：工作表名（csv 是文件名）是记录的种类，表头是列名。
写到 <学期文件> 旁边的 记录/<种类>.yaml，接在已有的记录后面，原有的一个字也不动。
已有的不再加；同一件事而内容不同的列出来，不改也不加。有错的记录不导入，别的照常导入；姓名对不对，导入后由 yanxiu check 核查。
问卷或平台导出的表，列名不是记录里的名称：先用 --guess 做一份映射文件，改好以后用 --map。
从网页或表格里复制来的几行，第一行是列名，用“-”从标准输入读，并用 --kind 写明种类。
退出码：0 已导入，1 表格里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu import 登记.xlsx --dry-run
    yanxiu import 公开课.csv 听课.csv --to 记录/2024-11.yaml
    yanxiu import 导出.xlsx --guess --to 映射.yaml
    yanxiu import 导出.xlsx --map 映射.yaml`;

/** `yanxiu import FILE…` */
export const addImportCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("import")
    .description("把 Excel、csv 里的记录写进 YAML 记录文件")
    .usage("<表格...> [选项]")
    .argument("<表格...>", ".xlsx 或 .csv 文件；“-”是标准输入")
    .option("--term <学期文件>", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹）")
    .option("--to <文件>", "写到这个 .yaml 文件，或写到这个文件夹")
    .option("--kind <种类>", "登记的是哪一种记录，如 公开课；工作表名、文件名看不出时才写")
    .option("--map <映射文件>", "照这个文件读问卷或平台导出的表")
    .option("--guess", "做一份映射文件的草稿：每一列可能是哪一项，有些什么内容")
    .option("--dry-run", "只显示会加上什么，不写入")
    .addHelpText("after", more)
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import("./import-files.ts");
      exit(await importFiles(files, options, terminal));
    });
};
