import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Mention } from "../values/people.ts";

const onBothSides = defineMistake("record/same-person", "warning", {
  message: (a: { name: string; labels: readonly [string, string] }) =>
    `“${a.labels[0]}”和“${a.labels[1]}”写的都是“${a.name}”`,
  hint: () => "改正其中一处。",
  why: "自己的课不算听课，自己也不是自己的师傅。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野, 执教: 林秋野, 课名: 《落花生》}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: 林秋野, 课名: 《落花生》}",
});

type Side = readonly [label: string, people: readonly Mention[] | undefined];

/** Reports somebody on both sides of a record: who hears a lesson of their own, or is their own mentor. */
export function* samePerson([label, people = []]: Side, [other, others = []]: Side): Iterable<Mistake> {
  const [only, ...more] = others;
  if (!only || more.length > 0) return;
  const same = people.find(
    ({ name, notes, unit }) => name === only.name && `${notes}` === `${only.notes}` && unit === only.unit,
  );
  if (same) yield onBothSides.of({ name: same.name, labels: [label, other] }, [label]);
}
