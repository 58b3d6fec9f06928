import { type Fraction as F, fraction, zero } from "./fraction.ts";
import { valuesOf } from "./naive-measures.ts";
import { amount, isRow, type Row, type Typed, words } from "./naive-read.ts";
import type { NaiveSchool } from "./naive-school.ts";

/** What a record pays a person each time: 每次, or the step of 按, shared if 平分 says so. */
export function rateOf(school: NaiveSchool, kind: string, row: Row, line: Row, name: string): F {
  const order = inOrder(school, kind, row);
  const place = order.findIndex((one) => one.includes(name));
  const asked = words(line.排名);
  const isAsked = (at: number) => asked.length === 0 || asked.includes(ordinal(at));
  if (!isAsked(place)) return zero;
  const sharing = line.平分 === "是" ? order.filter((_, at) => isAsked(at)).flat().length : 1;
  if (line.按 === undefined) return amount(line.每次).over(fraction(sharing));
  const found = words(line.按).reduce<Row[string]>((steps, key) => {
    if (!isRow(steps)) return steps;
    const values =
      key === "排名"
        ? [...(order.length === 1 ? ["独立"] : []), ordinal(place)]
        : valuesOf(school, kind, row, key, school.period);
    const exact = values.find((value) => steps[value] !== undefined);
    const range = values.some((value) => ["国际级", "国家级", "市级"].includes(value)) ? "市级以上" : undefined;
    return steps[exact ?? range ?? ""] ?? steps.其余;
  }, line.值);
  return amount(isRow(found) ? undefined : found);
}

const ordinal = (place: number) => `第${["一", "二", "三", "四", "五", "六", "七", "八", "九"][place] ?? place}`;

/** The people of a work in their order, each as the names that stand for them: a group as its members, a stranger as one. */
function inOrder(school: NaiveSchool, kind: string, row: Row): readonly (readonly string[])[] {
  const keys = { 论文成果: ["作者"], 获奖: ["获奖人"], 课题: ["负责人", "主研", "参研", "执笔"] }[kind] ?? [];
  const day = school.when(kind, row)?.from;
  const entries = keys.flatMap((key) => [row[key] ?? []].flat() as Typed[]);
  const apart = entries.flatMap((one): Typed[] => (typeof one === "string" ? one.split("、") : [one]));
  const named = apart.map((one) => {
    const own = school.people(one, day);
    return own.length > 0 ? own : [JSON.stringify(one)];
  });
  return named.filter((one, i) => named.findIndex((other) => other.join() === one.join()) === i);
}
