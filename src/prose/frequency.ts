import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Facts } from "../figures/facts.ts";
import { activitiesIn } from "../figures/named/activity-figures.ts";
import { groupsDuring } from "../figures/named/groups.ts";
import { isWeekOf } from "../figures/requirements/days-owed.ts";
import { weeksOf } from "../figures/requirements/windows.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { type Group, groupTypes } from "../records/kinds/group.ts";
import type { Span } from "../records/span.ts";
import { activityDay } from "../school/attendance.ts";
import { groupBy } from "../school/group-by.ts";
import { termsOf } from "../school/terms.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { placeOf } from "./prose-text.ts";
import { isDenied, sentencesOnThePast } from "./tense.ts";

const notSoOften = defineMistake("prose/frequency", "warning", {
  message: (a: { claim: string; stretch: Stretch; who: string; empty: number; of: number }) =>
    `写的是“${a.claim}”，按记录“${a.who}”${emptyStretches[a.stretch](a)}没有活动`,
  hint: () => "写实际的次数；漏记的活动就补录。",
  why: "“每周一次”要和记录相符。",
  wrong: "各教研组每周一次集体备课。",
  right: "各教研组安排了集体备课。",
});

type Stretch = "周" | "两周" | "月";
const emptyStretches: { readonly [stretch in Stretch]: (a: { empty: number; of: number }) => string } = {
  周: ({ empty, of }) => `${of}个教学周里有${empty}个`,
  两周: ({ empty }) => `有${empty}处连着两周`,
  月: ({ empty, of }) => `${of}个月里有${empty}个`,
};

const claim =
  /每(两|二|双|隔)?(个?)(周|星期|月)(?:都|各|至少|固定)?(?:组织|开展|举行|举办|安排|进行|活动|集中|召开|有)?(?:一|1)次/;
const ofGroups = /教研|备课|研修|教研组|学科组/;
const asRule = /(?<![主需重首必])要|规定|应|须|计划|原则上/;

/** 每周一次 holds when every week of the terms has an activity (domain.md 4.11). */
export const frequency: ProseCheck = {
  needsRecords: true,
  *run(text, facts) {
    for (const sentence of sentencesOnThePast(text)) {
      const found = claim.exec(sentence.text);
      if (!found || asRule.test(sentence.text) || isDenied(sentence, found.index)) continue;
      const stretch = found[3] === "月" ? "月" : found[1] ? "两周" : "周";
      const counts = activitiesMeant(sentence.text, facts).map(({ who, group, days }) => {
        const stretches = schoolStretches(stretch, facts, group);
        const empty = stretches.filter((weeks) => !weeks.some((week) => days.some((day) => isIn(day, week))));
        return { who, empty: empty.length, of: stretches.length };
      });
      const [worst] = counts.sort((a, b) => b.empty - a.empty);
      if (worst && worst.empty > 0)
        yield notSoOften.at(placeOf(sentence, found), { claim: found[0], stretch, ...worst });
    }
  },
};

/** The days of the activities that a sentence is about, by whose they are; none where it is about something else. */
function activitiesMeant(sentence: string, facts: Facts): { who: string; group?: Group; days: string[] }[] {
  const all = activitiesIn(facts);
  const daysOf = (chosen: readonly Activity[]) => chosen.map(activityDay);
  const series = all.map((one) => one.series).find((name) => name !== undefined && sentence.includes(name));
  if (series !== undefined) return [{ who: series, days: daysOf(all.filter((one) => one.series === series)) }];
  if (!ofGroups.test(sentence)) return [];
  const forms = all.map(({ form }) => form).filter((form) => sentence.includes(form));
  const meant = all.filter(({ form }) => forms.length === 0 || forms.includes(form));
  const types = groupTypes(facts.school.settings).filter((type) => sentence.includes(type));
  const groups = (types.length > 0 ? types : ["教研组"]).flatMap((type) => groupsDuring(facts, type));
  if (groups.length === 0) return types.some((type) => type !== "教研组") ? [] : [{ who: "学校", days: daysOf(meant) }];
  const named = groups.filter(({ name }) => sentence.includes(name));
  return (named.length > 0 ? named : groups).map((group) => ({
    who: group.name,
    group,
    days: daysOf(meant.filter((one) => one.group === group.name)),
  }));
}

/**
 * Stretches of the terms that are over by the last day counted, in which an activity is to be expected (domain.md 12.1): of a
 * group, while it exists (12.23).
 */
const schoolStretches = (stretch: Stretch, facts: Facts, group: Group | undefined): readonly Span[][] =>
  termsOf(facts.school.settings).flatMap((term) => {
    const ofTerm = weeksOf(facts).filter(({ from, to }) => term.from <= from && to <= term.to);
    const weeks = ofTerm.filter((week) => group === undefined || isWeekOf(group, week, facts.school));
    if (stretch === "周") return weeks.map((week) => [week]);
    if (stretch === "两周") return weeks.slice(1).map((week, i) => [weeks[i]!, week]);
    const months = groupBy(weeks, ({ from }) => from.slice(0, 7));
    return [...months.values()].filter((month) => month.length >= 2);
  });

const isIn = (day: string, { from, to }: Span): boolean => from <= day && day <= to;
