import { diagnose } from "../diagnostics/diagnose.ts";
import { plainTitle } from "../school/works.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** 作品 of an award is one recorded work, or the award says its 类别 itself (domain.md 7.6). */
export const awardWork: Check = {
  name: "award-work",
  rule: "获奖的作品与登记的一篇对得上；没有登记的，写明类别",
  needs: ["teachers", "papers", "projects", "plans"],
  *run({ school: { records, worksOf } }) {
    const titles = [
      ...records.papers.map((p) => p.title),
      ...records.projects.map((p) => p.title),
      ...records.plans.map((p) => p.name),
    ];
    for (const award of records.awards) {
      if (award.work === undefined) continue;
      const works = worksOf(award);
      if (works.length > 1) {
        const places = works.map(({ record }) => record.origin);
        yield diagnose("check/two-works", award.place("作品"), { work: award.work }, places);
      } else if (works.length === 0 && award.category === undefined) {
        const samePeople = titles.some((title) => plainTitle(title) === plainTitle(award.work!));
        const isProject = records.projects.some(({ title }) => plainTitle(title) === plainTitle(award.work!));
        const near = samePeople ? undefined : nearest(award.work, titles);
        const args = { work: award.work, nearest: near, samePeople, by: isProject ? "课题组" : "作者" };
        yield diagnose("check/unknown-work", award.place("作品"), args);
      }
    }
  },
};
