import { type Kind, valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindNames, kindOf, type Records } from "../records/kinds/index.ts";
import type { PartlyRead } from "../records/read/read-record.ts";
import { groupBy } from "./group-by.ts";
import { selectRecords } from "./select-records.ts";

/** What records with a mistake are still good for. */
export interface KnownInPart {
  /** All records that are right, and those whose mistake changes neither where they belong nor when. */
  readonly counted: Records;
  /** What is right in all others. */
  readonly rest: ReadonlyMap<KindName, readonly AnyRecord[]>;
  /** Those that others may name, and that do not count. */
  readonly byName: ReadonlyMap<KindName, readonly AnyRecord[]>;
  /** Kinds of which a record does not count. */
  readonly partlyRead: ReadonlySet<KindName>;
  /** Kinds of which a name is not known. */
  readonly unread: ReadonlySet<KindName>;
}

/** Sorts records with a mistake by what is right in them. */
export function sortPartlyRead(right: Records, partly: readonly PartlyRead[]): KnownInPart {
  const [whole, rest] = [partly.filter(isWholeEnough), partly.filter((one) => !isWholeEnough(one))];
  const added = groupBy(whole, ({ kind }) => kind);
  const counted = selectRecords((name) => [...right[name], ...(added.get(name) ?? []).map(({ record }) => record)]);
  const named = groupBy(
    rest.filter((one) => nameOf(one.kind, one.record) !== undefined),
    ({ kind }) => kind,
  );
  return {
    counted,
    rest: new Map([...groupBy(rest, ({ kind }) => kind)].map(([kind, some]) => [kind, some.map((one) => one.record)])),
    byName: new Map([...named].map(([kind, some]) => [kind, newNames(kind, some, counted[kind])])),
    partlyRead: new Set(rest.map(({ kind }) => kind)),
    unread: new Set(partly.flatMap((one) => unknownNames(one, right))),
  };
}

/** Whether it counts all the same. */
function isWholeEnough({ kind: name, lost, isUnclear }: PartlyRead): boolean {
  const { describing = [], fields } = kindOf(name) as Kind;
  return !isUnclear && [...lost].every((label) => describing.some((field) => fields[field]?.label === label));
}

const nameOf = (kind: KindName, record: AnyRecord): unknown => {
  const { knownBy } = kindOf(kind);
  return knownBy === undefined ? undefined : valueUnder(record, knownBy);
};

/** Records of names that are not known yet, each once. Which of two of one name is meant can only be said of whole ones. */
function newNames(kind: KindName, some: readonly PartlyRead[], others: readonly AnyRecord[]): AnyRecord[] {
  const seen = new Set(others.map((record) => nameOf(kind, record)));
  return some.flatMap(({ record }) => {
    const name = nameOf(kind, record);
    return seen.has(name) || !seen.add(name) ? [] : [record];
  });
}

/** The kinds of which a record hides a name: its own, or that of a group which only it may name. */
function unknownNames({ kind: name, record, lost, isUnclear }: PartlyRead, right: Records): KindName[] {
  const { knownBy, belongsTo, fields } = kindOf(name) as Kind;
  const isLost = (field: string) => lost.has(fields[field]?.label ?? "");
  const own = knownBy !== undefined && valueUnder(record, knownBy) === undefined ? [name] : [];
  const other = kindNames.find((one) => one === belongsTo?.kind);
  if (!belongsTo || !other || right[other].length > 0) return own;
  const isWritten = belongsTo.fields.some((field) => valueUnder(record, field) !== undefined);
  return belongsTo.fields.some(isLost) || (isUnclear && !isWritten) ? [...own, other] : own;
}
