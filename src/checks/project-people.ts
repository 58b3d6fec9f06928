import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../records/kinds/project.ts";
import type { Mention } from "../records/values/people.ts";
import { runsOf } from "../school/project-runs.ts";
import { fullName } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import { isReviewedOut, wholePeriod } from "../school/scope.ts";
import { isSame } from "../school/works.ts";
import { chineseDate, earliestDay } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { notInPost } from "./group-leaders.ts";
import { namedTeachers } from "./named-teachers.ts";

/** As registers print them (domain.md 9). */
const mostResearchers = 6;

const roles = { 负责人: "leader", 主研: "researchers", 参研: "participants" } as const satisfies {
  [label: string]: keyof Project;
};

/** One leader, a handful of researchers, and everybody in one role only: each role is 人次 of its own. */
export const projectPeople: Check = {
  name: "project-people",
  rule: "课题有1位在职的负责人，主研不超过6位，负责人、主研、参研不重复",
  needs: ["teachers"],
  *run({ school }) {
    for (const project of school.records.projects.filter((r) => !isReviewedOut(r))) {
      const { leader, researchers = [] } = project;
      if (leader.length > 1) yield diagnose("check/several-leaders", project.place("负责人"), { count: leader.length });
      if (researchers.length > mostResearchers)
        yield diagnose("check/many-researchers", project.place("主研"), { count: researchers.length });
      yield* twoRoles(project, school);
      yield* leaderInPost(project, school);
    }
  },
};

function* twoRoles(project: Project, { roster }: School): Iterable<Diagnostic> {
  const seen: { readonly label: string; readonly mention: Mention }[] = [];
  for (const [label, field] of Object.entries(roles)) {
    for (const mention of project[field] ?? []) {
      const first = seen.find((one) => isSame(one.mention, mention, roster));
      if (first && first.label !== label) {
        const where = project.place(first.label, mention);
        yield diagnose(
          "check/two-roles",
          project.place(label, mention),
          { name: mention.name, roles: [first.label, label] },
          [where],
        );
      }
      seen.push({ label, mention });
    }
  }
}

/** In post when it was approved, and still when it runs on. */
function* leaderInPost(project: Project, { roster, settings }: School): Iterable<Diagnostic> {
  const times = runsOf(project);
  const [start, end] = [times[0]?.start, times.at(-1)?.end];
  const { to: lastDay } = wholePeriod(settings);
  if (start === undefined || start > lastDay) return;
  const runs = end === undefined || end.day > lastDay;
  const days = [...(start > earliestDay ? [start] : []), ...(runs ? [lastDay] : [])];
  const leaders = namedTeachers(project.leader, roster);
  const [first] = leaders;
  if (!first || leaders.length < project.leader.length) return;
  const day = days.find((one) => leaders.every(({ teacher }) => !roster.inPost(teacher, one)));
  if (day === undefined) return;
  const why = notInPost(first.teacher, roster.awayOn(first.teacher, day));
  const args = { name: fullName(first.teacher), of: project.title, what: "负责人", day: chineseDate(day), why };
  yield diagnose("check/leader-left", project.place("负责人", first.mention), args);
}
