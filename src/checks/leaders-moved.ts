import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { latest } from "../records/latest.ts";
import { overlaps } from "../records/span.ts";
import { fullName } from "../school/roster.ts";
import { wholePeriod } from "../school/scope.ts";
import { chineseDate, type Day } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { spanOf } from "./lookups/current-groups.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";

const moved =
  "教师:\n  - {姓名: 郑小满, 教研组: 中心校语文组, 调组: [{日期: 2025-02-10, 教研组: 南田校区组}]}\n组织:\n  - {名称: 中心校语文组, 类别: 教研组";

const leaderMoved = defineMistake("check/leader-moved", "warning", {
  message: (a: { name: string; day: Day; now: string; group: string; post: string }) =>
    `“${a.name}”${chineseDate(a.day)}已调到“${a.now}”，这里仍写作“${a.group}”的${a.post}`,
  hint: (a) => `改为现任${a.post}；该组已撤并的写上“止”；本人没有调走的，更正名册里的“调组”。`,
  why: "已调到其他组的人不再任原组职务；不改，各组的组长和对组长的要求都会出错。",
  wrong: `${moved}, 组长: 郑小满}`,
  right: `${moved}, 组长: 林秋野}`,
});

/** Nobody leads a group from which they were moved to another one (调组, domain.md 12.23). */
export const leadersMoved: Check = {
  needs: ["teachers", "groups"],
  *run({ school: { records, roster, settings } }) {
    const period = wholePeriod(settings);
    for (const group of records.groups) {
      const span = spanOf(group);
      if (!overlaps(span, period)) continue;
      const day = [span.to, period.to].sort()[0]!;
      for (const [post, mentions] of [["组长", group.leaders] as const, ["副组长", group.deputies] as const]) {
        for (const { teacher, mention } of namedTeachers(mentions, roster)) {
          const move = lastMove(teacher, day);
          if (!move || move.group === group.name || !wasIn(group.name, teacher, move.date)) continue;
          const args = { name: fullName(teacher), day: move.date, now: move.group, group: group.name, post };
          yield leaderMoved.at(group.place(post, mention), args);
        }
      }
    }
  },
};

const lastMove = ({ moves }: Teacher, day: Day) => latest(moves?.filter(({ date }) => date <= day));

/** Whether somebody was in a group before a day, by the roster. */
const wasIn = (name: string, { group, moves = [] }: Teacher, day: Day): boolean =>
  group === name || moves.some((move) => move.date < day && move.group === name);
