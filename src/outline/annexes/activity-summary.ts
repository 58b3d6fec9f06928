import { isGroupWork, isPlanned } from "../../figures/activity-figures.ts";
import { activityDay, attendanceOf } from "../../figures/attendance.ts";
import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { percentage, plainNumber } from "../../figures/measures.ts";
import type { Activity } from "../../records/kinds/activity.ts";
import { fullName, type Roster } from "../../records/roster.ts";
import type { Mention } from "../../records/values/people.ts";
import type { Column, Row } from "../blocks.ts";
import { type AnnexBody, type AnnexKind, cell, figureCell } from "./define-annex.ts";

const columns: readonly Column[] = [
  { header: "序号", width: 9, align: "center", oneLine: true },
  { header: "日期", width: 19, align: "center", oneLine: true },
  { header: "主题", width: 53 },
  { header: "形式", width: 19, align: "center" },
  { header: "主讲", width: 28, align: "center" },
  { header: "教研组", width: 30, align: "center" },
  { header: "应到", width: 11, align: "center", oneLine: true },
  { header: "实到", width: 11, align: "center", oneLine: true },
  { header: "出勤率", width: 15, align: "center", oneLine: true },
  { header: "学时", width: 11, align: "center", oneLine: true },
  { header: "计划", width: 12, align: "center", oneLine: true },
  { header: "佐证", width: 12, align: "center", oneLine: true },
];

/** 活动汇总表: every activity of the period by date. */
export const activitySummary: AnnexKind = {
  name: "活动汇总表",
  title: (word) => `${word}活动汇总表`,
  make(facts, computed): AnnexBody | undefined {
    const shown = facts.counted.activities.filter(({ hidden }) => !hidden);
    const activities = shown.toSorted((a, b) => compare(activityDay(a), activityDay(b)));
    if (activities.length === 0) return undefined;
    const rows = activities.map((activity, i) => row(activity, i + 1, facts));
    const hidden = facts.counted.activities.length - shown.length;
    const note = `合计的应到、实到为人次，出勤率按合计重新计算；学时每次活动只加一遍。${hidden ? `另有${hidden}次不公开，已计入合计。` : ""}`;
    return { columns, rows: [...rows, total(computed)], notes: [cell(note)] };
  },
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function row(activity: Activity, number: number, { school }: Facts): Row {
  const { dueCount, presentCount } = attendanceOf(activity, school);
  const { title, form, group, campus, hours, countsHours, evidence } = activity;
  const leading = activity.speakers ?? activity.preparers ?? activity.teaching ?? activity.chair ?? [];
  const counted = countsHours === false ? "不计" : hours && plainNumber(hours.attending);
  return {
    cells: [
      cell(String(number)),
      cell(activityDay(activity)),
      cell(title),
      cell(form),
      cell(leading.map((mention) => nameOf(mention, school.roster)).join("、")),
      cell(group ?? campus ?? "全校"),
      cell(dueCount ? String(dueCount) : undefined),
      cell(dueCount ? String(presentCount) : undefined),
      cell(dueCount ? percentage(presentCount, dueCount) : undefined),
      cell(counted),
      cell(isPlanned(activity) ? "计划内" : isGroupWork(activity) ? "教研组" : "计划外"),
      cell(evidence && `${evidence.length}份`),
    ],
  };
}

/** One of two people of a name is told apart here too. */
function nameOf(mention: Mention, roster: Roster): string {
  const found = roster.find(mention);
  return found.type === "teacher" ? fullName(found.teacher) : mention.name;
}

/** 合计: numbers that can be added, the rate computed anew. */
function total({ figures }: Computed): Row {
  const of = (name: string) => figureCell(figures.find((figure) => figure.name === name)!);
  const cells = ["", "合计", "", "", "", ""].map(cell);
  return {
    total: true,
    cells: [...cells, of("dueTimes"), of("presentTimes"), of("attendanceRate"), of("activityHours"), [], []],
  };
}
