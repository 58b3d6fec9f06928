import { diagnose } from "../diagnostics/diagnose.ts";
import { computeFigures } from "../figures/compute.ts";
import { quantity } from "../figures/measures.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** Every requirement of term.yaml can be computed. */
export const requirementsMakeSense: Check = {
  name: "requirements",
  rule: "学期文件里的要求都能算出来",
  *run({ school: { settings }, facts }) {
    for (const mistake of computeFigures(facts).mistakes) {
      const place = mistake.mark === "key" ? settings.placeOfKey : settings.place;
      yield mistake.at(place(...mistake.path));
    }
  },
};

/** 核对: totals that the school states agree with the records. */
export const statedTotals: Check = {
  name: "stated-totals",
  rule: "学期文件“核对”里写的数与记录算出来的一致",
  *run({ school: { settings }, facts }) {
    const { figures } = computeFigures(facts);
    for (const [label, stated] of Object.entries(settings.stated ?? {})) {
      const figure = figures.find((f) => f.label === label);
      if (!figure) {
        const args = {
          name: label,
          nearest: nearest(
            label,
            figures.map((f) => f.label),
          ),
        };
        yield diagnose("check/unknown-figure", settings.placeOfKey("核对", label), args);
      } else if (figure.value !== stated) {
        const { unit, value, records } = figure;
        const args = {
          name: label,
          stated: quantity(stated, unit),
          counted: figure.text,
          difference: quantity(Math.abs(value - stated), unit),
        };
        yield diagnose("check/stated-total", settings.place("核对", label), args, records);
      }
    }
  },
};
