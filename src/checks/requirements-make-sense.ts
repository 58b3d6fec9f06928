import { computeFigures } from "../figures/compute.ts";
import type { Requirement } from "../records/settings/requirement.ts";
import type { Check } from "./define-check.ts";
import { placeWithin } from "./lookups/place-within.ts";

/** Every requirement can be computed; the mistakes are those of `figures/query`. */
export const requirementsMakeSense: Check = {
  needs: ["teachers", "groups"],
  *run({ school: { settings }, facts }) {
    // 青年教师 and adopted tables may be what could not be read.
    if (settings.lost.length > 0) return;
    const requirements = (settings.requirements ?? []) as readonly Requirement[];
    for (const { index, mistake } of computeFigures(facts).mistakes) {
      yield mistake.at(placeWithin(settings, "要求", index, requirements[index]?.adopted, mistake));
    }
  },
};
