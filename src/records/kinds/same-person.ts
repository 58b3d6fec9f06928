import { type Finding, finding } from "../define-kind.ts";
import type { Mention } from "../values/people.ts";

type Side = readonly [label: string, people: readonly Mention[] | undefined];

/** Somebody who stands on both sides of a record: who heard a lesson of their own, who guides themselves. */
export function* samePerson([label, people = []]: Side, [other, others = []]: Side): Iterable<Finding> {
  const [only, ...more] = others;
  if (!only || more.length > 0) return;
  const same = people.find(
    ({ name, notes, unit }) => name === only.name && `${notes}` === `${only.notes}` && unit === only.unit,
  );
  if (same) yield finding("record/same-person", { name: same.name, labels: [label, other] }, label);
}
