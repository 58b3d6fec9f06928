import { groupBy } from "../../school/group-by.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { type Facts, staffInScope } from "../facts.ts";
import type { GapTable } from "./gap-table.ts";

/** Those of 应参训 of whom no lesson heard is recorded, group by group. */
export function teachersWithoutHearing(facts: Facts): GapTable {
  const { school, scope, heard } = facts;
  const { group: word, called } = schoolWords(school.settings);
  const staff = staffInScope(facts);
  const listeners = new Set(heard.map(({ listener }) => listener));
  const without = staff.filter((teacher) => !listeners.has(teacher));
  const groups = groupBy(without, (teacher) => school.roster.groupOf(teacher, scope.to) ?? `没有${word}`);
  const isNone = staff.length > 0 && without.length === staff.length;
  return {
    name: "teachers without hearing",
    title: called("没有听课记录的教师"),
    note: called(
      `应参训${staff.length}人，其中${without.length}人在统计时段内一次听课也没有登记；公开课的听课人算听课。`,
    ),
    head: [word, "人数", "姓名"],
    rows: isNone
      ? []
      : [...groups].map(([group, people]) => [group, String(people.length), people.map(fullName).join("、")]),
    instead: called(
      staff.length === 0 ? "名册里没有应参训的教师" : isNone ? "没有一个人登记了听课" : "应参训的教师都有听课记录",
    ),
  };
}
