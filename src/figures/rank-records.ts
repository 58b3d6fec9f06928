import type { DatedEvent } from "../records/counted-in.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import { type Level, levels } from "../records/words/level-words.ts";
import { entriesIn } from "../school/events-of.ts";
import { prizeRanks } from "../school/prize-order.ts";
import { compareDays, type Day, latestDay } from "../zh/dates.ts";
import type { Facts } from "./facts.ts";
import type { FigureResult } from "./figure-result.ts";
import { type Attribute, attributesOf } from "./query/attributes.ts";

/**
 * Records of a kind as a report names them: by level from the highest, then by prize, then by date. Those without a level,
 * a prize or a date come after those that have one; what is equal in all stays in the order of the files.
 */
export function rankRecords(name: KindName, records: readonly AnyRecord[], facts: Facts): readonly AnyRecord[] {
  const attributes = attributesOf(name);
  const ofLevel = attributes.filter(({ field }) => field?.value.inPlaceWords);
  const ofPrize = attributes.filter(({ field }) => field?.value.ownWords === "prizes");
  const prizeRank = prizeRanks(facts.school.settings);
  const best = (some: readonly Attribute[], record: AnyRecord, rankOf: (word: string) => number, last: number) =>
    Math.min(last, ...some.flatMap((one) => one.valuesOf(record, facts).map(rankOf)));
  const ranked = records.map((record) => ({
    record,
    level: best(ofLevel, record, (word) => levels.indexOf(word as Level), levels.length),
    prize: best(ofPrize, record, prizeRank, prizeRank(undefined)),
    day: dayIn(name, record, facts),
  }));
  return ranked
    .toSorted((a, b) => a.level - b.level || a.prize - b.prize || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ record }) => record);
}

/** Records of a kind by date alone; those of one day stay in the order of the files, those without a date come last. */
export function inOrderOfDays(name: KindName, records: readonly AnyRecord[], facts: Facts): readonly AnyRecord[] {
  const dated = records.map((record) => ({ record, day: dayIn(name, record, facts) }));
  return dated.toSorted((a, b) => compareDays(a.day, b.day)).map(({ record }) => record);
}

/** When it happened: its own day, else that of its first event in the days counted. */
function dayIn(name: KindName, record: AnyRecord & { readonly countedOn?: Day }, { scope, school }: Facts): Day {
  const { when, events = [] } = kindOf(name);
  const own = record.countedOn ?? when(record as never)?.from;
  if (own !== undefined) return own;
  const dated = events.flatMap((key) => entriesIn(name, record, key, scope, school.settings)) as readonly DatedEvent[];
  return dated.map(({ date = latestDay }) => date).toSorted()[0] ?? latestDay;
}

/** The records of a figure that may be named, in that order; `undefined` if it does not count records of a kind. */
export function namedRecords({ basis }: FigureResult, facts: Facts): readonly AnyRecord[] | undefined {
  if (!basis) return undefined;
  const open = basis.records.filter(({ hidden }) => hidden !== true);
  return rankRecords(basis.kind, open, facts);
}
