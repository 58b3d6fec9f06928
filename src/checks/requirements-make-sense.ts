import { computeFigures } from "../figures/compute.ts";
import type { Check } from "./define-check.ts";

/** Every requirement of term.yaml can be computed. */
export const requirementsMakeSense: Check = {
  rule: "学期文件里的要求都能算出来",
  mistakes: [],
  *run({ school: { settings }, facts }) {
    for (const mistake of computeFigures(facts).mistakes) {
      const place = mistake.mark === "key" ? settings.placeOfKey : settings.place;
      yield mistake.at(place(...mistake.path));
    }
  },
};
