import { defineMistake } from "../diagnostics/define-mistake.ts";
import { demand } from "../diagnostics/examples.ts";
import { allOf } from "../diagnostics/phrases.ts";
import type { CreditTable } from "../records/settings/credit-table.ts";
import type { Requirement } from "../records/settings/requirement.ts";
import type { Settings } from "../records/settings/settings.ts";
import { overlaps, type Span } from "../records/span.ts";
import { groupBy } from "../school/group-by.ts";
import { wholePeriod } from "../school/scope.ts";
import { earliestDay, latestDay } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { ownRequirements } from "./lookups/own-requirements.ts";

const cycleDemand = (cycle: string) =>
  demand(`对象: 专任教师, 指标: 学时, 至少: 360, 每: 周期, 周期: {起: ${cycle}-01-01, 止: ${Number(cycle) + 4}-12-31}`);

const notThisPeriod = defineMistake("check/other-years", "warning", {
  message: (a: { names: readonly string[]; from: string; to: string; period: Span; adopted: boolean }) =>
    `${a.adopted ? "采用的" : "要求"}${allOf(a.names.map((name) => `“${name}”`))}${daysOf(a)}，不适用于本时段（${a.period.from}至${a.period.to}）`,
  hint: (a) =>
    a.adopted
      ? "查当地现行规定，在学期文件里写同名的“要求”“折算表”；只有几天不在内、仍按原规定执行的，不必改。"
      : "改“周期”“起”“止”；不再执行的要求，删去。",
  why: "周期或施行年份已过的要求和折算表，对本时段不再适用，不作判定。",
  wrong: cycleDemand("2015"),
  right: cycleDemand("2021"),
});

const daysOf = ({ from, to }: Span): string => {
  if (from === earliestDay) return `到${to}为止`;
  return to === latestDay ? `从${from}起` : `是${from}至${to}的`;
};

/** A requirement or a 折算表 holds for the days of the period; an adopted one for all of them (domain.md 12.4). */
export const otherYears: Check = {
  needs: [],
  *run({ school: { settings } }) {
    const { from } = settings.period;
    const period = { from, to: wholePeriod(settings).to };
    const isOutside = (span: Span) => span.from > period.from || span.to < period.to;
    const outside = adoptedOf(settings).filter(isOutside);
    for (const [first, ...others] of groupBy(outside, ({ from, to }) => `${from} ${to}`).values()) {
      const names = [...new Set([first!, ...others].map(({ name }) => name))];
      yield notThisPeriod.at(settings.place("采用"), { ...first!, names, period, adopted: true });
    }
    for (const [index, requirement] of ownRequirements(settings)) {
      const span = yearsOf(requirement);
      if (overlaps(span, period)) continue;
      const key = requirement.per === "周期" ? "周期" : "止";
      yield notThisPeriod.at(settings.place("要求", index, key), {
        ...span,
        names: [span.name],
        period,
        adopted: false,
      });
    }
  },
};

const adoptedOf = ({ requirements = [], creditTables = [] }: Settings) => [
  ...(requirements as readonly Requirement[]).filter(({ adopted, ofYears }) => adopted && !ofYears).map(yearsOf),
  ...(creditTables as readonly CreditTable[])
    .filter(({ adopted }) => adopted)
    .map(({ name, from = earliestDay, to = latestDay }) => ({ name, from, to })),
];

const yearsOf = ({ name, per, cycle, from = earliestDay, to = latestDay }: Requirement) =>
  per === "周期" && cycle ? { name, ...cycle } : { name, from, to };
