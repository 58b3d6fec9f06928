import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { tableAndDemand } from "../../diagnostics/examples.ts";
import type { Exact } from "../../records/exact.ts";
import { compare } from "../../records/exact.ts";
import type { CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import { dayOf } from "../../school/scope.ts";
import { type Day, wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import { sum } from "../measures.ts";
import type { Asking } from "../query/filter.ts";
import { unknownValue } from "../query/question-mistakes.ts";
import { attendedKind, isMissedMeasure, missedBy } from "./absence-measures.ts";
import type { Worth } from "./credit-worth.ts";
import { noRate } from "./rate-mistakes.ts";

const lecture = "名称: 讲座, 指标: 研修活动, 每次: 1, 归类: 研修";

const notOfAbsence = defineMistake("query/key-not-of-absence", "error", {
  message: (a: { kind: string; key: string }) => `“${a.kind}”不能写“${a.key}”`,
  hint: () => "写“每次”，扣分的写负数，如 每次: -1；不同的原因扣得不同的，分成几行，各写“原因”。",
  why: "缺席、迟到、早退没有学时、级别，只按次数折。",
  wrong: tableAndDemand(`${lecture}}, {名称: 旷会, 指标: 缺席, 每学时: 1`),
  right: tableAndDemand(`${lecture}}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 每次: -1`),
});

const nothingVoided = defineMistake("query/nothing-voided", "error", {
  message: (a: { item: string }) => `“${a.item}”写了“满”，没有写满了以后哪几项作废`,
  hint: () => "补上“作废: 研修”这样的一项，写归类或项目的名称；全部作废的写“全部”。",
  why: "只写满几次，不知道满了怎样。",
  wrong: tableAndDemand(`${lecture}}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 满: 3, 每次: -1`),
  right: tableAndDemand(`${lecture}}, {名称: 旷会, 指标: 缺席, 原因: 旷会, 满: 3, 作废: 研修`),
});

/** The line of a 折算表 about 缺席, 迟到 or 早退: each time by itself, which may be below 0. */
export function missedWorth(item: CreditItem, asking: Asking, facts: Parameters<Worth>[1]): Worth | Mistake {
  const { kind, name, each, voids, filters, only, except } = item;
  const [key] = keysOfRecords.filter((one) => item[one] !== undefined && item[one] !== false);
  if (key) return notOfAbsence.of({ kind, key: labelOf[key] }, [labelOf[key]], "key");
  if (each === undefined && voids === undefined) return noRate.of({ item: name });
  const missed = isMissedMeasure(kind) && missedBy(kind, { ...filters, ...only }, facts, { ...asking, except });
  if (!missed || isMistake(missed)) return missed || noRate.of({ item: name });
  return (teacher, window) =>
    missed(teacher, window).map((activity) => ({
      day: dayOf(attendedKind, activity, window.scope),
      often: 1,
      rate: each ?? 0,
    }));
}

const labelOf = {
  by: "按",
  values: "值",
  perHour: "每学时",
  most: "每次至多",
  mostEachSpan: "每期至多",
  highest: "就高",
  shared: "平分",
} as const;
const keysOfRecords = Object.keys(labelOf) as (keyof typeof labelOf)[];

/** Under 作废: every line of the table. */
const allOfTable = "全部";

/** What is wrong in 满 and 作废 of the lines of a table; their paths begin at the table. */
export const voidMistakes = (table: CreditTable): readonly Mistake[] =>
  table.items.flatMap(({ name, fullAt, voids }, i) => {
    if (fullAt !== undefined && voids === undefined)
      return [nothingVoided.of({ item: name }, ["项目", i, "满"], "key")];
    const choices = namesIn(table);
    return (voids ?? []).flatMap((word, at) =>
      choices.includes(word)
        ? []
        : [unknownValue(table.name, "作废", word, { choices, near: nearest(word, choices) }, ["项目", i, "作废", at])],
    );
  });

const namesIn = ({ items }: CreditTable): readonly string[] => [
  ...new Set(items.flatMap(({ name, category = name }) => [category, name])),
  allOfTable,
];

interface Given {
  readonly item: CreditItem;
  readonly day: Day;
  readonly often: Exact;
}

/** 作废: in each year of the window in which a line came up so often, what its 作废 names gives nothing, good or bad. */
export function withoutVoided<G extends Given>(
  given: readonly G[],
  voiding: readonly Given[],
  from: Day,
): readonly G[] {
  const yearOf = ({ day }: Given) => Math.max(0, wholeYears(from, day));
  const isFull = ({ item }: Given, year: number) => {
    const all = voiding.filter((one) => one.item === item && yearOf(one) === year).map(({ often }) => often);
    return compare(sum(all), item.fullAt ?? 1) >= 0;
  };
  const isVoided = (one: G) =>
    voiding.some(
      (other) =>
        yearOf(other) === yearOf(one) && isNamed(one.item, other.item.voids ?? []) && isFull(other, yearOf(one)),
    );
  return voiding.length === 0 ? given : given.filter((one) => !isVoided(one));
}

const isNamed = ({ name, category = name }: CreditItem, voids: readonly string[]): boolean =>
  [name, category, allOfTable].some((word) => voids.includes(word));
