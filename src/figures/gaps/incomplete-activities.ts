import type { Activity } from "../../records/kinds/activity.ts";
import { activityDay, attendanceOf, isForTeachers, isKnown } from "../../school/attendance.ts";
import { groupBy } from "../../school/group-by.ts";
import { schoolWords } from "../../school/school-words.ts";
import { compareDays } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import type { GapTable } from "./gap-table.ts";
import { openly } from "./openly.ts";

/** Activities without 佐证, or of which nobody knows who came (domain.md 12.15). Those of one title are one row. */
export function incompleteActivities(facts: Facts): GapTable {
  const all = facts.counted.activities;
  const { shown, hiddenWords } = openly(all);
  // A school that registers no 佐证 at all is told once.
  const keepsEvidence = all.some(hasEvidence);
  const lacking = shown
    .map((activity) => ({ activity, lacks: lackOf(activity, keepsEvidence, facts) }))
    .filter(({ lacks }) => lacks !== "");
  const rows = [
    ...groupBy(lacking, ({ activity, lacks }) => JSON.stringify([activity.title, hostOf(activity), lacks])),
  ];
  const never = keepsEvidence ? [] : ["没有一次活动写了佐证"];
  const isUnsaid = lacking.some(({ activity }) => isUnattended(activity, facts));
  const legend = isUnsaid ? ["缺到会情况，是看不出应到、实到几人"] : [];
  return {
    name: "incomplete activities",
    title: "缺佐证或到会情况的研修活动",
    note: [...never, ...legend, ...hiddenWords].map((one) => `${one}。`).join(""),
    head: ["组别", "主题", "次数", "缺", "日期"],
    rows: rows.map(([, found]) => {
      const [{ activity, lacks }] = found as [(typeof found)[0], ...typeof found];
      const days = found.map((one) => activityDay(one.activity)).sort(compareDays);
      const host = hostOf(activity) ?? schoolWords(facts.school.settings).whole;
      return [host, activity.title, String(found.length), lacks, days.map(shortDay).join("、")];
    }),
    instead: insteadOf(all.length > 0, keepsEvidence),
  };
}

const hasEvidence = ({ evidence = [] }: Activity): boolean => evidence.length > 0;

const hostOf = ({ group, campus }: Activity): string | undefined => group ?? campus;

/** Events for pupils and parents have no 应到. */
const isUnattended = (activity: Activity, { school }: Facts): boolean =>
  isForTeachers(activity) && !isKnown(attendanceOf(activity, school));

const lackOf = (activity: Activity, keepsEvidence: boolean, facts: Facts): string =>
  [
    ...(keepsEvidence && !hasEvidence(activity) ? ["佐证"] : []),
    ...(isUnattended(activity, facts) ? ["到会情况"] : []),
  ].join("、");

function insteadOf(isAny: boolean, keepsEvidence: boolean): string {
  if (!isAny) return "没有登记研修活动";
  return keepsEvidence ? "各次研修活动都有佐证和到会情况" : "各次研修活动都有到会情况；没有一次写了佐证";
}

/** 9.12: many of them stand in one cell, and a school year says of which year. */
const shortDay = (day: string): string => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`;
