import { defineMistake } from "../diagnostics/define-mistake.ts";
import { lesson } from "../diagnostics/examples.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { kindOf } from "../records/kinds/index.ts";
import { datedKinds } from "../school/kept-records.ts";
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
    const period = wholePeriod(settings);
    const later = datedKinds.flatMap((name) => {
      const kind = kindOf(name);
      const isLater = (record: never) => (kind.when(record)?.from ?? date) > date;
      return records[name].filter((r) => isLater(r as never) && countsWithin(r, kind, period, settings));
    });
    const [first] = inFileOrder(later);
    if (first) yield beforeRecords.at(place("落款", "日期"), { date, count: later.length, first: first.origin });
  },
};
