import { aDay } from "../../usage/a-day.ts";
import type { AddCommand } from "../command.ts";
import type { NextOptions } from "./next-period.ts";

const more = `
新的文件夹放在原来的旁边，已有的文件一律不动。带过去的有：学期文件里的设置、要求和报告，还在职的教师，教研组等组织，
没有结束的课题、结对和聘任，没有到期的证书，学校自己的文字和模板。其余的记录留在原处。
不写学期文件，就用所在的文件夹里最近的一期。人员有变动的会问到；加 --yes 不问。
退出码：0 正常，1 原来的记录里有错误，2 用法不对或文件写不了，3 程序自己出错。

例：yanxiu next 明湖小学
    yanxiu next 2024.yaml --yes --from 2025-09-01
    yanxiu next term.yaml --yes --retired 雷振山 --joined "顾小满 语文组"`;

/** `yanxiu next [TERM]` */
export const addNextCommand: AddCommand = (program, { terminal, exit }) => {
  program
    .command("next")
    .description("为下一个学期（学年、年度）建好文件夹，带上还在进行的")
    .usage("[学期文件] [选项]")
    .argument("[学期文件]", "这一期的学期文件，或它所在的文件夹（默认：所在的文件夹）")
    .option("--yes", "不提问，没有写明的用现成的答案")
    .option("--from <日期>", "新的时段从这一天起", aDay("--from"))
    .option("--to <日期>", "新的时段到这一天止", aDay("--to"))
    .option("--name <名称>", "新的时段的名称（默认：如 2025学年第一学期）")
    .option("-o, --out <文件夹>", "写到这个文件夹（默认：原来的旁边，以学校和时段命名）")
    .option("--retired <姓名>", "退休的，几个人用顿号隔开")
    .option("--left <姓名>", "调出的")
    .option("--joined <姓名>", "调入的，后面可以空一格写教研组")
    .option("--moved <姓名>", "换教研组的，后面空一格写新的组")
    .addHelpText("after", more)
    .action(async (term: string | undefined, options: NextOptions) => {
      const { nextPeriod } = await import("./next-period.ts");
      exit(await nextPeriod(term, options, terminal));
    });
};
