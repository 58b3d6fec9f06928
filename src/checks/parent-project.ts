import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Check } from "./define-check.ts";
import { approved, project } from "./lookups/example-records.ts";

const noParent = defineMistake("check/no-parent", "notice", {
  message: (a: { title: string }) => `子课题“${a.title}”没有写上级课题，级别按它自己的通知算`,
  hint: () => "补上“上级课题: 名称”。",
  why: "子课题写明上级课题，才看得出属于谁。",
  wrong: project(`负责人: 沈一舟, 类别: 子课题, ${approved}`),
  right: project(`负责人: 沈一舟, 类别: 子课题, 上级课题: 县域心理健康教育研究, ${approved}`),
});

/** A 子课题 names the project it is part of. */
export const parentProject: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const project of records.projects) {
      const { category, parent, title } = project;
      if (category !== "子课题" || parent !== undefined) continue;
      yield noParent.at(project.place("名称"), { title });
    }
  },
};
