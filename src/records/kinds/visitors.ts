import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { field } from "../field.ts";
import { whole } from "../values/amount.ts";
import { names } from "../values/names.ts";

/** Units that came from outside, and how many people from outside were there: of an activity or a 公开课. */
export const visitingUnits = field(
  {
    label: "来访单位",
    help: "来听课、交流、参观的校外单位，多个用顿号隔开。",
    example: "云岭县实验小学、苇溪中心小学",
  },
  names,
);
export const visitors = field(
  {
    label: "校外人数",
    unit: "位",
    help: "校外来的人数，不计入应到、实到和听课。公开课当天的研修活动也写了的，单位相同或没有写单位的，只计活动的。",
    example: "36",
  },
  whole("人"),
);

/** Of what is held for teachers of other schools they are no visitors. */
export const visitorsAsPresent = defineMistake("record/visitors-as-present", "warning", {
  message: (a: { visitors: number }) => `“对象”是外校教师，人数写成了“校外人数”（${a.visitors}），不计入参加的人次`,
  hint: (a) => `改写成“实到: ${a.visitors}”；“校外人数”是本校教师的活动里另外来的人。`,
  why: "为外校教师办的活动，来的都是外校的人，到会多少写在“实到”里，正文和附表才数得到。",
  wrong: "研修活动:\n  - {日期: 2024-10-17, 主题: 习作单元研讨, 形式: 主题教研, 对象: 外校教师, 校外人数: 62}",
  right: "研修活动:\n  - {日期: 2024-10-17, 主题: 习作单元研讨, 形式: 主题教研, 对象: 外校教师, 实到: 62}",
});
