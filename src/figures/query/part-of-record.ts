import { type DatedEvent, dayCounted } from "../../records/counted-in.ts";
import { valueUnder } from "../../records/define-kind.ts";
import type { AnyRecord } from "../../records/kinds/index.ts";
import { countedOn } from "../../school/scope.ts";
import type { Day } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import { type Attribute, unstated } from "./attributes.ts";
import type { Ranked } from "./ranks.ts";

/** What a question asks of one attribute: its values, as records hold them, of which one is enough, and those it must not have. */
export interface Condition {
  readonly attribute: Attribute;
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/**
 * What conditions leave of a record. If one is on a key of a list's entries (人员结果=优秀, 安排形式=讲座), only the entries
 * that meet it are left. Nothing is left if the record, or every entry, does not meet the conditions.
 */
export function partOf(
  record: AnyRecord,
  conditions: readonly Condition[],
  exceptions: readonly Condition[],
  facts: Facts,
): AnyRecord | undefined {
  let left = record;
  for (const condition of conditions) {
    const entries = entriesOf(left, condition, facts);
    const kept = entries?.within.filter((entry) => meets(entries.valuesOf(entry), condition, facts));
    if (kept ? kept.length === 0 : !meets(condition.attribute.valuesOf(left, facts), condition, facts))
      return undefined;
    if (entries && kept!.length < entries.count) left = entries.leave(kept!);
    if (entries?.areEvents) left = countedOn(left, dayOfEvents(kept as readonly DatedEvent[], facts));
  }
  return exceptions.length === 0 ? left : without(left, exceptions, facts);
}

/** The record without the entries that meet all exceptions; nothing if it meets them itself, or if no entry is left. */
function without(record: AnyRecord, exceptions: readonly Condition[], facts: Facts): AnyRecord | undefined {
  const whole = exceptions.filter((one) => !entriesOf(record, one, facts));
  if (!whole.every((one) => meets(one.attribute.valuesOf(record, facts), one, facts))) return record;
  const inEntries = exceptions.flatMap((one) => {
    const entries = entriesOf(record, one, facts);
    return entries ? [{ ...entries, one }] : [];
  });
  const [first] = inEntries;
  if (!first) return undefined;
  const kept = first.within.filter((e) => !inEntries.every(({ one, valuesOf }) => meets(valuesOf(e), one, facts)));
  if (kept.length === first.within.length) return record;
  return kept.length === 0 ? undefined : first.leave(kept);
}

/** The entries that a condition is about, of which some may be left out. */
interface Entries {
  readonly within: readonly unknown[];
  /** With those outside the days. */
  readonly count: number;
  readonly areEvents: boolean;
  valuesOf(entry: unknown): readonly string[];
  /** The record with these entries alone. */
  leave(kept: readonly unknown[]): AnyRecord;
}

/**
 * The entries of a list that a condition is about, within the days: of a project its milestones of the days alone (domain.md
 * 12.11). People named in a record are entries only for their 排名.
 */
function entriesOf(record: AnyRecord, { attribute }: Condition, facts: Facts): Entries | undefined {
  const { entry, ranking } = attribute;
  if (ranking) {
    const within = ranking.within(record, facts);
    const leave = (kept: readonly unknown[]) => ranking.leave(record, kept as readonly Ranked[]);
    return { within, count: within.length, areEvents: false, valuesOf: (one) => (one as Ranked).ranks, leave };
  }
  const list = entry && valueUnder(record, entry.list);
  if (!entry || !Array.isArray(list) || list.some((one) => "notes" in one)) return undefined;
  const { valuesOf, areEvents } = entry;
  const leave = (kept: readonly unknown[]) => ({ ...record, [entry.list]: kept }) as AnyRecord;
  return { within: entry.within(record, facts), count: list.length, valuesOf, areEvents, leave };
}

/** The day of the last of some events: the record counts on it. */
const dayOfEvents = (events: readonly DatedEvent[], { school }: Facts): Day | undefined =>
  events
    .flatMap(({ date, countedIn }) => (date === undefined ? [] : [dayCounted({ date, countedIn }, school.settings)]))
    .toSorted()
    .at(-1);

/** Words by which a question asks for records that say nothing (未注明), that have nothing (无), and that have something (有). */
export const onPresence = new Map<string, (values: readonly string[]) => boolean>([
  [unstated, (values) => values.length === 0],
  ["无", (values) => !values.some(isSomething)],
  ["有", (values) => values.some(isSomething)],
]);

/** 班主任: 否 and 骨干: 无 are nothing. */
const isSomething = (value: string): boolean => value !== "否" && value !== "无";

function meets(
  values: readonly string[],
  { attribute, wanted, unwanted }: Condition,
  { school }: Pick<Facts, "school">,
): boolean {
  const key = attribute.field?.value.ownWords;
  const bases = values.map((value) => key && school.settings[key]?.[value]?.as);
  const have = (word: string): boolean =>
    onPresence.get(word)?.(values) ?? (values.includes(word) || bases.includes(word));
  return (wanted.length === 0 || wanted.some(have)) && !unwanted.some(have);
}
