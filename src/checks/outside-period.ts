import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { heard } from "../diagnostics/examples.ts";
import { type DatedEvent, spanNamed } from "../records/counted-in.ts";
import { placeUnder, valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import type { Settings } from "../records/settings/settings.ts";
import { onDay, overlaps, type Span } from "../records/span.ts";
import { datedKinds, stillValid } from "../school/kept-records.ts";
import { countsWithin, isUndated, wholePeriod } from "../school/scope.ts";
import { termsOf } from "../school/terms.ts";
import type { Check } from "./define-check.ts";
import { countsBefore } from "./lookups/counted-before.ts";
import { project } from "./lookups/example-records.ts";
import { inFileOrder } from "./lookups/in-file-order.ts";

const notInPeriod = defineMistake("check/outside-period", "warning", {
  message: (a: { count: number; from: string; to: string }) =>
    `不在统计时段内${a.count}条，没有计入（时段：${a.from} 至 ${a.to}）`,
  hint: () => "日期写错就改正；补录的加一行“计入: 学期名称”；本不属于这个时段的可以不管。",
  hintInTable: () => "日期写错就改正；补录的在“计入”一列填学期名称；本不属于这个时段的可以不管。",
  why: "不在统计时段内的记录不计，多半是年份打错。",
  wrong: "听课:\n  - {日期: 2023-11-12, 听课人: 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

const countedElsewhere = defineMistake("check/counted-elsewhere", "warning", {
  message: (a: { value: string; names: readonly string[] }) => `“计入”写的“${a.value}”不是本时段，没有计入`,
  hint: (a) => `可写：${a.names.join("、")}；确属别的时段的可以不管。`,
  why: "补录的记录写明计入哪个学期；写了别的时段就不计入这里。",
  wrong: heard("听课人: 许知行, 计入: 2023学年"),
  right: heard("听课人: 许知行, 计入: 第一学期"),
});

const termNotNamed = defineMistake("check/term-not-named", "warning", {
  message: (a: { value: string; terms: readonly string[] }) =>
    `“计入”写的“${a.value}”不止一个学期，日期又不在其中，按学期统计时无法归入`,
  hint: (a) => `改为学期的名称：${a.terms.join("、")}。`,
  why: "计入一个学年的，按自己的日期归入学期；日期不在该学年内的，要写明学期。",
  wrong: heard("听课人: 许知行, 计入: 2024学年").replace("2024-11-12", "2024-08-26"),
  right: heard("听课人: 许知行, 计入: 第一学期").replace("2024-11-12", "2024-08-26"),
});

const notInEvent = defineMistake("check/counted-in-event", "warning", {
  message: (a: { kind: string; list: string }) => `“${a.kind}”的“计入”要写在“${a.list}”的各条里，写在这里不起作用`,
  hint: (a) => `移到“${a.list}”里，写成 {日期: …, 计入: …}。`,
  why: "立项、结题等各有日期，分别归入各自的时段。",
  wrong: project("负责人: 沈一舟, 计入: 第一学期, 进程: [{状态: 立项, 日期: 2024-10-20}]"),
  right: project("负责人: 沈一舟, 进程: [{状态: 立项, 日期: 2024-10-20, 计入: 第一学期}]"),
});

/** Records that are in the files but not in the period are not counted; one warning names all of them. */
export const outsidePeriod: Check = {
  needs: [],
  *run({ school, facts }) {
    const { settings, records } = school;
    const period = wholePeriod(settings);
    // If the period ends before it begins, nothing lies in it; `record/ends-before-start` reports that.
    if (period.to < period.from) return;
    yield* kindNames.flatMap((name) => records[name].flatMap((record) => badCountedIn(name, record, settings)));
    const held = stillValid(school, period.from);
    const isCounted = countsBefore(facts);
    const besides = Object.values(settings.others ?? {}).flatMap(({ span }) => span ?? []);
    // A record of another term file's period, or of one under 另计时段, is no mistake in its year.
    const isOfOther = (name: KindName, record: AnyRecord) => {
      const own = kindOf(name).when(record as never);
      return own !== undefined && [...school.otherPeriods, ...besides].some((other) => overlaps(own, other));
    };
    const isOutside = (name: KindName, record: AnyRecord) =>
      !isOfOther(name, record) &&
      !isUndated(record, kindOf(name)) &&
      !countsWithin(record, kindOf(name), period, settings) &&
      !isCounted(name, record);
    const outside = inFileOrder(datedKinds.flatMap((name) => records[name].filter((r) => isOutside(name, r))));
    const [first, ...others] = outside.filter((r) => !held.has(r) && !isElsewhere(r.countedIn, settings));
    if (!first) return;
    const places = others.map(({ origin }) => origin);
    yield notInPeriod.at(first.origin, { count: others.length + 1, from: period.from, to: period.to }, places);
  },
};

/** What is wrong with 计入 of a record and of the events in it. */
function badCountedIn(name: KindName, record: AnyRecord, settings: Settings): Diagnostic[] {
  const kind = kindOf(name);
  const { when, events = [], fields } = kind;
  const own = when(record as never);
  const labels = events.map((field) => fields[field]!.label);
  const inEvents = events.flatMap((field, i) =>
    ((valueUnder(record, field) ?? []) as readonly DatedEvent[]).flatMap(({ date, countedIn }, at) =>
      badName(onDay(date), countedIn, placeUnder(record, labels[i]!, at, "计入"), settings),
    ),
  );
  if (record.countedIn === undefined) return inEvents;
  if (own === undefined && events.length > 0) {
    return [notInEvent.at(record.place("计入"), { kind: kind.label, list: labels[0]! }), ...inEvents];
  }
  return [...badName(own, record.countedIn, record.place("计入"), settings), ...inEvents];
}

/** Whether 计入 names no days of the period. */
function isElsewhere(name: string | undefined, settings: Settings): boolean {
  const named = name === undefined ? undefined : spanNamed(name, settings);
  return name !== undefined && !(named && overlaps(named, settings.period));
}

function badName(own: Span | undefined, name: string | undefined, place: Place, settings: Settings): Diagnostic[] {
  if (name === undefined) return [];
  const { period } = settings;
  const known = termsOf(settings);
  if (isElsewhere(name, settings)) {
    const names = [...new Set([period, ...known].map((span) => span.name))];
    return [countedElsewhere.at(place, { value: name, names })];
  }
  const named = spanNamed(name, settings)!;
  const within = known.filter(({ from, to }) => named.from <= from && to <= named.to);
  const isOneTerm = within.length === 0 || known.some((term) => term.from === named.from && term.to === named.to);
  if (isOneTerm || (own && overlaps(own, named))) return [];
  return [termNotNamed.at(place, { value: name, terms: within.map((term) => term.name) })];
}
