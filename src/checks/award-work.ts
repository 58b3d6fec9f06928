import { defineMistake } from "../diagnostics/define-mistake.ts";
import { award } from "../diagnostics/examples.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { plainTitle } from "../school/works.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

const paper = "论文成果:\n  - {题目: 班主任的一次家访, 类别: 案例, 日期: 2025-03-10, 作者: 林秋野}\n";

const twoWorks = defineMistake("check/two-works", "error", {
  message: (a: { work: string }) => `作品“${a.work}”登记了不止一次，不知道得奖的是哪一件`,
  hint: () => "合并重复的登记，或把题目写得不同。",
  why: "同一篇登记了两次，不知道得奖的是哪一篇。",
  wrong: `${paper}  - {题目: 班主任的一次家访, 类别: 反思, 日期: 2025-03-12, 作者: 林秋野}\n${award("作品: 班主任的一次家访, 获奖人: 林秋野")}`,
  right: `${paper}${award("作品: 班主任的一次家访, 获奖人: 林秋野")}`,
});

const unknownWork = defineMistake("check/unknown-work", "error", {
  oneFault: ["work", "by"],
  /** `by`: who made the recorded work of that title, none of whom has won the award. */
  message: (a: { work: string; nearest: string | undefined; by: "作者" | "课题组" | undefined }) =>
    a.by ? `登记的“${a.work}”${a.by}与获奖人没有一位相同` : `作品“${a.work}”没有登记，也没有写类别`,
  hint: (a) =>
    a.by
      ? "核对获奖人；确是另一件作品的，补上“类别”。"
      : perhaps(a.nearest, "补上“类别: 论文”这样的一行，或先登记这件作品。"),
  hintInTable: (a) =>
    a.by
      ? "核对获奖人；确是另一件作品的，在“类别”一列填上。"
      : perhaps(a.nearest, "在“类别”一列填上论文、案例等，或先登记这件作品。"),
  why: "得奖的作品先要登记，或写明类别，才能按论文、案例分别计数。",
  wrong: `${paper}${award("作品: 班主任的一次家仿, 获奖人: 林秋野")}`,
  right: `${paper}${award("作品: 班主任的一次家访, 获奖人: 林秋野")}`,
});

/** 作品 of an award is one recorded work, or the award has a 类别 of its own (domain.md 7.6). */
export const awardWork: Check = {
  needs: ["teachers", "papers", "projects", "plans"],
  *run({ school: { records, named, worksOf } }) {
    const ofProjects = named.projects.map(({ title }) => title);
    const titles = [
      ...named.papers.flatMap(({ title = [] }) => title),
      ...ofProjects,
      ...named.plans.map(({ name }) => name),
    ];
    for (const award of records.awards) {
      const { work } = award;
      if (work === undefined) continue;
      const works = worksOf(award);
      const isTitled = (title: string) => plainTitle(title) === plainTitle(work);
      if (works.length > 1) {
        const places = works.map(({ record }) => record.origin);
        yield twoWorks.at(award.place("作品"), { work }, places);
      } else if (works.length === 0 && award.category === undefined) {
        const by = ofProjects.some(isTitled) ? "课题组" : titles.some(isTitled) ? "作者" : undefined;
        const near = by ? undefined : nearest(work, titles);
        yield unknownWork.at(award.place("作品"), { work, nearest: near, by });
      }
    }
  },
};
