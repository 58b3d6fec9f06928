import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Computed } from "../figures/compute.ts";
import { jointFigures, requirementsOf, unknownMeasure } from "../figures/requirements/joint-figures.ts";
import type { OutcomeFigures } from "../figures/requirements/requirement-figures.ts";
import { splitNames } from "../records/values/people.ts";
import { nearest } from "../zh/nearest.ts";
import type { Helper } from "./template-data.ts";

const unknownRequirement = defineMistake("query/unknown-requirement", "error", {
  message: (a: { name: string; nearest: string }) => `要求里没有“${a.name}”`,
  hint: (a) => `是否想写“${a.nearest}”？`,
  why: "要求的名称要和 term.yaml 里的一样。",
  wrong: '达标的有{{达标 "听棵"}}',
  right: '达标的有{{达标 "听课"}}',
});

/**
 * 应达标 达标 未达标 未到期 未判 达标率: a figure of the requirement named; with 指标="听课" or 对象="青年教师" of all that ask for it,
 * whatever the school calls them.
 */
export const requirementHelpers = (computed: Computed): ReadonlyMap<string, Helper> =>
  new Map([
    ["应达标", helper(computed, "due")],
    ["达标", helper(computed, "met")],
    ["未达标", helper(computed, "short")],
    ["未到期", helper(computed, "open")],
    ["未判", helper(computed, "unjudged")],
    ["达标率", helper(computed, "rate")],
  ]);

// A requirement the school does not have is no mistake: its figure is empty. A misspelt one is.
function helper(computed: Computed, which: keyof OutcomeFigures): Helper {
  return ([wanted], { 指标: measure, 对象: obligors }) => {
    const { requirements } = computed;
    if (wanted === undefined && (measure ?? obligors) !== undefined) {
      const measures = measure === undefined ? undefined : splitNames(String(measure));
      const unknown = measures?.map((word) => unknownMeasure(word, requirements)).find((one) => one !== undefined);
      if (unknown) return unknown;
      const asked = { measures, obligors: obligors === undefined ? undefined : String(obligors) };
      return jointFigures(requirementsOf(asked, requirements), String(measure ?? obligors))?.[which];
    }
    const name = String(wanted ?? "");
    const found = requirements.find(({ evaluation }) => evaluation.requirement.name === name);
    if (found) return found[which];
    const names = requirements.map(({ evaluation }) => evaluation.requirement.name);
    const near = nearest(name, names);
    return near ? unknownRequirement.of({ name, nearest: near }) : undefined;
  };
}
