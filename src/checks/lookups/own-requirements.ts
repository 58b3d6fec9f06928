import type { Requirement } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";

/** The requirements that term.yaml itself states, with their positions in 要求; not those adopted from the place's rules. */
export const ownRequirements = ({ requirements = [] }: Settings): [index: number, requirement: Requirement][] =>
  [...(requirements as readonly Requirement[]).entries()].filter(([, { adopted }]) => adopted === undefined);
