import { paperNames } from "../../../outline/paper/paper-names.ts";
import type { AddCommand } from "../command.ts";
import type { PaperOptions } from "./print-paper.ts";

const more = `
当天要用的纸质表：姓名照名册和当天的去向印好，其余留空手填；写在 <学期文件> 旁边的 登记表/ 里，人改过的不会被覆盖。
签到表是全员的，写明组或校区的只印那一部分；听课记录表写明教师的印上姓名，写明组或校区的每人一页。
--activity 写日期、主题，或“日期 主题”：记录里有这次活动的，主持、地点等一并印上，应到的人照记录。
退出码：0 已生成，1 记录里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu form term.yaml --print 签到表 --activity 2024-09-12
    yanxiu form term.yaml --print 教研活动记录表 --group 中心校语文组
    yanxiu form term.yaml --print 听课记录表 --teacher 林秋野`;

/** `yanxiu form TERM --print PAPER` */
export const addFormCommand: AddCommand = (program, { terminal, exit }) => {
  const command = program
    .command("form")
    .description("登记表：当天要用的签到表、听课记录表、教研活动记录表")
    .usage("<学期文件> --print <表> [选项]")
    .argument("<学期文件>", "学期设置 term.yaml，或它所在的文件夹");
  command
    .option("--print <表>", `要打印的表：${paperNames.join("、")}`)
    .option("--group <教研组>", "只印这个教研组或其他组织")
    .option("--campus <校区>", "只印这个校区")
    .option("--teacher <教师>", "印上这位教师的姓名")
    .option("--activity <活动>", "哪一次活动，如 2024-09-12，或它的主题")
    .option("-o, --out <文件>", "写成这个文件，或写到这个文件夹")
    .addHelpText("after", more)
    .action(async (term: string, { print, ...options }: PaperOptions & { readonly print?: string }) => {
      if (print === undefined) return command.missingArgument("表");
      const { printPaper } = await import("./print-paper.ts");
      exit(await printPaper(term, print, options, terminal));
    });
};
