import { diagnose } from "../diagnostics/diagnose.ts";
import { isReviewedOut } from "../school/scope.ts";
import { plainTitle } from "../school/works.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** 课题 of a paper is a recorded project, by title or 编号; so is 上级课题 where it looks like one of the school's. */
export const citedProject: Check = {
  name: "cited-project",
  rule: "论文写的课题有登记，名称一致",
  needs: ["projects"],
  *run({ school: { records } }) {
    const titles = records.projects.map(({ title }) => title);
    const known = new Set([...titles, ...records.projects.flatMap(({ number }) => number ?? [])].map(plainTitle));
    for (const paper of records.papers) {
      const { project } = paper;
      if (project === undefined || isReviewedOut(paper) || known.has(plainTitle(project))) continue;
      yield diagnose("check/unknown-project", paper.place("课题"), { project, nearest: nearest(project, titles) });
    }
    for (const project of records.projects) {
      const { parent, title } = project;
      if (parent === undefined || isReviewedOut(project) || known.has(plainTitle(parent))) continue;
      const near = nearest(
        parent,
        titles.filter((one) => one !== title),
      );
      if (near !== undefined)
        yield diagnose("check/unknown-project", project.place("上级课题"), { project: parent, nearest: near });
    }
  },
};
