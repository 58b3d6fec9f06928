import { diagnose } from "../diagnostics/diagnose.ts";
import type { Kind } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import type { Recognition } from "../records/kinds/recognition.ts";
import { everyRecord } from "../records/read/read-records.ts";
import { countsWithin, isReviewedOut, spanNamed, wholePeriod } from "../school/scope.ts";
import type { Check } from "./define-check.ts";
import { inFileOrder } from "./in-file-order.ts";

/** Kinds that may rightly lie outside the period: earlier milestones, pairings, memberships (domain.md 7.2). */
const standing = new Set<KindName>(["teachers", "groups", "plans", "projects", "pairings"]);

/** Records that are in the files but not in the period are left out, and summed up in one warning. */
export const outsidePeriod: Check = {
  name: "outside-period",
  rule: "文件里不在统计时段内的记录不计，并提醒",
  needs: [],
  *run({ school: { settings, records } }) {
    const period = wholePeriod(settings);
    // Nothing lies in a period that ends before it begins: that is told where the period is written.
    if (period.to < period.from) return;
    const names = (Object.keys(kinds) as KindName[]).filter((name) => !standing.has(name));
    const held = new Set<AnyRecord>(records.recognitions.filter((r) => isStillValid(r, period.from)));
    const outside = inFileOrder(
      names.flatMap((name) => records[name].filter((r) => !countsWithin(r, kinds[name] as Kind, period, settings))),
    ).filter((record) => !isReviewedOut(record) && !held.has(record));
    const unknown = outside.filter(({ countedIn }) => countedIn !== undefined && !spanNamed(countedIn, settings));
    const silent = outside.filter((record) => !unknown.includes(record));
    const [first, ...others] = silent;
    if (first) {
      const args = { count: silent.length, from: period.from, to: period.to };
      yield diagnose(
        "check/outside-period",
        first.origin,
        args,
        others.map(({ origin }) => origin),
      );
    }
    for (const record of unknown) {
      const known = [settings.period.name, ...(settings.period.terms ?? []).map(({ name }) => name)];
      yield diagnose("check/counted-elsewhere", record.place("计入"), { value: record.countedIn!, known });
    }
  },
};

/** A certificate or title obtained before, valid to a day in the period or for good. */
const isStillValid = ({ date, state = "获得", validTo }: Recognition, from: string): boolean =>
  date < from && (validTo ?? from) >= from && (state === "获得" || state === "通过");

/** A draft is not counted, and the report says so. */
export const draftRecord: Check = {
  name: "draft-record",
  rule: "草稿不计，并提醒",
  needs: [],
  *run({ school: { records } }) {
    const [first, ...others] = inFileOrder(everyRecord(records)).filter(({ review }) => review === "草稿");
    if (first) {
      const places = others.map(({ origin }) => origin);
      yield diagnose("check/draft-record", first.place("审核"), { count: others.length + 1 }, places);
    }
  },
};
