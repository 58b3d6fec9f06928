import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Check } from "./define-check.ts";
import { approved, project } from "./lookups/example-records.ts";

const undated = defineMistake("check/project-undated", "warning", {
  message: (a: { title: string }) => `课题“${a.title}”没有“进程”，也没有“起”，算不进立项、结题和在研`,
  hint: () => "补上“进程: [{状态: 立项, 日期: …}]”。",
  hintInTable: () => "在“立项日期”一列填上。",
  why: "没有日期的课题，立项、结题和在研都算不进去。",
  wrong: project("负责人: 沈一舟"),
  right: project(`负责人: 沈一舟, ${approved}`),
});

/** A project has 进程 or 起, so that it counts in some period (domain.md 7.8). */
export const projectUndated: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const project of records.projects) {
      const { progress = [], from, title } = project;
      if (progress.length > 0 || from !== undefined) continue;
      yield undated.at(project.place("名称"), { title });
    }
  },
};
