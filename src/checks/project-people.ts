import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../records/kinds/project.ts";
import type { Mention } from "../records/values/people.ts";
import type { School } from "../school/school.ts";
import { isSame } from "../school/works.ts";
import type { Check } from "./define-check.ts";
import { approved, project } from "./lookups/example-records.ts";

const severalLeaders = defineMistake("check/several-leaders", "warning", {
  message: (a: { count: number }) => `负责人写了${a.count}位，通常只有1位`,
  hint: () => "只留通知上的负责人，其余写进“主研”；确是联合主持的可以不改。",
  why: "负责人通常只有一位，多写了就多算人次。",
  wrong: project(`负责人: [沈一舟, 林秋野], ${approved}`),
  right: project(`负责人: 沈一舟, 主研: 林秋野, ${approved}`),
});

const twoRoles = defineMistake("check/two-roles", "error", {
  message: (a: { name: string; roles: readonly string[] }) => `“${a.name}”既是${a.roles.join("，又是")}，会重复计人次`,
  hint: (a) => `只留一处，如“${a.roles[0]}”；写报告的人另写“执笔”。`,
  why: "一个人在一个课题里只算一次。",
  wrong: project(`负责人: 沈一舟, 主研: 林秋野, 参研: 林秋野, ${approved}`),
  right: project(`负责人: 沈一舟, 主研: 林秋野, ${approved}`),
});

const manyResearchers = defineMistake("check/many-researchers", "warning", {
  message: (a: { count: number }) => `主研写了${a.count}位，通常不超过6位`,
  hint: () => "按结题证书或立项书核对，其余写进“参研”。",
  why: "主研的人数有规定，多出的写进参研。",
  wrong: project(
    `负责人: 沈一舟, 主研: [林秋野, 许知行, 王芳（语文）, 王芳（数学）, {姓名: 周砚, 单位: 甲校}, {姓名: 顾念, 单位: 乙校}, {姓名: 郑小满, 单位: 丙校}], ${approved}`,
  ),
  right: project(`负责人: 沈一舟, 主研: [林秋野, 许知行], ${approved}`),
});

/** As registers print them (domain.md 9). */
const mostResearchers = 6;

const roles = { 负责人: "leader", 主研: "researchers", 参研: "participants" } as const satisfies {
  [label: string]: keyof Project;
};

/** One leader, a handful of researchers, and everybody in one role only: each role is 人次 of its own. */
export const projectPeople: Check = {
  needs: ["teachers"],
  *run({ school }) {
    for (const project of school.records.projects) {
      const { leader, researchers = [] } = project;
      if (leader.length > 1) yield severalLeaders.at(project.place("负责人"), { count: leader.length });
      if (researchers.length > mostResearchers)
        yield manyResearchers.at(project.place("主研"), { count: researchers.length });
      yield* inTwoRoles(project, school);
    }
  },
};

function* inTwoRoles(project: Project, { roster }: School): Iterable<Diagnostic> {
  const seen: { readonly label: keyof typeof roles; readonly mention: Mention }[] = [];
  for (const label of Object.keys(roles) as (keyof typeof roles)[]) {
    for (const mention of project[roles[label]] ?? []) {
      const { name } = mention;
      const first = seen.find((one) => isSame(one.mention, mention, roster));
      seen.push({ label, mention });
      if (!first || first.label === label) continue;
      const args = { name, roles: [first.label, label] };
      yield twoRoles.at(project.place(label, mention), args, [project.place(first.label, first.mention)]);
    }
  }
}
