import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import type { Group } from "../records/kinds/group.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { overlaps } from "../records/span.ts";
import type { Mention } from "../records/values/people.ts";
import { fullName } from "../school/roster.ts";
import type { Check } from "./define-check.ts";
import { currentGroups, spanOf } from "./lookups/current-groups.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";

const noLeader = defineMistake("check/no-leader", "warning", {
  message: (a: { group: string }) => `教研组“${a.group}”没有组长`,
  hint: () => "补上“组长: 姓名”；已经撤并的写上“止”。",
  why: "每个教研组要有组长，名单里才不空着。",
  wrong: "组织:\n  - {名称: 英语组, 类别: 教研组}",
  right: "组织:\n  - {名称: 英语组, 类别: 教研组, 组长: 林秋野}",
});

const leadsTwice = defineMistake("check/leads-twice", "warning", {
  message: (a: { name: string; group: string; other: string; where: At }) =>
    `“${a.name}”同时是“${a.group}”和“${a.other}”（${at(a.where)}）两个教研组的组长`,
  hint: () => "核对组长；前后各任一个的，给两个组写上“起”“止”。",
  why: "一个人同时当两个教研组的组长，多半有一处没有改。",
  wrong: "组织:\n  - {名称: 英语组, 类别: 教研组, 组长: 许知行}\n  - {名称: 科学组, 类别: 教研组, 组长: 许知行}",
  right: "组织:\n  - {名称: 英语组, 类别: 教研组, 组长: 许知行}\n  - {名称: 科学组, 类别: 教研组, 组长: 王芳（数学）}",
});

/** Every 教研组 has a leader, and nobody leads two of them at one time. */
export const groupLeaders: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    const led = new Map<Teacher, { group: Group; mention: Mention }[]>();
    for (const group of currentGroups(school)) {
      const { name, leaders } = group;
      if (!leaders?.length) yield noLeader.at(group.place("名称"), { group: name });
      for (const { teacher, mention } of namedTeachers(leaders, school.roster)) {
        const others = led.get(teacher) ?? [];
        const other = others.find((one) => one.group.name !== name && overlaps(spanOf(one.group), spanOf(group)));
        led.set(teacher, [...others, { group, mention }]);
        if (!other) continue;
        const where = other.group.place("组长", other.mention);
        const args = { name: fullName(teacher), group: name, other: other.group.name, where };
        yield leadsTwice.at(group.place("组长", mention), args, [where]);
      }
    }
  },
};
