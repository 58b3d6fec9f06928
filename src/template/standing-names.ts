import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { Outcome } from "../figures/requirements/outcome.ts";
import type { RequirementResult } from "../figures/requirements/requirement-figures.ts";
import { type Standing, standingsOf } from "../figures/requirements/standings.ts";
import type { TemplateValue } from "./template-value.ts";

/** What the one whom the report is about, a person or a group, has to reach, and how far they are: for them alone. */
export const ownStandings = ({ requirements }: Computed, whose: "teacher" | "group"): readonly TemplateValue[] =>
  requirements
    .flatMap(standingsOf)
    .filter(({ obligor }) => obligor[whose] !== undefined)
    .map(standingValue);

const standingValue = ({ who, requirement, period, until, required, actual, gap, word }: Standing) => ({
  姓名: who,
  名称: requirement,
  期限: period,
  截止: until,
  应完成: required,
  已完成: actual,
  差额: gap,
  结果: word,
});

/** The requirements that somebody did not reach, or has still time for, with those people or groups: for internal lists. */
export const listsOfNames = (facts: Facts, { requirements }: Computed): readonly (readonly [string, TemplateValue])[] =>
  (
    [
      ["未达标名单", "short"],
      ["未到期名单", "open"],
      ["未判名单", "unjudged"],
    ] as const
  ).map(([name, outcome]) => [name, requirements.flatMap((result) => listOf(result, outcome, facts))] as const);

function listOf(result: RequirementResult, outcome: Outcome, { school, scope }: Facts): readonly TemplateValue[] {
  const lines = standingsOf(result).filter((standing) => standing.outcome === outcome);
  if (lines.length === 0) return [];
  const groupOf = ({ obligor: { teacher, group } }: Standing): string =>
    (teacher ? school.roster.groupOf(teacher, scope.to) : group?.campus) ?? "";
  return [
    {
      名称: result.evaluation.requirement.name,
      人数: new Set(lines.map(({ obligor }) => obligor)).size,
      量词: result.due.unit,
      名单: lines.map((line) => ({ ...standingValue(line), 所在组: groupOf(line) })),
    },
  ];
}
