import { defineMistake } from "../diagnostics/define-mistake.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { plainTitle } from "../school/works.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";
import { approved, papers, project } from "./lookups/example-records.ts";

const unknownProject = defineMistake("check/unknown-project", "warning", {
  oneFault: ["project"],
  message: (a: { project: string; nearest: string | undefined }) => `没有登记过课题“${a.project}”`,
  hint: (a) => perhaps(a.nearest, "先在“课题”里登记；不是本校的课题可以不改。"),
  why: "论文所属的课题要登记过，名称要一样。",
  wrong: `${project(`负责人: 沈一舟, ${approved}`)}\n${papers("题目: 一次家访, 作者: 林秋野, 课题: 情绪识别的课堂干与")}`,
  right: `${project(`负责人: 沈一舟, ${approved}`)}\n${papers("题目: 一次家访, 作者: 林秋野, 课题: 情绪识别的课堂干预")}`,
});

/** 课题 of a paper is a recorded project, by title or 编号; so is 上级课题 if it is nearly the title of one. */
export const citedProject: Check = {
  needs: [],
  needsNames: ["projects"],
  *run({ school: { legible, named } }) {
    const { papers, projects } = legible;
    const titles = named.projects.map(({ title }) => title);
    const recorded = new Set([...titles, ...named.projects.flatMap(({ number }) => number ?? [])].map(plainTitle));
    for (const paper of papers) {
      const { project } = paper;
      if (project === undefined || recorded.has(plainTitle(project))) continue;
      yield unknownProject.at(paper.place("课题"), { project, nearest: nearest(project, titles) });
    }
    for (const project of projects) {
      const { parent, title } = project;
      if (parent === undefined || recorded.has(plainTitle(parent))) continue;
      const others = titles.filter((one) => one !== title);
      const near = nearest(parent, others);
      if (near !== undefined) yield unknownProject.at(project.place("上级课题"), { project: parent, nearest: near });
    }
  },
};
