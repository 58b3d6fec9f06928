import { isMistake } from "../../diagnostics/define-mistake.ts";
import type { Group } from "../../records/kinds/group.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import { staffOf } from "../../school/staff.ts";
import { earlierDay } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import type { Evaluation } from "../requirements/evaluate-requirement.ts";
import type { Obligor } from "../requirements/obligor.ts";
import { obligorsOf } from "../requirements/obligors.ts";
import { isOfStaff, partOfRoster } from "../requirements/part-of-roster.ts";

/** Who reaches a requirement or is asked to: a teacher or a group. */
export type Who = Teacher | Group;

export const whoIs = ({ teacher, group }: Obligor): Who => (teacher ?? group)!;

/** Those whom a requirement means and who owe nothing of it: on leave for most of a window, or 免修. */
export function exemptFrom({ requirement, windows, progress }: Evaluation, facts: Facts): ReadonlySet<Who> {
  const asked = obligorsOf(requirement.obligors, facts, requirement);
  if (isMistake(asked)) return new Set();
  const ofWindows = windows.flatMap(({ span: { from, to }, facts: { scope } }) => [
    ...asked.in({ from, to: earlierDay(to, scope.to) }),
  ]);
  const compared = new Set(progress.map(({ obligor }) => whoIs(obligor)));
  return new Set([...ofWindows.map(whoIs), ...leftOut(requirement, facts)].filter((who) => !compared.has(who)));
}

/** 专任教师 who are no part of 应参训 and whom the words of a requirement fit (domain.md 7.9). */
function leftOut({ obligors, adopted }: Requirement, facts: Facts): readonly Teacher[] {
  if (!isOfStaff(obligors)) return [];
  const anyWord = adopted !== undefined;
  const isMeant = partOfRoster(obligors, facts, anyWord);
  const isExcept = obligors.except ? partOfRoster(obligors.except, facts, anyWord) : () => false;
  if (isMistake(isMeant) || isMistake(isExcept)) return [];
  const { to } = facts.scope;
  return staffOf(facts.school)
    .exempt.map(({ teacher }) => teacher)
    .filter((one) => facts.covers(one, to) && isMeant(one, to) && !isExcept(one, to));
}
