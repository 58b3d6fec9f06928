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
    rule: "基准日在职的专任教师，减去时段里教学日过半不在岗的（产假、病假、支教、借调）和免修的。教学日是学期里不放假的周一到周五；没有写学期的，按天数。",
    select: staffInScope,
  }),
  defineFigure({
    name: "exempt",
    label: "免参训",
    unit: "人",
    rule: "基准日在职、但时段里教学日（没有写学期的，按天数）过半不在岗或免修的专任教师，附表中列名。",
    select: (facts) =>
      staffOf(facts.school)
        .exempt.map(({ teacher }) => teacher)
        .filter((teacher) => facts.covers(teacher, facts.scope.to)),
  }),
  defineFigure({
    name: "groups",
    label: "教研组",
    unit: "个",
    rule: "统计截止日仍在的、类别为教研组的组织；备课组等别的组不算。",
    select: (facts) => groupsOf(facts, "教研组"),
  }),
  defineFigure({
    name: "groupsBefore",
    label: "期初教研组",
    unit: "个",
    rule: "时段第一天已有的、类别为教研组的组织；备课组等别的组不算。",
    select: (facts) => groupsOf(facts, "教研组", facts.scope.from),
  }),
];
