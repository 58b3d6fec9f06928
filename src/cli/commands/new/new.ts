import { aDay } from "../../usage/a-day.ts";
import { oneOf } from "../../usage/one-of.ts";
import type { AddCommand } from "../command.ts";
import { type CiPlatform, ciPlatforms } from "./ci-platforms.ts";
import type { NewOptions } from "./new-school.ts";

const more = `
一边问一边给出现成的答案，按回车就用它；问完才写文件，已有的文件一律不动。
加 --yes 什么也不问，没有写明的用现成的答案。
退出码：0 正常，2 用法不对或文件写不了，3 程序自己出错。

例：yanxiu new
    yanxiu new 明湖小学
    yanxiu new 明湖小学 --yes --names 方晓荷、秦望、陆小舟`;

const types = ["学期", "学年", "年度"] as const;

/** `yanxiu new [FOLDER]` */
export const addNewCommand: AddCommand = (program, { terminal }) => {
  program
    .command("new")
    .description("问五个问题，为一所学校建好文件夹")
    .usage("[文件夹] [选项]")
    .argument("[文件夹]", "放在哪个文件夹里（默认：以学校名称新建一个）")
    .option("--yes", "不提问，没有写明的用现成的答案")
    .option("--school <名称>", "学校名称（默认：文件夹的名称）")
    .option("--region <所在>", '省、市、县（区），用空格隔开，例如 "浙江省 云州市 云岭县"')
    .option("--type <类型>", `时段的类型：${types.join("、")}（默认：${types[0]}）`, oneOf("--type", types))
    .option("--from <日期>", "时段从这一天起", aDay("--from"))
    .option("--to <日期>", "时段到这一天止", aDay("--to"))
    .option("--names <姓名>", "教师的姓名，用顿号隔开")
    .option("--reports <报告>", "要生成的报告，几份的用顿号隔开（默认：时段的总结）")
    .option(
      "--ci <平台>",
      `加上提交时自动核查的文件：${ciPlatforms.join("、")}`,
      oneOf<CiPlatform>("--ci", ciPlatforms),
    )
    .addHelpText("after", more)
    .action(async (folder: string | undefined, options: NewOptions) => {
      const { newSchool } = await import("./new-school.ts");
      await newSchool(folder, options, terminal);
    });
};
