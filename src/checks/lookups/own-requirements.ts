import type { Requirement } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";

/** The requirements that term.yaml itself states, with their positions in 要求; not those adopted from the place's rules. */
export function ownRequirements({ requirements = [], place }: Settings): [index: number, requirement: Requirement][] {
  const { line, column } = place("要求");
  return [...requirements.entries()].filter(([index]) => {
    const at = place("要求", index);
    return at.line !== line || at.column !== column;
  });
}
