import { defineMistake } from "../diagnostics/define-mistake.ts";
import { lesson } from "../diagnostics/examples.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { type DatedEvent, eventsIn } from "../records/counted-in.ts";
import { type Kind, valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, kindNames, kindOf } from "../records/kinds/index.ts";
import type { Settings } from "../records/settings/settings.ts";
import { countsWithin, wholePeriod } from "../school/scope.ts";
import { chineseDate, type Day } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { inFileOrder } from "./lookups/in-file-order.ts";

const beforeRecords = defineMistake("check/signed-early", "warning", {
  message: (a: { date: Day; count: number; first: At }) =>
    `落款日期是${chineseDate(a.date)}，计入的记录有${a.count}条在它以后，第一条在${at(a.first)}`,
  hint: () => "哪个日期写错就改哪个；事情确在落款以后的，写“统计截止: 日期”，以后的不计入。",
  why: "落款那天还没有发生的事，报告里不能写成已经做了。",
  wrong: lesson("课名: 《搭石》").replace("2024-11-05", "2025-07-06"),
  right: lesson("课名: 《搭石》"),
});

/** What a report counts had happened when it was signed. */
export const signedEarly: Check = {
  needs: [],
  *run({ school: { records, settings } }) {
    const { signature, place } = settings;
    const date = signature?.date;
    if (date === undefined) return;
    const later = kindNames
      .filter((name) => !kindOf(name).existsOn)
      .flatMap((name) => records[name].filter((record) => happenedAfter(date, record, kindOf(name), settings)));
    const [first] = inFileOrder(later);
    if (first) yield beforeRecords.at(place("落款", "日期"), { date, count: later.length, first: first.origin });
  },
};

/** Whether something of a record counts, and is dated after a day: the record itself, or an event in it. */
function happenedAfter(day: Day, record: AnyRecord, kind: Kind, settings: Settings): boolean {
  const period = wholePeriod(settings);
  const own = kind.when(record as never)?.from;
  if (own !== undefined && own > day) return countsWithin(record, kind, period, settings);
  const events = (kind.events ?? []).flatMap((field) => (valueUnder(record, field) ?? []) as readonly DatedEvent[]);
  return eventsIn(events, period, settings).some(({ date }) => date !== undefined && date > day);
}
