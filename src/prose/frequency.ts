import { diagnose } from "../diagnostics/diagnose.ts";
import type { Facts } from "../figures/facts.ts";
import { groupsOf } from "../figures/groups.ts";
import { overlaps } from "../records/define-kind.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { activityDay } from "../school/attendance.ts";
import { addDays, dayNumber } from "../zh/dates.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { looksAhead, runningText, sentencesOf } from "./prose-text.ts";

const claim =
  /每(两|二|双|隔)?(个?)(周|星期|月)(?:都|各|至少|固定)?(?:组织|开展|举行|举办|安排|进行|活动|集中|召开|有)?(?:一|1)次/;
const subject = /教研|备课|研修|教研组|学科组/;
const rule = /(?<![主需重首必])要|规定|应|须|计划|原则上/;

/** 每周一次 holds when every week of the terms has an activity (domain.md 4.11). */
export const frequency: ProseCheck = {
  name: "frequency",
  rule: "每周一次、每两周一次、每月一次与记录相符，放假的周不算",
  needsRecords: true,
  *run(text, { facts }) {
    for (const paragraph of runningText(text)) {
      if (looksAhead(text, paragraph)) continue;
      for (const { text: sentence, start } of sentencesOf(paragraph)) {
        const found = claim.exec(sentence);
        if (!found || rule.test(sentence)) continue;
        const stretch = found[3] === "月" ? "月" : found[1] ? "两周" : "周";
        const worst = emptiest(sentence, stretch, facts);
        if (!worst) continue;
        const place = text.place(start + found.index, found[0].length);
        yield diagnose("prose/frequency", place, { claim: found[0], stretch, ...worst });
      }
    }
  },
};

type Stretch = "周" | "两周" | "月";
interface Emptiest {
  readonly who: string;
  readonly empty: number;
  readonly of: number;
}

/** Who has most stretches without an activity; `undefined` when nobody has, or the sentence is about something else. */
function emptiest(sentence: string, stretch: Stretch, facts: Facts): Emptiest | undefined {
  const { activities } = facts.counted;
  const series = activities.find(
    (activity) => activity.series !== undefined && sentence.includes(activity.series),
  )?.series;
  if (series === undefined && !subject.test(sentence)) return undefined;
  const forms = new Set(activities.map(({ form }) => form).filter((form) => sentence.includes(form)));
  const isMeant = (activity: Activity) =>
    series === undefined ? forms.size === 0 || forms.has(activity.form) : activity.series === series;
  const groups = groupsOf(facts, "教研组").map(({ name }) => name);
  const named = groups.filter((name) => sentence.includes(name));
  const whose = series !== undefined || groups.length === 0 ? [undefined] : named.length > 0 ? named : groups;
  const stretches = schoolStretches(stretch, facts);
  const counts = whose.map((who): Emptiest => {
    const days = activities.filter((a) => isMeant(a) && (who === undefined || a.group === who)).map(activityDay);
    const empty = stretches.filter(
      (weeks) => !days.some((day) => weeks.some(({ from, to }) => from <= day && day <= to)),
    );
    return { who: who ?? series ?? "学校", empty: empty.length, of: stretches.length };
  });
  const [worst] = counts.sort((a, b) => b.empty - a.empty);
  return worst && worst.empty > 0 ? worst : undefined;
}

interface Week {
  readonly from: string;
  readonly to: string;
}

/** Stretches of the terms in which an activity is to be expected: weeks with three days of school or more. */
function schoolStretches(stretch: Stretch, { school: { settings }, scope }: Facts): Week[][] {
  const { period } = settings;
  const terms = period.terms ?? (period.type === "学期" ? [period] : []);
  return terms.flatMap(({ from, to }) => {
    const weeks = weeksOf(from, to).filter((week) => {
      const days = [0, 1, 2, 3, 4]
        .map((n) => addDays(week.from, n))
        .filter((day) => from <= day && day <= to && day <= scope.to);
      return (
        days.filter((day) => !(period.holidays ?? []).some((holiday) => overlaps(holiday, { from: day, to: day })))
          .length >= 3
      );
    });
    if (stretch === "周") return weeks.map((week) => [week]);
    if (stretch === "两周") return weeks.slice(1).map((week, i) => [weeks[i]!, week]);
    const months = new Map<string, Week[]>();
    for (const week of weeks) months.set(week.from.slice(0, 7), [...(months.get(week.from.slice(0, 7)) ?? []), week]);
    return [...months.values()].filter((month) => month.length >= 2);
  });
}

/** Weeks from Monday to Sunday that touch the days given. */
function weeksOf(from: string, to: string): Week[] {
  const weeks: Week[] = [];
  // 1970-01-01 was a Thursday: day 4 is a Monday.
  let monday = addDays(from, -((((dayNumber(from) - 4) % 7) + 7) % 7));
  for (; monday <= to; monday = addDays(monday, 7)) weeks.push({ from: monday, to: addDays(monday, 6) });
  return weeks;
}
