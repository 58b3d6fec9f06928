import type { Place } from "../diagnostics/diagnostic.ts";
import { valueUnder } from "../records/define-kind.ts";
import { keysOfEveryRecord } from "../records/keys-of-every-record.ts";
import { type AnyRecord, kindOf, type Records } from "../records/kinds/index.ts";
import { keyOf } from "../records/record-key.ts";
import type { Item } from "./read-items.ts";

/** A key under which two records say different things, as they are typed. */
export interface Difference {
  readonly label: string;
  readonly before: string | undefined;
  readonly now: string;
}

/** A record that the school has in other words. */
export interface Changed {
  /** Where it stands now, and where the school has it. */
  readonly now: Place;
  readonly before: Place;
  readonly differences: readonly Difference[];
}

export interface SortedItems {
  readonly added: readonly Item[];
  /** How many the school has already, all that they say. */
  readonly there: number;
  /** How many stand in the workbooks more than once, without the first. */
  readonly repeated: number;
  readonly changed: readonly Changed[];
}

/**
 * What of some items a school does not have. Two records are of the same thing if they have the same 标识 or, as `identity` of
 * their kind says, look alike. What the school has may say more.
 */
export function sortItems(items: readonly Item[], existing: Records): SortedItems {
  const added: Item[] = [];
  const changed: Changed[] = [];
  const seen = new Set<string>();
  let [there, repeated] = [0, 0];
  const alikeTo = recordFinder(existing);
  for (const item of items) {
    const alike = alikeTo(item);
    const key = wholeKey(item);
    if (alike.some((before) => differencesOf(item, before).length === 0)) there++;
    else if (alike.length > 0) changed.push(changeOf(item, alike[0]!));
    else if (seen.has(key)) repeated++;
    else {
      seen.add(key);
      added.push(item);
    }
  }
  return { added, there, repeated, changed };
}

type Alike = Pick<Item, "kind" | "record">;

const wholeKey = ({ kind, record }: Alike): string => `${kind} ${keyOf(record, Object.keys(kindOf(kind).fields))}`;

/** The keys by which a record is known again: by its 标识, and by what says what it is. */
function keysOf({ kind, record }: Alike): string[] {
  const { fields, identity, likeness, overYears } = kindOf(kind);
  const id = valueUnder(record, "id");
  const own = Object.keys(fields).filter((name) => !(name in keysOfEveryRecord));
  const key =
    likeness?.(record as never) ??
    (typeof identity === "string" ? overYears?.same(record as never) : keyOf(record, identity)) ??
    keyOf(record, own);
  return [...(id === undefined ? [] : [`${kind} 标识 ${id}`]), `${kind} ${key}`];
}

/** Finds the records that are of the same thing, those with the same 标识 first. */
function recordFinder(existing: Records): (item: Item) => AnyRecord[] {
  const byKey = new Map<string, AnyRecord[]>();
  for (const [kind, records] of Object.entries(existing) as [Item["kind"], readonly AnyRecord[]][])
    for (const record of records)
      for (const key of keysOf({ kind, record })) byKey.set(key, [...(byKey.get(key) ?? []), record]);
  return (item) =>
    keysOf(item)
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((other) => !areApart(item.record, other));
}

/** Two 标识 or two numbers of certificates are two things. */
const areApart = (...both: readonly [AnyRecord, AnyRecord]): boolean =>
  ["id", "certificate"].some((name) => {
    const [one, other] = both.map((record) => valueUnder(record, name));
    return one !== undefined && other !== undefined && one !== other;
  });

function changeOf(item: Item, before: AnyRecord): Changed {
  const differences = differencesOf(item, before);
  const there = differences.find((one) => one.before !== undefined);
  return { now: item.record.origin, before: there ? placeOf(before, there.label) : before.origin, differences };
}

/** What a record says otherwise. That it does not repeat what the school has is no difference. */
function differencesOf({ kind, record }: Item, before: AnyRecord): Difference[] {
  return Object.entries(kindOf(kind).fields).flatMap(([name, { label }]) => {
    const values = [before, record].map((one) => JSON.stringify(valueUnder(one, name) ?? null));
    return values[0] === values[1] || values[1] === "null"
      ? []
      : [{ label, before: typedUnder(before, label), now: typedUnder(record, label) ?? "" }];
  });
}

const placeOf = (record: AnyRecord, label: string): Place => record.place(label as never);

function typedUnder(record: AnyRecord, label: string): string | undefined {
  const texts = record.texts(label as never).map(({ text }) => text);
  return texts.length === 0 ? undefined : texts.join("、");
}
