import type { Place } from "../diagnostics/diagnostic.ts";
import { type AnyRecord, kindNames } from "../records/kinds/index.ts";
import { unitTypeOf } from "../records/settings/unit.ts";
import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";
import { computeFigures } from "./compute.ts";
import type { Facts } from "./facts.ts";
import { unitByRequirement } from "./gaps/unit-by-requirement.ts";
import { byTopic } from "./named/by-topic.ts";
import { inEachWindow } from "./requirements/in-each-window.ts";
import type { RequirementResult } from "./requirements/requirement-figures.ts";
import { progressLines } from "./requirements/requirement-progress.ts";
import { pendingOf, setTableOf, shortfallsOf, unjudgedOf } from "./requirements/shortfalls.ts";
import { unitFigures } from "./requirements/unit-requirement.ts";

/** What `yanxiu stats` shows of a scope, ready to print. */
export type Stats = ReturnType<typeof statsOf>;

/**
 * The figures of a scope, also by topic, and how far everybody is with which requirement. A requirement without a window
 * in the scope is only in `unjudged`.
 */
export function statsOf(facts: Facts) {
  const { figures, requirements, ofUnit } = computeFigures(facts);
  const compared = requirements.filter(({ evaluation }) => evaluation.windows.length > 0);
  const ofRequirements = [...ofUnit.flatMap(unitFigures), ...compared.flatMap(figuresOf)];
  return {
    figures: [...figures, ...ofRequirements],
    topics: [...byTopic(figures, facts.school), { label: "要求", recorded: ofRequirements, unrecorded: [] }],
    requirements: [...requirements.map(({ evaluation }) => evaluation), ...ofUnit].map(
      ({ requirement }) => requirement.name,
    ),
    ofUnit: unitByRequirement(facts, false),
    apart: compared.flatMap(inEachWindow),
    progress: compared.map(progressLines),
    shortfalls: requirements.flatMap(shortfallsOf),
    pending: requirements.flatMap(pendingOf),
    sets: compared.flatMap((result) => setTableOf(result) ?? []),
    unjudged: requirements.flatMap(unjudgedOf),
    unitType: unitTypeOf(facts.school.settings),
    period: periodOf(facts),
    idOf: idsOf(facts.school),
  };
}

const periodOf = ({ school: { settings }, scope: { from, to } }: Facts) => ({ name: settings.period.name, from, to });

/** The 标识 of the record that is written in a place, by which other programs know it again. */
const idsOf = oncePer(({ records }: School) => {
  const all = kindNames.flatMap((name) => records[name] as readonly AnyRecord[]);
  const ids = new Map(all.flatMap(({ origin, id }) => (id === undefined ? [] : [[origin, id] as const])));
  return (place: Place): string | undefined => ids.get(place);
});

/** 未到期 and 未判 only where somebody is: most reports judge everybody. */
function figuresOf({ due, met, open, unjudged, mean, rate, whole }: RequirementResult) {
  const some = [open, unjudged].filter(({ value }) => value > 0);
  return [due, met, ...some, mean, rate, whole].filter((figure) => figure !== undefined);
}
