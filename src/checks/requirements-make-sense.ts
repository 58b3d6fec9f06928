import { computeFigures } from "../figures/compute.ts";
import type { Requirement } from "../records/settings/requirement.ts";
import type { Check } from "./define-check.ts";
import { placeWithin } from "./lookups/place-within.ts";

/** Every requirement can be computed; the mistakes are those of `figures/query`. */
export const requirementsMakeSense: Check = {
  needs: ["teachers", "groups"],
  *run({ school: { settings }, facts }) {
    const requirements = (settings.requirements ?? []) as readonly Requirement[];
    for (const { index, mistake } of computeFigures(facts).mistakes) {
      yield mistake.at(placeWithin(settings, "要求", index, requirements[index]?.adopted, mistake));
    }
  },
};
