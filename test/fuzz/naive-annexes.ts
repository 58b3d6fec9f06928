import { type Fraction as F, Fraction, fraction, zero } from "./fraction.ts";
import { earned } from "./naive-hours.ts";
import { type Row, rowsIn, text, total, words } from "./naive-read.ts";
import { type Requirement, requirements } from "./naive-requirements.ts";
import type { View } from "./naive-view.ts";
import { decided } from "./rule-counts.ts";

/** A table by headers; the rows without their numbers. */
export interface NaiveTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Exact, to two decimals (12.25). */
export const printed = (value: F): string => String(value.rounded(2).toNumber());
export const printedRate = ({ n, of }: { readonly n: number; readonly of: number }): string => {
  const tenths = Math.floor((n * 2000 + of) / (2 * of));
  return `${((tenths >= 1000 && n < of ? 999 : tenths) / 10).toFixed(1)}%`;
};

const sources = ["集中", "教研", "自主", "县级", "市级", "省级", "国家级", "远程", "其他"];

/**
 * 学时统计表: hours by source of everybody in N and of whom a requirement asks for 学时, with what it asks. Besides the first,
 * those that ask all 学时 of others.
 */
export function hoursTable(view: View): NaiveTable | undefined {
  const { school, days } = view;
  const asked = hoursAsked(view);
  const judgedFor = (name: string) => asked.find(({ deciding }) => deciding.has(name));
  const inN = view.staff();
  const staff = school.roster.teachers
    .map((row) => text(row.姓名)!)
    .filter((name) => inN.includes(name) || judgedFor(name) !== undefined);
  if (staff.length === 0) return undefined;
  const all = new Map(staff.map((name) => [name, earned(school, name, days)]));
  const used = sources.filter((source) => [...all.values()].flat().some((one) => one.source === source));
  const of = (name: string, source?: string) =>
    Fraction.sum(all.get(name)!.flatMap((one) => (source === undefined || one.source === source ? [one.hours] : [])));
  const had = (name: string) => {
    const own = judgedFor(name)?.deciding.get(name);
    return own && Fraction.sum(own.map(({ actual }) => actual));
  };
  const teacher = (name: string) => school.roster.teacher(name);
  const hasNumbers = staff.some((name) => teacher(name).继教号 !== undefined);
  const isOther = staff.some((name) => had(name)?.equals(of(name)) === false);
  const some = (value: F) => (value.n === 0n ? "" : printed(value));
  const rows = staff.map((name, i) => [
    String(i + 1),
    name,
    ...(hasNumbers ? [text(teacher(name).继教号) ?? ""] : []),
    text(teacher(name).职称) ?? "",
    words(teacher(name).学科).join("、"),
    school.roster.groupOf(teacher(name), days.to) ?? "",
    ...used.map((source) => some(of(name, source))),
    printed(of(name)),
    ...(isOther ? [had(name) ? printed(had(name)!) : ""] : []),
    ...(asked.length > 0 ? owedCells(judgedFor(name), name) : []),
    "",
  ]);
  const sum = (source?: string) => some(Fraction.sum(staff.map((name) => of(name, source))));
  const [n, judged] = [total(asked.map(({ rate }) => rate.n)), total(asked.map(({ rate }) => rate.of))];
  const met = asked.length > 0 ? ["", "", judged > 0 ? `${n}/${judged}` : "—"] : [];
  const numbers = hasNumbers ? [""] : [];
  const sums = [...used.map((source) => sum(source)), sum()];
  const last = ["", "合计", ...numbers, "", "", "", ...sums, ...(isOther ? [""] : []), ...met, ""];
  const headers = hoursHeaders(view, used, hasNumbers, isOther, asked.length > 0);
  const isShown = headers.map((header, i) => !ofPerson.includes(header) || rows.some((row) => row[i] !== ""));
  const cut = (cells: readonly string[]) => cells.filter((_, i) => isShown[i]);
  return { headers: cut(headers), rows: [...rows, last].map(cut) };
}

/** Columns that are there only if somebody has something in them. */
const ofPerson = ["职称", "任教", "教研组"];

const hoursHeaders = (view: View, used: readonly string[], hasNumbers: boolean, isOther: boolean, isAsked: boolean) => [
  "序号",
  "姓名",
  ...(hasNumbers ? ["继教号"] : []),
  "职称",
  "任教",
  "教研组",
  ...used.map((source) => headerOf(view, source)),
  "合计",
  ...(isOther ? ["已修"] : []),
  ...(isAsked ? ["应修", "差额", "达标"] : []),
  "签字",
];

/** The requirements that the table is about. */
function hoursAsked(view: View): readonly Requirement[] {
  const rows = rowsIn(view.school.calendar.row.要求).filter((row) => row.指标 === "学时");
  const all = requirements(view);
  const chosen: Requirement[] = [];
  for (const row of rows) {
    const one = all.find(({ name }) => name === row.名称)!;
    const isOfAll = row.来源 === undefined && row.学时类别 === undefined;
    const names = [...one.deciding.keys()];
    const isOfOthers = names.length > 0 && !names.some((name) => chosen.some(({ deciding }) => deciding.has(name)));
    if (row === rows[0] || (isOfAll && isOfOthers)) chosen.push(one);
  }
  return chosen;
}

/** 12.28: 县级 is printed in the word of the place. */
export function headerOf({ school }: View, source: string): string {
  if (["集中", "教研", "自主"].includes(source)) return `校本${source}`;
  const { 所在: place, 用语: wording } = school.calendar.row as { readonly [key: string]: Row | undefined };
  if (source !== "县级") return source;
  const word = text(place?.县)?.endsWith("区") ? "区级" : (text(wording?.县级) ?? "县级");
  if (word !== "县级") decided("12.28");
  return word;
}

function owedCells(asked: Requirement | undefined, name: string): string[] {
  const own = asked?.deciding.get(name);
  if (!asked || !own) return ["", "", ""];
  const gap = ({ owed = zero, isStrict, actual }: (typeof own)[number]) => {
    if (isStrict) return owed.isLess(actual) ? zero : nextHalf(owed).minus(actual);
    return actual.isLess(owed) ? owed.minus(actual) : zero;
  };
  const outcome = asked.outcomes.get(name)!;
  return [
    own.map(({ owed = zero, isStrict }) => (isStrict ? "多于" : "") + printed(owed)).join("＋"),
    outcome === "未判" ? "" : printed(Fraction.sum(own.map(gap))),
    outcome,
  ];
}

/** More than 2学时 is said to lack up to 2.5. */
function nextHalf(owed: F): F {
  const up = owed.upToHalf();
  return up.equals(owed) ? up.plus(fraction("0.5")) : up;
}
