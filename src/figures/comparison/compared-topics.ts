import { computeFigures } from "../compute.ts";
import type { Facts } from "../facts.ts";
import { byTopic } from "../named/by-topic.ts";
import { type Compared, compareFigure, factsBefore, signedChange } from "./compare-figure.ts";
import { notComparable } from "./not-comparable.ts";
import { periodBefore } from "./period-before.ts";

/** What `yanxiu stats --compare` shows: the figures of both periods by topic, those that are 0 in both left out. */
export type ComparedStats = NonNullable<ReturnType<typeof comparedTopics>>;

/** Compares every figure of a scope with the period before; `undefined` if the scope was not there then. */
export function comparedTopics(facts: Facts) {
  const earlier = factsBefore(facts);
  if (earlier === undefined) return undefined;
  const { figures, requirements } = computeFigures(facts);
  const isSome = ({ now, before }: Compared) => now.value !== 0 || before.value !== 0;
  const compared = (results: readonly Parameters<typeof compareFigure>[0][]) =>
    results
      .flatMap((figure) => compareFigure(figure, facts) ?? [])
      .filter(isSome)
      .map((one) => ({ ...one, signed: signedChange(one) }));
  const topics = byTopic(figures, facts.school).map(({ label, recorded, unrecorded }) => ({
    label,
    figures: compared([...recorded, ...unrecorded]),
  }));
  const ofRequirements = compared(requirements.flatMap(({ due, met, rate }) => [due, met, rate]));
  return {
    now: facts.school.settings.period.name,
    before: earlier.school.settings.period.name,
    called: periodBefore(facts.school)!,
    topics: [...topics, { label: "要求", figures: ofRequirements }],
    notComparable: notComparable(facts.school),
  };
}
