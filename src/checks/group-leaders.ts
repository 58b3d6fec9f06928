import { diagnose } from "../diagnostics/diagnose.ts";
import type { Group } from "../records/kinds/group.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { fullName } from "../school/roster.ts";
import { isReviewedOut, overlaps, wholePeriod } from "../school/scope.ts";
import { chineseDate, earliestDay, latestDay } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { namedTeachers } from "./named-teachers.ts";

/** Every 教研组 has somebody who leads it, and nobody leads two of them at one time. */
export const groupLeaders: Check = {
  name: "group-leaders",
  rule: "教研组都有在职的组长，一人不同时任两个教研组的组长",
  needs: ["teachers"],
  *run({ school: { records, roster, settings } }) {
    const period = wholePeriod(settings);
    const led = new Map<Teacher, Group[]>();
    const current = records.groups.filter(
      (g) => g.type === "教研组" && !isReviewedOut(g) && overlaps(spanOf(g), period),
    );
    for (const group of current) {
      const { name } = group;
      if (!group.leaders?.length) yield diagnose("check/no-leader", group.place("名称"), { group: name });
      const leaders = namedTeachers(group.leaders, roster);
      for (const { teacher, mention } of leaders) {
        const others = led.get(teacher) ?? [];
        const other = others.find((one) => one.name !== name && overlaps(spanOf(one), spanOf(group)));
        led.set(teacher, [...others, group]);
        if (!other) continue;
        const where = other.place("组长", mention);
        const args = { name: fullName(teacher), group: name, other: other.name, where };
        yield diagnose("check/leads-twice", group.place("组长", mention), args, [where]);
      }
      const lastDay = [spanOf(group).to, period.to].sort()[0]!;
      const [first] = leaders;
      if (
        !first ||
        leaders.length < (group.leaders?.length ?? 0) ||
        leaders.some(({ teacher }) => roster.inPost(teacher, lastDay))
      )
        continue;
      const why = notInPost(first.teacher, roster.awayOn(first.teacher, lastDay));
      const args = { name: fullName(first.teacher), of: name, what: "组长", day: chineseDate(lastDay), why };
      yield diagnose("check/leader-left", group.place("组长", first.mention), args);
    }
  },
};

const spanOf = ({ from, to }: Group) => ({ from: from ?? earliestDay, to: to ?? latestDay });

/** Why somebody is not in post: gone, or not there yet. */
export const notInPost = ({ joined }: Teacher, status: string | undefined): string =>
  status === undefined ? `还没有到校（${chineseDate(joined ?? "")}到校）` : `已${status}`;
