import type { Sourced } from "../../records/define-kind.ts";
import type { AnyRecord, KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Facts } from "../facts.ts";
import type { Measured } from "../figure-result.ts";
import { sum } from "../measures.ts";
import { doneBy, ownParticipants, personTimesOf } from "../tally.ts";
import { type Amounts, amountsOf, joined, nothing, type Thing } from "./amounts.ts";
import type { Sharing } from "./sharing.ts";

/** What of a figure of one school can be added to that of another. */
export type Parts =
  | { readonly type: "sum"; readonly sum: Amounts }
  | { readonly type: "ratio"; readonly n: Amounts; readonly of: Amounts }
  | { readonly type: "mean"; readonly total: Amounts; readonly items: Amounts; readonly isShort?: boolean }
  /** The least that anybody has in hours, whom several schools may have on their rosters. */
  | { readonly type: "least hours" };

/** The parts of a figure, given the records that it counts. */
export type Across<R extends Sourced = Sourced> = (selected: readonly R[], facts: Facts, sharing: Sharing) => Parts;

const sumOf = (amounts: Amounts): Parts => ({ type: "sum", sum: amounts });

/** Every record counts by itself. `measure` gives the same for several records as for each of them, added up. */
export const eachRecord =
  <R extends Sourced>(measure: (records: readonly R[], facts: Facts) => Measured): Across<R> =>
  (selected, facts, sharing) => {
    const isShared = (record: R) => sharing.keysOf(record).length > 0;
    const own = measure(
      selected.filter((record) => !isShared(record)),
      facts,
    );
    const shared = selected.filter(isShared).map((record) => ({ record, measured: measure([record], facts) }));
    const amounts = (part: (measured: Measured) => number): Amounts => ({
      own: finite(part(own)),
      shared: amountsOf(
        shared.map(({ record, measured }) => ({ of: [record], amount: part(measured) })),
        sharing,
      ).shared,
    });
    return partsLike(own, amounts);
  };

/** The whole figure is of the school alone: nothing in it can be known to another school. */
export const ofSchoolAlone =
  <R extends Sourced>(measure: (records: readonly R[], facts: Facts) => Measured): Across<R> =>
  (selected, facts) => {
    const own = measure(selected, facts);
    return partsLike(own, (part) => ({ ...nothing, own: finite(part(own)) }));
  };

function partsLike(like: Measured, amounts: (part: (measured: Measured) => number) => Amounts): Parts {
  if (typeof like === "number") return sumOf(amounts((one) => one as number));
  if ("of" in like)
    return {
      type: "ratio",
      n: amounts((one) => (typeof one === "object" && "of" in one ? one.n : 0)),
      of: amounts((one) => (typeof one === "object" && "of" in one ? one.of : 0)),
    };
  return {
    type: "mean",
    total: amounts((one) => (typeof one === "object" && "items" in one ? Number(one.total) : 0)),
    items: amounts((one) => (typeof one === "object" && "items" in one ? one.items : 0)),
    ...(like.isShort && { isShort: true }),
  };
}

/** What a school cannot count adds nothing. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

/** 人次: a person in a work, or in a record that several schools read, is counted once. */
export const eachPerson =
  <R extends Sourced>(name: KindName, role?: string): Across<R> =>
  (selected, facts, sharing) =>
    sumOf(personTimes(name, selected as readonly AnyRecord[], facts, sharing, role));

/** 人次 of records, of the people in a role. */
export function personTimes(
  name: KindName,
  records: readonly AnyRecord[],
  facts: Facts,
  sharing: Sharing,
  role?: string,
): Amounts {
  const isShared = (record: AnyRecord) => sharing.keysOf(record).length > 0;
  const own = records.filter((record) => !isShared(record));
  const things = records
    .filter(isShared)
    .flatMap((record) => byPerson(record, personTimesOf(name, [record], facts, role), name, facts, role));
  return joined([{ ...nothing, own: personTimesOf(name, own, facts, role) }, amountsOf(things, sharing)]);
}

/** An amount of a record, split among its people where it is one for each of them. */
export function byPerson(
  record: AnyRecord,
  amount: number,
  name: KindName,
  facts: Facts,
  role?: string,
): readonly Thing[] {
  const people = ownParticipants(name, record, facts, role);
  if (sum(people.map(({ count }) => count)) !== amount) return [{ of: [record], amount }];
  return people.map(({ teacher, count }) => ({ of: [record, teacher], amount: count }));
}

/** How often each of its people did what a record is about. */
export const eachDone =
  <R extends Sourced>(name: KindName): Across<R> =>
  (selected, facts, sharing) =>
    sumOf(doneIn(name, selected as readonly AnyRecord[], facts, sharing, () => true));

/** The same of some of the people. */
export const doneIn = (
  name: KindName,
  records: readonly AnyRecord[],
  facts: Facts,
  sharing: Sharing,
  isAsked: (teacher: Teacher) => boolean,
): Amounts =>
  amountsOf(
    records.flatMap((record) =>
      doneBy(name, record, facts)
        .filter(({ teacher }) => isAsked(teacher))
        .map(({ teacher, count }) => ({ of: [record, teacher], amount: count })),
    ),
    sharing,
  );

/** People or values, each once. */
export const once = (all: readonly (Sourced | string)[], sharing: Sharing): Amounts =>
  amountsOf(
    all.map((one) => ({ of: [one], amount: 1 })),
    sharing,
  );

/** 人数, 种数: how many different people or values. */
export const eachOnce =
  <R extends Sourced>(found: (selected: readonly R[], facts: Facts) => readonly (Sourced | string)[]): Across<R> =>
  (selected, facts, sharing) =>
    sumOf(once(found(selected, facts), sharing));
