import { type FigureResult, figureResult } from "../figures/figure-result.ts";
import { figures } from "../figures/named/index.ts";
import { comparisons } from "../template/comparisons.ts";
import { conditionHelpers } from "../template/condition-helpers.ts";
import { referenceHelpers } from "../template/reference-helpers.ts";
import type { Helper, TemplateData } from "../template/template-data.ts";
import type { TemplateValue } from "../template/template-value.ts";
import type { RollUp } from "./roll-up.ts";
import { rollUpCharts } from "./rollup-charts.ts";
import {
  type Absent,
  bandsTable,
  figureOf,
  leftTable,
  type RollUpTable,
  returnTable,
  shortfallTable,
  total,
  withoutUnit,
} from "./rollup-tables.ts";

/** What a template of a roll-up may name: every figure of all schools by its label, and lists of schools and requirements. */
export function rollUpData(name: string | undefined, rolled: RollUp, absent: readonly Absent[]): TemplateData {
  const { period, schools } = rolled;
  const left = leftTable(rolled, absent);
  const names = new Map<string, TemplateValue>([
    ["集团", name ?? ""],
    ["时段", period?.name ?? ""],
    ["学校数", countOf("学校数", schools.length)],
    ["未计入校数", countOf("未计入校数", left.rows.length)],
    ["未报校数", countOf("未报校数", notHandedIn(rolled, absent))],
    ["待改校数", countOf("待改校数", left.rows.length - notHandedIn(rolled, absent))],
    ...figures.map((figure) => [figure.label, figureIn(rolled, figure)] as const),
    ["各校", [...schools.map((school, i) => ofSchool(school, rolled, i)), ofSchool(total, rolled, undefined)]],
    ["各项要求", rolled.requirements.map((one) => ofRequirement(one))],
    ["各校要求", rowsOf(shortfallTable(rolled), ["名称", "学校", "应达标", "达标", "未达标", "未判"])],
    ["学时分段", rowsOf(bandsTable(rolled), ["学时", "人数", "占应参训"])],
    ["各级", rowsOf(returnTable(rolled), ["级别", "参训", "人均学时", "参赛", "一等奖", "二等奖", "三等奖"])],
    ["各校要求说明", noteOf(shortfallTable(rolled))],
    ["各级说明", noteOf(returnTable(rolled))],
    ["未计入学校", rowsOf(left, ["学校", "原因"])],
  ]);
  const charts = rollUpCharts(rolled);
  const chart: Helper = ([asked]) => ({ type: "chart", chart: charts.get(String(asked ?? "")) });
  return { names, helpers: new Map([...conditionHelpers, ...comparisons, ...referenceHelpers(), ["图表", chart]]) };
}

/** Of those left out, the schools of which nothing came at all. */
const notHandedIn = ({ left }: RollUp, absent: readonly Absent[]): number =>
  left.filter(({ reason }) => reason === "no records").length + absent.filter((one) => one.isUnfinished).length;

/** What stands under a table; nothing where there is no table. A sentence ends in the template. */
const noteOf = ({ rows, note = "" }: RollUpTable): string => (rows.length > 0 ? note.replace(/。$/, "") : "");

const described = (label: string, unit: string) => ({ name: label, label, unit, rule: "" });

const countOf = (label: string, count: number, unit = "所"): FigureResult =>
  figureResult(described(label, unit), [], count);

/** A figure that no school has is 0, so that its sentence is left out. */
const figureIn = (rolled: RollUp, { name, label, unit }: (typeof figures)[0]): FigureResult =>
  figureOf(rolled, name)?.total ?? countOf(label, 0, unit);

/** The numbers of one school, or of all together, as they stand under a header with the unit. */
function ofSchool(school: string, rolled: RollUp, nth: number | undefined): TemplateValue {
  const numbers = figures.map(({ name, label }): readonly [string, string] => {
    const found = figureOf(rolled, name);
    if (found === undefined) return [label, "0"];
    return [label, withoutUnit(nth === undefined ? found.total.value : found.values[nth]!, found.total)];
  });
  return { 学校: school, ...Object.fromEntries(numbers) };
}

function ofRequirement({ name, total: all }: RollUp["requirements"][0]): TemplateValue {
  const { unit, due, met, short, open, unjudged } = all;
  return {
    名称: name,
    应达标: countOf("应达标", due, unit),
    达标: countOf("达标", met, unit),
    未达标: countOf("未达标", short, unit),
    未判: countOf("未判", open + unjudged, unit),
  };
}

/** The rows of a table under the names that templates know its columns by. */
const rowsOf = ({ rows }: RollUpTable, names: readonly string[]): TemplateValue =>
  rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
