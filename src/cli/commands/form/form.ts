import { paperNames } from "../../../outline/paper/paper-names.ts";
import { Refusal } from "../../refusal.ts";
import type { AddCommand } from "../command.ts";
import type { PaperOptions } from "./print-paper.ts";
import type { FormOptions } from "./write-forms.ts";

const more = `
登记表是 Excel 工作簿：一种记录一张工作表，列名上有说明和例子，能选的有下拉列表；写在 <学期文件> 旁边的 登记/ 里。
填好以后放回 登记/，在 term.yaml 的“包含”里加上 登记/*.xlsx，check、report 就读它。已有的文件不会被覆盖。
不写 --kinds 的，有研修活动、公开课、听课等常用的几种；--kinds 教师 的已填好名册，写在 登记表/ 里。
写明组、校区或教师的，下拉列表里先列他们；--each 一次给每个教研组（或校区、教师）各写一份。
加 --print 的是当天要用的纸质表（Word），写在 登记表/ 里：签到表列出应到的人，听课记录表写明教师的印上姓名。
--activity 写日期、主题，或“日期 主题”，说明纸质表是为哪一次活动印的。
退出码：0 已生成，1 记录里有错误，2 用法不对或文件读写不了，3 程序自己出错。

例：yanxiu form
    yanxiu form --kinds 公开课、听课 --group 中心校语文组
    yanxiu form --each 教研组 -o 发给各组/
    yanxiu form --print 签到表 --activity 2024-09-12`;

/** `yanxiu form [TERM]`, and with `--print PAPER` paper. */
export const addFormCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("form")
    .description("做登记表：Excel 登记表，和当天要用的签到表、听课记录表、教研活动记录表")
    .usage("[学期文件] [选项]")
    .argument("[学期文件]", "学期设置 term.yaml，或它所在的文件夹（默认：所在的文件夹）")
    .option("--kinds <种类>", "登记哪几种记录，如 公开课、听课；种类见 yanxiu kinds")
    .option("--all", "加上不常用的列")
    .option("--each <教研组>", "每个教研组各一份；也可写 校区、教师")
    .option("--group <教研组>", "只为这个教研组或其他组织")
    .option("--campus <校区>", "只为这个校区")
    .option("--teacher <教师>", "只为这位教师")
    .option("--print <表>", `要打印的纸质表：${paperNames.join("、")}`)
    .option("--activity <活动>", "纸质表为哪一次活动，如 2024-09-12，或它的主题")
    .option("-o, --out <文件>", "写成这个文件，或写到这个文件夹")
    .addHelpText("after", more)
    .action(async (term: string | undefined, { print, activity, ...options }: Options) => {
      if (print === undefined) {
        if (activity !== undefined)
          throw new Refusal("--activity 要和 --print 一起用", "写明打印哪种表，如 --print 签到表。");
        const { writeForms } = await import("./write-forms.ts");
        return exit(await writeForms(term, options, terminal));
      }
      for (const option of ["kinds", "all", "each"] as const)
        if (options[option] !== undefined) throw new Refusal(`--${option} 不能和 --print 一起用`, "去掉其中一个。");
      const { printPaper } = await import("./print-paper.ts");
      exit(await printPaper(term, print, { ...options, ...(activity !== undefined && { activity }) }, terminal));
    });
};

type Options = PaperOptions & FormOptions & { readonly print?: string };
