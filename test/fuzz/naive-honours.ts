import type { Counts } from "./naive-count.ts";
import { distinct, number, type Row, type Typed, text, total } from "./naive-read.ts";
import type { View } from "./naive-view.ts";
import { decided } from "./rule-counts.ts";

export const isOwnSchool = (name: Typed | undefined, { school }: View) =>
  name === school.calendar.row.学校 || name === "本校" || name === "学校";

export const honoursIn = (row: Row): number => (row.项数 === undefined ? 1 : number(row.项数));

/** 集体荣誉 by whose they are. */
export function honourRows(view: View) {
  const rows = view.isWhole ? view.counted("集体荣誉") : [];
  const groupNames = view.school.roster.groups.map((group) => group.名称);
  const ofGroups = rows.filter((row) => groupNames.includes(row.获得者));
  const ofSchool = rows.filter((row) => isOwnSchool(row.获得者, view));
  const ofCampus = rows.filter((row) => ["本部", "东校区"].includes(text(row.获得者)!));
  const others = rows.filter((row) => ![...ofGroups, ...ofSchool, ...ofCampus].includes(row));
  if (ofCampus.length + others.length > 0) decided("12.20");
  return {
    honours: rows,
    schoolHonours: ofSchool,
    campusHonours: ofCampus,
    otherHonours: others,
    groupHonours: ofGroups,
  };
}

export function honourCounts(view: View): Counts {
  const found = honourRows(view);
  const counts = Object.entries(found).map(([name, rows]) => [name, total(rows.map(honoursIn))] as const);
  const honouredGroups = distinct(found.groupHonours.map((row) => text(row.获得者)!));
  return { ...Object.fromEntries(counts), honouredGroups };
}
