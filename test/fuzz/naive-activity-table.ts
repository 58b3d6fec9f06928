import { Fraction } from "./fraction.ts";
import { planned, rateOf } from "./naive-activities.ts";
import { type NaiveTable, printed, printedRate } from "./naive-annexes.ts";
import { attendance, dayOfActivity, hoursOnce, isForTeachers } from "./naive-attendance.ts";
import { isRow, type Row, type Typed, text, words } from "./naive-read.ts";
import type { View } from "./naive-view.ts";

/** 活动汇总表: the planned, the other, each campus's and each group's activities by date, with a 小计 of each part. */
export function activityTable(view: View): NaiveTable | undefined {
  const { school } = view;
  const activities = view.counted("研修活动");
  const shown = activities.filter((row) => row.不公开 !== "是");
  if (shown.length === 0) return undefined;
  const hasPlans = planned(view).length > 0;
  const other = hasPlans ? "计划外活动" : "全校性活动";
  const partOf = (row: Row) =>
    row.计划 !== undefined
      ? "计划内活动"
      : (text(row.教研组) ?? (hasPlans || view.scope.campus ? other : (text(row.校区) ?? other)));
  const names = [
    "计划内活动",
    other,
    ...words(school.calendar.row.校区),
    ...school.roster.groups.map((group) => text(group.名称)!),
  ];
  const parts = names
    .map((name) => ({
      name,
      part: inOrder(
        view,
        activities.filter((row) => partOf(row) === name),
      ),
    }))
    .filter(({ part }) => part.length > 0);
  let number = 0;
  const rows = parts.flatMap(({ name, part }) => [
    ...part.filter((row) => shown.includes(row)).map((row) => [String(++number), ...activityCells(view, row)]),
    ...(parts.length > 1 ? [totalCells(view, part, "小计", name)] : []),
  ]);
  const isSomePlanned = shown.some((row) => row.计划 !== undefined);
  const isSomeProven = shown.some((row) => row.佐证 !== undefined);
  const isSomeLed = shown.some((row) => roles.some((role) => row[role] !== undefined));
  const isUsed = [...Array(4).fill(true), isSomeLed, ...Array(5).fill(true), isSomePlanned, isSomeProven];
  const cut = (cells: readonly string[]) => cells.filter((_, i) => isUsed[i]);
  return { headers: cut(headers), rows: [...rows, totalCells(view, activities, "合计", "")].map(cut) };
}

const roles = ["主讲", "主备", "执教", "主持"];
const headers = ["序号", "日期", "主题", "形式", "主讲", "教研组", "应到", "实到", "出勤率", "学时", "计划", "佐证"];

const inOrder = ({ school }: View, rows: readonly Row[]) =>
  rows.toSorted((a, b) => {
    const [x, y] = [dayOfActivity(school, a), dayOfActivity(school, b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });

function activityCells(view: View, row: Row): string[] {
  const role = roles.find((one) => row[one] !== undefined);
  const leading = role && row[role];
  const mark = role === "主讲" ? "" : `（${role}）`;
  const people: readonly Typed[] =
    leading === undefined ? [] : Array.isArray(leading) ? leading : isRow(leading) ? [leading] : words(leading);
  return [
    dayOfActivity(view.school, row),
    text(row.主题)!,
    text(row.形式)!,
    people.map((one) => personLines(one, mark)).join("\n"),
    text(row.教研组) ?? text(row.校区) ?? (isOfWholeSchool(view, row) ? "全校" : ""),
    ...(isUnknown(view, row) ? [text(row.应到) ?? "—", text(row.实到) ?? "—", "—"] : presenceCells(view, [row])),
    row.计入学时 === "否" ? "不计" : row.学时 === undefined ? "" : printed(hoursOnce(row)),
    row.计划 !== undefined ? "计划内" : row.教研组 !== undefined ? "" : "计划外",
    row.佐证 === undefined ? "" : `${[row.佐证].flat().length}份`,
  ];
}

/** Units here are short enough for one line. */
const personLines = (one: Typed, mark: string): string =>
  isRow(one)
    ? [`${text(one.姓名)}${mark}`, ...(one.单位 === undefined ? [] : [`（${text(one.单位)}）`])].join("\n")
    : text(one)! + mark;

/** 12.15: nobody knows who came. */
const isUnknown = ({ school }: View, row: Row): boolean => isForTeachers(row) && !attendance(school, row).isKnown;

/** Work of the whole school leaves none of 全员 out. */
function isOfWholeSchool({ school }: View, row: Row): boolean {
  if (row.参加 === undefined) return false;
  const day = dayOfActivity(school, row);
  const meant = new Set(school.people(row.参加, day));
  const isForAll = school.people("全员", day).every((name) => meant.has(name));
  return isForAll && (row.对象 ?? "教师") === "教师";
}

function totalCells(view: View, part: readonly Row[], word: string, name: string): string[] {
  const rate = presenceCells(view, part);
  const of = word === "合计" && rate[0] === "" ? ["0", "0", "—"] : rate;
  return ["", word, `${name}${part.length}次`, "", "", "", ...of, printed(Fraction.sum(part.map(hoursOnce))), "", ""];
}

function presenceCells({ school }: View, part: readonly Row[]): string[] {
  const rate = rateOf(part.map((row) => attendance(school, row)));
  return rate.of > 0 ? [String(rate.of), String(rate.n), printedRate(rate)] : ["", "", ""];
}
