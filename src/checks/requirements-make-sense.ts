import { diagnose } from "../diagnostics/diagnose.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Problem } from "../figures/query/filter.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Check } from "./define-check.ts";

/** Every requirement of term.yaml can be computed; the mistakes are those of `figures/query`. */
export const requirementsMakeSense: Check = {
  mistakes: [],
  *run({ school: { settings }, facts }) {
    for (const { index, problem } of computeFigures(facts).problems) {
      yield diagnose(problem.code, wordMeant(settings, index, problem), problem.args as never);
    }
  },
};

/** Where the word stands that a problem of a requirement is about. */
function wordMeant(settings: Settings, index: number, { code, args }: Problem): Place {
  if (code === "query/no-terms") return settings.place("要求", index, "每");
  if (code === "query/unknown-subject" || code === "query/of-people") return settings.place("要求", index, "对象");
  const { value, field, kind, requirement } = args as { readonly [arg: string]: string | undefined };
  return settings.find(value ?? field ?? kind ?? requirement ?? "", "要求", index);
}
