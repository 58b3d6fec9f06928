import type { Settings } from "../../records/settings/settings.ts";
import { onDay } from "../../records/span.ts";
import { activityDay } from "../../school/attendance.ts";
import { schoolWords } from "../../school/school-words.ts";
import { earlierDay, laterDay } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import { mostMonths } from "../months-of.ts";
import { type AskedMonth, askedMonths, endsIn, isAskedIn, monthsShown } from "./asked-months.ts";
import type { GapTable } from "./gap-table.ts";
import { type AskedGroup, groupsAsked } from "./groups-asked.ts";

/** How many activities each 教研组 held in each month, and in how many months none. */
export function groupsByMonth(facts: Facts): GapTable {
  const { settings } = facts.school;
  const { group: word } = schoolWords(settings);
  const months = askedMonths(facts.scope, settings);
  const lines = groupsAsked(facts).map((group) => lineOf(group, months, facts));
  const shown = monthsShown(months, lines);
  const isFull = lines.every(({ lacking }) => lacking === 0);
  const isPrinted = !isFull && months.length <= mostMonths;
  return {
    name: "groups by month",
    title: `各${word}每月的研修活动`,
    note: "数字是该月以本组名义登记的活动次数；“缺”是该月一次也没有；放假的月份不作要求。",
    head: [word, ...months.filter((_, i) => shown[i]).map(({ name }) => name), "缺几个月"],
    rows: isPrinted
      ? lines.map(({ name, cells, lacking }) => [name, ...cells.filter((_, i) => shown[i]), String(lacking)])
      : [],
    instead: insteadOf(lines.length === 0, isFull, word),
  };
}

function insteadOf(isNone: boolean, isFull: boolean, word: string): string {
  if (isNone) return `没有登记${word}`;
  return isFull ? `各${word}每月都有活动记录` : tooLong;
}

/** Stands in the place of a table of too many months. */
export const tooLong = "时段超过一年，没有逐月列出；请选定其中一年再看";

interface Line {
  readonly name: string;
  readonly counts: readonly number[];
  readonly cells: readonly string[];
  readonly lacking: number;
}

function lineOf(group: AskedGroup, months: readonly AskedMonth[], { school, inDays }: Facts): Line {
  const own = inDays.activities.filter((one) => one.group === group.name);
  const counts = months.map((month) => own.filter((one) => endsIn(month, onDay(activityDay(one)))).length);
  const isLacking = months.map((month, i) => counts[i] === 0 && isAskedOf(group, month, school.settings));
  return {
    name: group.name,
    counts,
    cells: counts.map((count, i) => (count > 0 ? String(count) : isLacking[i] ? "缺" : "")),
    lacking: isLacking.filter(Boolean).length,
  };
}

/** A group that did not exist in a month, or only for a day or two of it, lacks nothing. */
const isAskedOf = (group: AskedGroup, { from, to }: AskedMonth, settings: Settings): boolean =>
  isAskedIn({ from: laterDay(from, group.from), to: earlierDay(to, group.to) }, settings);
