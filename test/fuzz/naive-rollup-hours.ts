import { Fraction, fraction, zero } from "./fraction.ts";
import { printed, printedRate } from "./naive-annexes.ts";
import type { Count } from "./naive-count.ts";
import type { Member } from "./naive-district.ts";
import { isRow, type Row } from "./naive-read.ts";
import { type Item, together } from "./naive-whole.ts";
import { hoursEarned } from "./naive-whole-activities.ts";
import { enteredItems, wonItems } from "./naive-whole-works.ts";

/** A table by what stands at the left of each row: the numbers of the row. */
export type Numbers = ReadonlyMap<string, string>;

/** Each of 应参训 of any school, with the hours that those schools recorded which have them in it. */
function hoursOfAll(members: readonly Member[], source?: string): ReadonlyMap<string, Fraction> {
  const bySchool = members.map((member) => {
    const items = new Map<string, Item[]>();
    for (const name of member.view.staff()) items.set(member.who(name), hoursEarned(member, [name], source));
    return items;
  });
  const everybody = new Set(bySchool.flatMap((items) => [...items.keys()]));
  return new Map([...everybody].map((who) => [who, together(bySchool.map((items) => items.get(who) ?? []))]));
}

export function leastHours(members: readonly Member[]): Count {
  const all = [...hoursOfAll(members).values()];
  return all.length === 0 ? Number.NaN : all.reduce((a, b) => (b.isLess(a) ? b : a));
}

/** 学时分段, where all schools have the same bands, else the usual ones. */
export function bandsOf(members: readonly Member[]): Numbers {
  const asked = new Set(members.map(({ view }) => JSON.stringify(view.school.calendar.row.学时分段)));
  const [own] = asked.size === 1 ? members.map(({ view }) => view.school.calendar.row.学时分段) : [];
  const ends = (Array.isArray(own) ? own : ["36", "72", "108"]).map(Number);
  const hours = [...hoursOfAll(members).values()];
  if (hours.length === 0) return new Map();
  const between = (low: number, high: number | undefined) =>
    hours.filter((one) => fraction(low).isLess(one) && (high === undefined || !fraction(high).isLess(one))).length;
  const word = (i: number) => {
    if (i === ends.length) return `${ends.at(-1)! + 1}学时及以上`;
    return i === 0 ? `${ends[0]}学时及以下` : `${ends[i - 1]! + 1}—${ends[i]}学时`;
  };
  const rows = [...ends, undefined].map((end, i) => [word(i), between(i === 0 ? 0 : ends[i - 1]!, end)] as const);
  const none = hours.filter((one) => !zero.isLess(one)).length;
  const share = (n: number) => `${n}人 ${printedRate({ n, of: hours.length })}`;
  return new Map([
    ...[...rows, ["没有学时", none] as const].map(([said, n]) => [said, share(n)] as const),
    ["合计", `${hours.length}人 `],
  ]);
}

/** Of each level who had training of it, and what came of contests. */
export function levelsOf(members: readonly Member[]): Numbers {
  const rows = ["国家级", "省级", "市级", "县级"].map((level): [string, string] => {
    const hours = [...hoursOfAll(members, level).values()].filter((one) => zero.isLess(one));
    const mean = hours.length === 0 ? "" : printedMean(Fraction.sum(hours), hours.length);
    const contests = (one: Member) => one.view.counted("参赛").filter((row) => isOfLevel(row, level));
    const entered = together(members.map((one) => enteredItems(one, contests(one))));
    const won = ["一等奖", "二等奖", "三等奖"].map((prize) =>
      together(members.map((one) => wonItems(one, contests(one), prize))),
    );
    return [level, [String(hours.length), mean, ...[entered, ...won].map(printed)].join(" ")];
  });
  if (rows.every(([, cells]) => cells === "0  0 0 0 0")) return new Map();
  // Where nobody registers 参赛, nothing is known of prizes.
  const isNone = rows.every(([, cells]) => cells.endsWith(" 0 0 0 0"));
  return new Map(isNone ? rows.map(([level, cells]) => [level, cells.replace(/ 0 0 0 0$/, " — — — —")]) : rows);
}

const printedMean = (sum: Fraction, people: number): string =>
  sum.over(fraction(people)).rounded(1).toNumber().toFixed(1);

const isOfLevel = (row: Row, level: string): boolean =>
  !isRow(row.级别) && row.级别 === level && row.对象 !== "学生" && row.量词 !== "件" && row.量词 !== "篇";
