import type { Group } from "../../records/kinds/group.ts";
import { staffOf } from "../../school/staff.ts";
import { ofSchoolAlone } from "../across/parts.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { groupsOf } from "./groups.ts";
import { teacherFigures } from "./teacher-figures.ts";

/** Merged from others in the days counted; without 起 nobody knows when, and the record says it for this report. */
const isMerged = ({ mergedFrom = [], from }: Group, { scope }: Facts): boolean =>
  mergedFrom.length > 0 && (from === undefined || (scope.from <= from && from <= scope.to));

function groupsBeforeMerging(groups: readonly Group[], facts: Facts): number {
  const before = groups.flatMap((one) => (isMerged(one, facts) ? one.mergedFrom! : [one.name]));
  return new Set(before).size;
}

/** 应参训, those left out of it, and the groups. */
export const staffFigures: readonly Figure[] = [
  defineFigure({
    name: "staff",
    label: "应参训",
    unit: "人",
    rule: "基准日在职的专任教师，扣除免修的和时段内不在岗（产假、病假、支教、借调）的教学日过半的。教学日为学期内不放假的周一至周五；没有写明学期的，按天数。",
    kind: "teachers",
    addsUp: true,
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
    kind: "groups",
    addsUp: true,
    rule: "统计截止日仍设立、类别为教研组的组织；备课组等其他组不计。",
    select: (facts) => groupsOf(facts, "教研组"),
  }),
  defineFigure({
    name: "groupsBefore",
    label: "期初教研组",
    unit: "个",
    kind: "groups",
    addsUp: true,
    rule: "时段第一天已设立、类别为教研组的组织；备课组等其他组不计。",
    select: (facts) => groupsOf(facts, "教研组", facts.scope.from),
  }),
  defineFigure({
    name: "groupsMerged",
    label: "合并前教研组",
    unit: "个",
    kind: "groups",
    rule: "现有教研组中，时段内由别的组合并而成的，按“合并自”所写的组数计，其余各计1个；时段内没有合并的，为0。",
    select: (facts) => (groupsOf(facts, "教研组").some((one) => isMerged(one, facts)) ? groupsOf(facts, "教研组") : []),
    measure: groupsBeforeMerging,
    across: ofSchoolAlone(groupsBeforeMerging),
  }),
  ...teacherFigures,
];
