import { staffOf } from "../../school/staff.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { staffInScope } from "../facts.ts";
import { groupsOf } from "./groups.ts";

/** 应参训, those left out of it, and the groups. */
export const staffFigures: readonly Figure[] = [
  defineFigure({
    name: "staff",
    label: "应参训",
    unit: "人",
    rule: "基准日在职的专任教师，扣除免修的和时段内不在岗（产假、病假、支教、借调）的教学日过半的。教学日为学期内不放假的周一至周五；没有写明学期的，按天数。",
    select: staffInScope,
  }),
  defineFigure({
    name: "exempt",
    label: "免参训",
    unit: "人",
    rule: "基准日在职，因免修或时段内不在岗的教学日（没有写明学期的，按天数）过半而不计入应参训的专任教师，附表中列名。",
    select: (facts) =>
      staffOf(facts.school)
        .exempt.map(({ teacher }) => teacher)
        .filter((teacher) => facts.covers(teacher, facts.scope.to)),
  }),
  defineFigure({
    name: "groups",
    label: "教研组",
    unit: "个",
    rule: "统计截止日仍设立、类别为教研组的组织；备课组等其他组不计。",
    select: (facts) => groupsOf(facts, "教研组"),
  }),
  defineFigure({
    name: "groupsBefore",
    label: "期初教研组",
    unit: "个",
    rule: "时段第一天已设立、类别为教研组的组织；备课组等其他组不计。",
    select: (facts) => groupsOf(facts, "教研组", facts.scope.from),
  }),
];
