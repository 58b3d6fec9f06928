import { sameness } from "../figures/across/amounts.ts";
import { sum } from "../figures/measures.ts";
import type { Outcome } from "../figures/requirements/outcome.ts";
import { groupBy } from "../school/group-by.ts";
import { compareNaturally } from "../zh/natural-order.ts";
import type { RequirementSummary, SchoolSummary } from "./summary.ts";

/** A requirement of several schools: of each that has it, and together. */
export interface RolledRequirement {
  readonly name: string;
  readonly schools: readonly (Omit<RequirementSummary, "shared"> & { readonly school: string })[];
  readonly total: Omit<RequirementSummary, "name" | "shared">;
}

/** The requirements that anybody has to reach, by their names. `names` are those of the schools. */
export function requirementsTogether(
  summaries: readonly SchoolSummary[],
  names: readonly string[],
): readonly RolledRequirement[] {
  const all = summaries.flatMap(({ requirements }, i) =>
    requirements.filter(({ due }) => due > 0).map((one) => ({ ...one, school: names[i]! })),
  );
  return [...new Set(all.map(({ name }) => name))].sort(compareNaturally).map((name) => {
    const own = all.filter((one) => one.name === name);
    return { name, schools: own.map(({ shared: _, ...one }) => one), total: together(own) };
  });
}

/** Who is at several schools counts once. */
function together(schools: readonly RequirementSummary[]): RolledRequirement["total"] {
  const shared = schools.flatMap((one) => one.shared);
  const persons = outcomesOf(shared);
  const having = (outcome: Outcome): number => {
    const own = sum(schools.map((one) => one[outcome])) - shared.filter((one) => one.outcome === outcome).length;
    return own + persons.filter((one) => one === outcome).length;
  };
  const due = sum(schools.map((one) => one.due)) - shared.length + persons.length;
  const counts = { met: having("met"), short: having("short"), open: having("open"), unjudged: having("unjudged") };
  return { unit: schools[0]?.unit ?? "", due, ...counts };
}

/** What a school records is not all that somebody did: who reached it at one has reached it, and falls short only at all of them. */
const best: readonly Outcome[] = ["met", "open", "unjudged", "short"];

/** One outcome of each of those whom the keys tell to be the same. Who has too much at one school has too much. */
function outcomesOf(shared: RequirementSummary["shared"]): readonly Outcome[] {
  const same = sameness(shared.map(({ keys }) => keys));
  return [...groupBy(shared, ({ keys }) => same(keys[0]!)).values()].map((own) =>
    own.some((one) => one.isTooMuch) ? "short" : best.find((one) => own.some(({ outcome }) => outcome === one))!,
  );
}
