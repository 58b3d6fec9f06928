import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { placeUnder } from "../records/define-kind.ts";
import type { Group } from "../records/kinds/group.ts";
import type { Project } from "../records/kinds/project.ts";
import { runsOf } from "../records/kinds/project-runs.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Mention } from "../records/values/people.ts";
import { fullName, type Roster } from "../school/roster.ts";
import { wholePeriod } from "../school/scope.ts";
import { chineseDate, type Day, earliestDay } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { type Absence, absenceWords, notInPost } from "./lookups/absence.ts";
import { currentGroups, spanOf } from "./lookups/current-groups.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";

const left = "教师:\n  - {姓名: 郑小满, 状态: [{值: 调出, 起: 2024-10-01}]}\n";

const leaderLeft = defineMistake("check/leader-left", "warning", {
  message: (a: { name: string; of: string; isProject: boolean; day: Day; why: Absence }) =>
    `“${a.of}”的${a.isProject ? "负责人" : "组长"}“${a.name}”${chineseDate(a.day)}${absenceWords(a.why)}`,
  hint: ({ isProject, why }) => {
    if ("comesOn" in why) return "核对名册里的“到校”；到校以前就有的课题、职务可以不改。";
    return isProject ? "换了人就改“负责人”，“进程”里加一条“换负责人”；不做了就加一条“中止”。" : "改成现在的组长。";
  },
  why: "组长或负责人已经离开，要换成现在的人。",
  wrong: `${left}组织:\n  - {名称: 英语组, 类别: 教研组, 组长: 郑小满}`,
  right: `${left}组织:\n  - {名称: 英语组, 类别: 教研组, 组长: 许知行}`,
});

/** One leader at least of every 教研组 and project is in post. */
export const leadersInPost: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    const { records, roster, settings } = school;
    const { to: lastDay } = wholePeriod(settings);
    for (const group of currentGroups(school)) {
      const { to } = spanOf(group);
      yield* leftBy(group, "组长", group.leaders ?? [], [[to, lastDay].sort()[0]!], roster);
    }
    for (const project of records.projects)
      yield* leftBy(project, "负责人", project.leader, daysToLead(project, lastDay, settings), roster);
  },
};

/** The first leader, if on one of these days none is in post; nothing if any leader is not on the roster. */
function* leftBy(
  record: Group | Project,
  label: string,
  mentions: readonly Mention[],
  days: readonly Day[],
  roster: Roster,
): Iterable<Diagnostic> {
  const leaders = namedTeachers(mentions, roster);
  const [first] = leaders;
  if (!first || leaders.length < mentions.length) return;
  const day = days.find((one) => !leaders.some(({ teacher }) => roster.inPost(teacher, one)));
  if (day === undefined) return;
  const isProject = "leader" in record;
  const of = isProject ? record.title : record.name;
  const args = { name: fullName(first.teacher), of, isProject, day, why: notInPost(first.teacher, day, roster)! };
  yield leaderLeft.at(placeUnder(record, label, first.mention), args);
}

/** The day when a project was approved, and the last day of the period if it still runs. */
function daysToLead(project: Project, lastDay: Day, rules: Settings): Day[] {
  const runs = runsOf(project, rules);
  const [start, end] = [runs[0]?.start, runs.at(-1)?.end];
  if (start === undefined || start > lastDay) return [];
  return [...(start > earliestDay ? [start] : []), ...(end === undefined || end.day > lastDay ? [lastDay] : [])];
}
