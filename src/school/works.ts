import type { Award } from "../records/kinds/award.ts";
import type { Records } from "../records/kinds/index.ts";
import type { Paper } from "../records/kinds/paper.ts";
import type { Plan } from "../records/kinds/plan.ts";
import type { Project } from "../records/kinds/project.ts";
import type { Mention } from "../records/values/people.ts";
import type { Roster } from "./roster.ts";

/** The work an award was given for, when it is recorded on its own (domain.md 7.6). */
export type Work =
  | { readonly type: "paper"; readonly record: Paper }
  | { readonly type: "project"; readonly record: Project }
  | { readonly type: "plan"; readonly record: Plan };

/** Titles are compared without 《》 and spaces. */
export const plainTitle = (title: string): string => title.replace(/[《》〈〉\s\u3000]/g, "");

export type WorkIndex = (award: Award) => readonly Work[];

/**
 * Finds the works an award may stand for: the title agrees, and one person where both name people. Two are a mistake.
 */
export function makeWorkIndex({ papers, projects, plans }: Records, roster: Roster): WorkIndex {
  const byTitle = new Map<string, Work[]>();
  const add = (title: string, work: Work) => {
    const key = plainTitle(title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), work]);
  };
  for (const record of papers) add(record.title, { type: "paper", record });
  for (const record of projects) add(record.title, { type: "project", record });
  for (const record of plans) add(record.name, { type: "plan", record });
  return (award) => {
    if (award.work === undefined) return [];
    const titled = byTitle.get(plainTitle(award.work)) ?? [];
    return titled.filter((work) => sharePerson(peopleBehind(work), award.winners, roster));
  };
}

/** Who made a work: authors, or everybody of a project; a plan is the school's. */
function peopleBehind({ type, record }: Work): readonly Mention[] | undefined {
  if (type === "plan") return undefined;
  if (type === "paper") return record.authors;
  const { leader, writers = [], researchers = [], participants = [] } = record;
  return [...leader, ...writers, ...researchers, ...participants];
}

/** Whether one person stands in both lists; nobody named in one of them contradicts nothing. */
export const sharePerson = (
  some: readonly Mention[] | undefined,
  others: readonly Mention[] | undefined,
  roster: Roster,
): boolean =>
  some === undefined || others === undefined || some.some((one) => others.some((other) => isSame(one, other, roster)));

/** The same teacher of the roster, 区分 heeded; outside it the same name, and the same 单位 where both have one. */
export function isSame(one: Mention, other: Mention, roster: Roster): boolean {
  if (one.name !== other.name) return false;
  const [a, b] = [roster.find(one), roster.find(other)];
  if (a.type === "teacher" && b.type === "teacher") return a.teacher === b.teacher;
  if (a.type === "teacher" || b.type === "teacher") return a.type === "ambiguous" || b.type === "ambiguous";
  return one.unit === undefined || other.unit === undefined || one.unit === other.unit;
}

/** 类别 of what was awarded: the work's where it is recorded, else what the award itself says. */
export function awardCategory(award: Award, works: readonly Work[]): string | undefined {
  const [work] = works;
  if (!work) return award.category;
  return work.type === "paper" ? work.record.category : work.type === "project" ? "课题" : "方案";
}
