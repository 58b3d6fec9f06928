import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { type Outcome, outcomeWords } from "../figures/requirements/outcome.ts";
import type { RequirementResult } from "../figures/requirements/requirement-figures.ts";
import { type Standing, standingsOf } from "../figures/requirements/standings.ts";
import type { TemplateValue } from "./template-value.ts";

/** What the one whom the report is about, a person or a group, has to reach, and how far they are: for them alone. */
export const ownStandings = ({ requirements }: Computed, whose: "teacher" | "group"): readonly TemplateValue[] =>
  requirements.flatMap((result) => {
    const own = standingsOf(result).filter(({ obligor }) => obligor[whose] !== undefined);
    return own.length === 0 ? [] : [inOneRow(own, result)];
  });

/** More windows than these, such as weeks, are not listed one by one. */
const fewWindows = 4;

/** A requirement with all its windows: 每学期10节, 第一学期11节、第二学期9节, of which 第二学期1节 lacks. */
function inOneRow(windows: readonly Standing[], { evaluation }: RequirementResult): TemplateValue {
  const { name, per } = evaluation.requirement;
  const [first] = windows as readonly [Standing, ...Standing[]];
  const isSingle = windows.length === 1;
  const each = (cellOf: (one: Standing) => string, some = windows) =>
    some.map((one) => `${isSingle ? "" : one.period}${cellOf(one)}`).join("、");
  const lacking = windows.filter(({ gap }) => gap !== "—");
  const isSame = windows.every(({ required }) => required === first.required);
  const met = windows.filter(({ outcome }) => outcome === "met").length;
  return {
    名称: name,
    应完成: isSame ? `${per === "时段" ? "" : `每${per}`}${first.required}` : each(({ required }) => required),
    已完成: windows.length > fewWindows ? `${windows.length}${per}中${met}${per}做到` : each(({ actual }) => actual),
    差额:
      each(({ gap, outcome }) => gap + (outcome === "open" ? "（未到期）" : ""), lacking.slice(0, fewWindows)) +
        (lacking.length > fewWindows ? "等" : "") || "—",
    结果: outcomeWords[evaluation.progress.find(({ obligor }) => obligor === first.obligor)!.outcome],
  };
}

const standingValue = ({ who, period, until, required, actual, gap }: Standing) => ({
  姓名: who,
  期限: period,
  截止: until,
  应完成: required,
  已完成: actual,
  差额: gap,
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
