import { defineMistake } from "../diagnostics/define-mistake.ts";
import { demand } from "../diagnostics/examples.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import { measureOf } from "../records/settings/requirement.ts";
import type { Check } from "./define-check.ts";
import { ownRequirements } from "./lookups/own-requirements.ts";

const weekUnknown = defineMistake("check/month-in-week", "warning", {
  message: (a: { requirement: string; count: number }) =>
    `要求“${a.requirement}”按周判定，按月登记的听课有${a.count}条，无法归入哪一周，没有计入`,
  hint: () => "听课改为逐节登记，写明日期；或把要求的“每”改为月、学期。",
  why: "按月登记的节数无法分到各周。",
  wrong: demand("对象: 专任教师, 指标: 听课, 至少: 1, 每: 周"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 1, 每: 月"),
});

const heard = kindNames.map(kindOf).flatMap(({ isHeard, label }) => (isHeard ? [label] : []));

/** A month of 听课 counts in no week (domain.md 12.8). */
export const monthInWeek: Check = {
  needs: [],
  *run({ school: { records, settings } }) {
    const [first, ...others] = records.observations.filter(({ month }) => month !== undefined);
    if (first === undefined) return;
    for (const [index, { name, per, items = [], ...single }] of ownRequirements(settings)) {
      const measures = [single, ...items].flatMap((one) => measureOf(one) ?? []);
      const asked = measures.flatMap((one) => ("anyOf" in one ? one.anyOf : [one]));
      if (per !== "周" || !asked.some((one) => "kind" in one && heard.includes(one.kind))) continue;
      const places = [first, ...others].map(({ origin }) => origin);
      yield weekUnknown.at(settings.place("要求", index, "每"), { requirement: name, count: places.length }, places);
    }
  },
};
