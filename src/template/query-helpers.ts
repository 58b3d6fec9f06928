import { isMistake } from "../diagnostics/define-mistake.ts";
import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { ask, type QueryMeasure, queryMeasures } from "../figures/query/query.ts";
import type { RequirementResult } from "../figures/requirements/requirement-figures.ts";
import { splitNames } from "../records/values/people.ts";
import { nearest } from "../zh/nearest.ts";
import { partsHelpers, problem, refuse, shown } from "./parts-helpers.ts";
import type { Helper } from "./template-data.ts";

/** The helpers that ask the records: 计数 人次 人数 合计, the parts of a figure, 达标 and its kin, 用语, 顿号. */
export function queryHelpers(facts: Facts, computed: Computed): ReadonlyMap<string, Helper> {
  const queries = queryMeasures.map((measure): [string, Helper] => [
    measure,
    (args, named) => {
      const [kind, field] = args;
      const needsField = measure === "合计";
      const form = `{{${measure} "获奖"${needsField ? ' "项数"' : ""} 级别="县级"}}`;
      if (typeof kind !== "string" || (needsField && typeof field !== "string")) {
        return refuse(
          problem("query/missing-argument", {
            helper: measure,
            needed: needsField ? "记录种类和要相加的项" : "记录种类",
            form,
          }),
        );
      }
      const extra = args[needsField ? 2 : 1];
      if (extra !== undefined)
        return refuse(problem("query/extra-argument", { helper: measure, argument: shown(extra), filters: true }));
      const filters = Object.fromEntries(
        Object.entries(named).map(([label, value]) => [label, splitNames(String(value ?? ""))]),
      );
      const result = ask(
        { measure: measure as QueryMeasure, kind, ...(needsField && { field: String(field) }), filters },
        facts,
      );
      return isMistake(result) ? refuse(result) : result;
    },
  ]);
  const words = new Map(Object.entries(facts.school.settings.wording ?? {}));
  const wording: Helper = ([word]) => words.get(String(word)) ?? String(word ?? "");
  const joined: Helper = ([list]) => (Array.isArray(list) ? list.join("、") : String(list ?? ""));
  return new Map<string, Helper>([
    ...queries,
    ...partsHelpers(facts),
    ["应达标", aboutRequirement(computed, "due")],
    ["达标", aboutRequirement(computed, "met")],
    ["未达标", aboutRequirement(computed, "short")],
    ["达标率", aboutRequirement(computed, "rate")],
    ["用语", wording],
    ["顿号", joined],
  ]);
}

/** {{达标 "听课"}}: a figure of a requirement by its name. One the school does not have is false in {{#if}}. */
function aboutRequirement({ requirements }: Computed, which: Exclude<keyof RequirementResult, "outcome">): Helper {
  const names = requirements.map(({ outcome }) => outcome.requirement.name);
  return ([wanted]) => {
    const name = String(wanted ?? "");
    const found = requirements.find(({ outcome }) => outcome.requirement.name === name);
    if (found) return found[which];
    const close = nearest(name, names);
    return close ? refuse(problem("query/unknown-requirement", { name, nearest: close, known: names })) : undefined;
  };
}
