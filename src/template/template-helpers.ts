import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { partsHelpers } from "./parts-helpers.ts";
import { queryHelpers } from "./query-helpers.ts";
import { requirementHelpers } from "./requirement-helpers.ts";
import type { Helper } from "./template-data.ts";

/** Every helper a template may call, besides the comparisons. */
export const templateHelpers = (facts: Facts, computed: Computed): ReadonlyMap<string, Helper> =>
  new Map([
    ...queryHelpers(facts),
    ...partsHelpers(facts),
    ...requirementHelpers(computed),
    ["用语", wordingHelper(facts)],
    ["顿号", ([list]) => (Array.isArray(list) ? list.join("、") : String(list ?? ""))],
  ]);

/** {{用语 "教研组"}}: the school's own word, if 用语 of term.yaml gives one. */
function wordingHelper({ school }: Facts): Helper {
  const words = new Map(Object.entries(school.settings.wording ?? {}));
  return ([word]) => words.get(String(word)) ?? String(word ?? "");
}
