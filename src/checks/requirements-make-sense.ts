import { computeFigures } from "../figures/compute.ts";
import type { Check } from "./define-check.ts";

/** Every requirement of term.yaml can be computed; the mistakes are those of `figures/query`. */
export const requirementsMakeSense: Check = {
  mistakes: [],
  *run({ school: { settings }, facts }) {
    for (const mistake of computeFigures(facts).mistakes) {
      const place = mistake.mark === "key" ? settings.placeOfKey : settings.place;
      yield mistake.at(place(...mistake.path));
    }
  },
};
