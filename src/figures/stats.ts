import { computeFigures } from "./compute.ts";
import type { Facts } from "./facts.ts";
import { byTopic } from "./named/by-topic.ts";
import { setTableOf, shortfallsOf, unjudgedOf } from "./requirements/shortfalls.ts";

/** What `yanxiu stats` shows of a scope, ready to print. */
export type Stats = ReturnType<typeof statsOf>;

/**
 * The figures of a scope, also by topic, and who falls short of which requirement. A requirement of which the scope holds
 * no whole window is only in `unjudged`.
 */
export function statsOf(facts: Facts) {
  const { figures, requirements } = computeFigures(facts);
  const compared = requirements.filter(({ evaluation }) => evaluation.hasWindows || evaluation.cut.length === 0);
  const ofRequirements = compared.flatMap(({ due, met, rate, whole }) => [due, met, rate, ...(whole ? [whole] : [])]);
  return {
    figures: [...figures, ...ofRequirements],
    topics: [...byTopic(figures, facts.school), { label: "要求", recorded: ofRequirements, unrecorded: [] }],
    requirements: requirements.map(({ evaluation }) => evaluation.requirement.name),
    shortfalls: requirements.flatMap(shortfallsOf),
    sets: compared.flatMap((result) => setTableOf(result) ?? []),
    unjudged: requirements.flatMap(unjudgedOf),
  };
}
