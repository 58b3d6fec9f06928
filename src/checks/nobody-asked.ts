import { defineMistake, isMistake } from "../diagnostics/define-mistake.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { groupType, obligorsOf } from "../figures/requirements/obligors.ts";
import { isOfUnit, type Obligors } from "../records/settings/obligors.ts";
import type { Requirement } from "../records/settings/requirement.ts";
import type { Check } from "./define-check.ts";

const nobodyMeant = defineMistake("check/nobody-asked", "warning", {
  message: (a: {
    requirement: string;
    subject: string;
    ofGroups: boolean;
    isOfUnion: boolean;
    near?: string | undefined;
  }) =>
    `${a.isOfUnion ? "各校共用的" : ""}要求“${a.requirement}”的对象“${a.subject}”里${a.ofGroups ? "一个组" : "一个人"}也没有`,
  hint: (a) => {
    if (a.isOfUnion) return perhaps(a.near, "核对“对象”的写法；写得对、只是这所学校没有的，不必改。");
    return a.ofGroups
      ? "在“组织”里登记这一类组，或改“对象”。"
      : "核对“对象”；按年龄、教龄、职务挑选的，名册里要写“出生”“参加工作”“职务”。";
  },
  why: "要求的对象里没有人，多半是写法和名册对不上。",
  wrong: "要求:\n  - {名称: 听课, 对象: 每个年级组, 指标: 研修活动, 至少: 1, 每: 学年}",
  right: "要求:\n  - {名称: 听课, 对象: 每个教研组, 指标: 研修活动, 至少: 1, 每: 学年}",
});

/** Every requirement is for somebody, also one that the group of the school asks. Those of a place are for many kinds of schools. */
export const nobodyAsked: Check = {
  *run({ school: { settings, roster }, facts }) {
    if (roster.teachers.length === 0) return;
    for (const [index, requirement] of (settings.requirements ?? []).entries()) {
      const { name, obligors, adopted, ofGroup: isOfUnion = false } = requirement as Requirement;
      if (isOfUnit(obligors) || (adopted && !isOfUnion)) continue;
      const asked = obligorsOf(obligors, facts, { adopted });
      if (isMistake(asked) || asked.in(facts.scope).size > 0) continue;
      if (computeFigures(facts).mistakes.some((wrong) => wrong.index === index)) continue;
      const near = isOfUnion ? meantPerhaps(obligors, facts) : undefined;
      const args = { requirement: name, subject: obligors.name, ofGroups: groupType(obligors) !== undefined };
      const place = adopted ? adopted.place("对象") : settings.place("要求", index, "对象");
      yield nobodyMeant.at(place, { ...args, isOfUnion, near });
    }
  },
};

/** A word that the school has, like the one that it has not. */
function meantPerhaps(obligors: Obligors, facts: Facts): string | undefined {
  const strict = obligorsOf(obligors, facts);
  return isMistake(strict) ? (strict.args as { readonly nearest?: string }).nearest : undefined;
}
