import { defineMistake, isMistake } from "../diagnostics/define-mistake.ts";
import { computeFigures } from "../figures/compute.ts";
import { groupType, obligorsOf } from "../figures/requirements/obligors.ts";
import type { Check } from "./define-check.ts";
import { ownRequirements } from "./lookups/own-requirements.ts";

const nobodyMeant = defineMistake("check/nobody-asked", "warning", {
  message: (a: { requirement: string; subject: string; ofGroups: boolean }) =>
    `要求“${a.requirement}”的对象“${a.subject}”里${a.ofGroups ? "一个组" : "一个人"}也没有`,
  hint: (a) =>
    a.ofGroups
      ? "在“组织”里登记这一类组，或改“对象”。"
      : "核对“对象”；按年龄、教龄、职务挑选的，名册里要写“出生”“参加工作”“职务”。",
  why: "要求的对象里没有人，多半是写法和名册对不上。",
  wrong: "要求:\n  - {名称: 听课, 对象: 每个年级组, 指标: 研修活动, 至少: 1, 每: 学年}",
  right: "要求:\n  - {名称: 听课, 对象: 每个教研组, 指标: 研修活动, 至少: 1, 每: 学年}",
});

/** Every requirement is for somebody. */
export const nobodyAsked: Check = {
  *run({ school: { settings, roster }, facts }) {
    if (roster.teachers.length === 0) return;
    for (const [index, { name, obligors }] of ownRequirements(settings)) {
      const asked = obligorsOf(obligors, facts);
      if (isMistake(asked) || asked.in(facts.scope).size > 0) continue;
      if (computeFigures(facts).mistakes.some((wrong) => wrong.index === index)) continue;
      const args = { requirement: name, subject: obligors.name, ofGroups: groupType(obligors) !== undefined };
      yield nobodyMeant.at(settings.place("要求", index, "对象"), args);
    }
  },
};
