import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { percentage, plainNumber, quantity, sum } from "../../figures/measures.ts";
import { isGroupWork, isPlanned, onceHours } from "../../figures/named/activity-figures.ts";
import { attendanceRatio } from "../../figures/named/attendance-figures.ts";
import { unitCounted } from "../../figures/query/own-unit.ts";
import type { Activity } from "../../records/kinds/activity.ts";
import {
  activityDay,
  attendanceOf,
  expectedAt,
  isForOtherSchools,
  isForTeachers,
  isKnown,
} from "../../school/attendance.ts";
import { everyone } from "../../school/everyone-words.ts";
import { groupBy } from "../../school/group-by.ts";
import type { School } from "../../school/school.ts";
import { schoolWords } from "../../school/school-words.ts";
import { compareDays } from "../../zh/dates.ts";
import type { Row } from "../blocks.ts";
import { type AnnexColumn, type AnnexKind, cell, figureCell, figureIn, narrow } from "./define-annex.ts";
import { leadingPeople } from "./leading-people.ts";

const columnsFor = (group: string, shown: readonly Activity[], school: School): readonly AnnexColumn[] => [
  { header: "序号", width: 9, ...narrow },
  { header: "日期", width: 19, ...narrow },
  { header: "主题", width: 80 },
  { header: "形式", width: 19, align: "center" },
  {
    header: "主讲",
    width: 22,
    ...narrow,
    hasNames: true,
    isUsed: shown.some((one) => leadingPeople(one, school.roster) !== ""),
  },
  { header: group, width: 28, ...narrow },
  { header: "应到", width: 11, ...narrow },
  { header: "实到", width: 11, ...narrow },
  { header: "出勤率", width: 15, ...narrow },
  { header: "学时", width: 11, ...narrow },
  { header: "计划", width: 12, ...narrow, isUsed: shown.some(isPlanned) },
  { header: "佐证", width: 12, ...narrow, isUsed: shown.some(({ evidence }) => evidence) },
];

/** 活动汇总表: the planned, the other whole-school, each campus's and each group's activities by date, with a 小计 of each part. */
export const activitySummary: AnnexKind = {
  name: "活动汇总表",
  make(facts, computed) {
    const { activities } = facts.counted;
    const shown = activities.filter(({ hidden }) => !hidden);
    if (shown.length === 0) return undefined;
    const parts = partsOf(facts);
    let number = 0;
    const rows = parts.flatMap(([name, part]) => [
      ...part.filter(({ hidden }) => !hidden).map((activity) => row(activity, ++number, facts)),
      ...(parts.length > 1 ? [subtotal(name, part, facts)] : []),
    ]);
    const hidden = activities.length - shown.length;
    const added = parts.length > 1 ? "小计、合计" : "合计";
    const note = `${added}的应到、实到为人次，出勤率重新计算；学时每次活动只加一遍。${hidden ? `另有${hidden}次不公开，已计入${added}。` : ""}${unknownNote(activities, added, facts)}${otherSchoolsNote(activities, added)}`;
    const columns = columnsFor(schoolWords(facts.school.settings).group, shown, facts.school);
    return { columns, rows: [...rows, total(computed)], notes: [cell(note)], listed: activities };
  },
};

/**
 * The parts of 研修活动 with their names, campuses and groups in the order of term.yaml and 组织, each part by date. Beside a plan,
 * what a campus did is 计划外, which is a figure.
 */
function partsOf({ school, counted, scope }: Facts): readonly (readonly [string, readonly Activity[]])[] {
  const byDay = counted.activities.toSorted((a, b) => compareDays(activityDay(a), activityDay(b)));
  const whole = counted.plans.length > 0 ? "计划外活动" : schoolWords(school.settings).wholeWork;
  const hasParts = counted.plans.length === 0 && scope.campus === undefined;
  const partOf = (activity: Activity) =>
    isPlanned(activity) ? "计划内活动" : (activity.group ?? (hasParts ? activity.campus : undefined) ?? whole);
  const { campuses = [] } = school.settings;
  const order = ["计划内活动", whole, ...campuses, ...school.records.groups.map(({ name }) => name)];
  return [...groupBy(byDay, partOf)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function row(activity: Activity, number: number, { school }: Facts): Row {
  const { title, form, group, campus, hours, countsHours, evidence } = activity;
  const credited = countsHours === false ? "不计" : hours && plainNumber(hours.attending);
  const cells = [
    String(number),
    activityDay(activity),
    title,
    form,
    leadingPeople(activity, school.roster),
    group ?? campus ?? wholeSchool(activity, school),
    ...attendanceCells(activity, school),
    credited,
    isPlanned(activity) ? "计划内" : isGroupWork(activity) ? undefined : "计划外",
    evidence && `${evidence.length}份`,
  ];
  return { cells: cells.map(cell) };
}

/**
 * 应到, 实到 and 出勤率 of one activity: of teachers of other schools as typed, empty where it was for no teachers, — where the record does not say it. Where only
 * one of 应到 and 实到 is known, that is printed and there is no rate (domain.md 12.15).
 */
function attendanceCells(activity: Activity, school: School): readonly string[] {
  if (isForOtherSchools(activity)) {
    const { dueCount: due, presentCount: present } = activity;
    const rate = due !== undefined && present !== undefined ? percentage(present, due) : "";
    return [due, present].map((count) => (count === undefined ? "" : String(count))).concat(rate);
  }
  const { dueCount, presentCount } = attendanceOf(activity, school);
  if (!isForTeachers(activity) || (dueCount === 0 && presentCount === 0)) return ["", "", ""];
  const rate = dueCount === undefined || presentCount === undefined ? "—" : percentage(presentCount, dueCount);
  return [dueCount, presentCount].map((count) => (count === undefined ? "—" : String(count))).concat(rate);
}

/** The same of a part: the activities of which both numbers are known. */
function attendanceOfPart(part: readonly Activity[], facts: Facts): readonly string[] {
  const { n, of } = attendanceRatio(part.filter(isForTeachers), facts);
  return of ? [String(of), String(n), percentage(n, of)] : ["", "", ""];
}

/** What the notes say where numbers of a row are in none of the sums (`added`). */
function unknownNote(activities: readonly Activity[], added: string, { school }: Facts): string {
  const isHalf = (activity: Activity) => isForTeachers(activity) && !isKnown(attendanceOf(activity, school));
  return activities.some(isHalf) ? `应到、实到没有登记全的活动（“—”），人数不计入${added}。` : "";
}

/** How many teachers of other schools came, as the text says it: they are in none of the sums. */
function otherSchoolsNote(activities: readonly Activity[], added: string): string {
  const theirs = activities.filter((one) => isForOtherSchools(one) && one.presentCount !== undefined);
  const times = quantity(sum(theirs.map(({ presentCount = 0 }) => presentCount)), "人次");
  return theirs.length > 0 ? `面向外校教师的活动，应到、实到为外校教师，实到共${times}，不计入${added}。` : "";
}

/** 全校 for work of the whole school: 参加 leaves nobody out. Without 参加 it is not known. */
function wholeSchool(activity: Activity, { roster, settings }: School): string | undefined {
  if (activity.attendees === undefined || !isForTeachers(activity)) return undefined;
  const meant = new Set(expectedAt(activity, roster));
  const isPartial = roster.members(everyone, activityDay(activity)).some((teacher) => !meant.has(teacher));
  return isPartial ? undefined : schoolWords(settings).whole;
}

/** 小计 of a part, hidden activities too, so that the parts add up to 合计. */
function subtotal(name: string, part: readonly Activity[], facts: Facts): Row {
  const hours = plainNumber(sum(part.map(onceHours)));
  const times = `${part.length}${unitCounted("activities", part, {}, facts)}`;
  const cells = ["", "小计", `${name}${times}`, "", "", "", ...attendanceOfPart(part, facts), hours, "", ""];
  return { total: true, cells: cells.map(cell) };
}

/** 合计: numbers that can be added, the rate computed anew. */
function total(computed: Computed): Row {
  const named = (name: string) => figureIn(computed, name);
  const of = (name: string) => figureCell(named(name));
  const cells = ["", "合计", named("activities").text, "", "", ""].map(cell);
  return {
    total: true,
    cells: [...cells, of("dueTimes"), of("presentTimes"), of("attendanceRate"), of("activityHours"), [], []],
  };
}
