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
    `“${a.name}”${chineseDate(a.day)}已调到“${a.now}”，这里还是“${a.group}”的${a.post}`,
  hint: (a) => `改成现在的${a.post}；这个组已经撤并的写上“止”，没有调走的改名册里的“调组”。`,
  why: "调到别的组的人不再领原来的组，各组的组长和按组长提的要求都会跟着错。",
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
