import type { Award } from "../records/kinds/award.ts";
import type { Records } from "../records/kinds/index.ts";
import type { Paper } from "../records/kinds/paper.ts";
import type { Plan } from "../records/kinds/plan.ts";
import type { Project } from "../records/kinds/project.ts";
import type { Mention } from "../records/values/people.ts";
import { groupBy } from "./group-by.ts";
import type { Roster } from "./roster.ts";

/** A work that is recorded on its own and may have won an award (domain.md 7.6). */
export type Work =
  | { readonly type: "paper"; readonly record: Paper }
  | { readonly type: "project"; readonly record: Project }
  | { readonly type: "plan"; readonly record: Plan };

/** A title as it is compared: without 《》 and spaces. */
export const plainTitle = (title: string): string => title.replace(/[《》〈〉\s\u3000]/g, "");

export type WorkIndex = (award: Award) => readonly Work[];

/**
 * Finds the works an award may have been given for: of its title, and where both name people with one person in common.
 * More than one is a mistake.
 */
export function makeWorkIndex({ papers, projects, plans }: Records, roster: Roster): WorkIndex {
  const works: readonly Work[] = [
    ...papers.map((record) => ({ type: "paper", record }) as const),
    ...projects.map((record) => ({ type: "project", record }) as const),
    ...plans.map((record) => ({ type: "plan", record }) as const),
  ];
  const byTitle = groupBy(works, ({ type, record }) =>
    plainTitle((type === "plan" ? record.name : record.title) ?? ""),
  );
  return ({ work: title, winners }) => {
    const titled = title === undefined ? [] : (byTitle.get(plainTitle(title)) ?? []);
    return titled.filter((work) => sharePerson(peopleBehind(work), winners, roster));
  };
}

/** Who made a work: the authors, or everybody of a project. A plan names nobody, since it is the school's. */
function peopleBehind({ type, record }: Work): readonly Mention[] | undefined {
  if (type === "plan") return undefined;
  if (type === "paper") return record.authors;
  const { leader, writers = [], researchers = [], participants = [] } = record;
  return [...leader, ...writers, ...researchers, ...participants];
}

/** Whether one person stands in both lists. If one of them is missing, they may be the same people. */
export const sharePerson = (
  some: readonly Mention[] | undefined,
  others: readonly Mention[] | undefined,
  roster: Roster,
): boolean =>
  some === undefined || others === undefined || some.some((one) => others.some((other) => isSame(one, other, roster)));

/**
 * Whether two mentions are of one person: the same teacher of the roster by 姓名 and 区分; for anybody else the same name,
 * and where both have a 单位 the same 单位.
 */
export function isSame(one: Mention, other: Mention, roster: Roster): boolean {
  if (one.name !== other.name) return false;
  const [a, b] = [roster.find(one), roster.find(other)];
  if (a.type === "teacher" && b.type === "teacher") return a.teacher === b.teacher;
  if (a.type === "teacher" || b.type === "teacher") return a.type === "ambiguous" || b.type === "ambiguous";
  return one.unit === undefined || other.unit === undefined || one.unit === other.unit;
}

/** 类别 of what was awarded: that of the work if it is recorded, otherwise what the award itself says. */
export function awardCategory(award: Award, works: readonly Work[]): string | undefined {
  const [work] = works;
  if (!work) return award.category;
  return work.type === "paper" ? work.record.category : work.type === "project" ? "课题" : "方案";
}
