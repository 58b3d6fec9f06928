import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Checked, Place } from "../../diagnostics/diagnostic.ts";
import { perhaps } from "../../diagnostics/phrases.ts";
import type { Figure } from "../../figures/define-figure.ts";
import type { Facts } from "../../figures/facts.ts";
import { figures } from "../../figures/named/index.ts";
import { attributesOf } from "../../figures/query/attributes.ts";
import { kindNamed, makeSelection } from "../../figures/query/filter.ts";
import { inOrderOfDays, rankRecords } from "../../figures/rank-records.ts";
import { splitRecords } from "../../figures/split-records.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { groupBy } from "../../school/group-by.ts";
import type { DataPath } from "../../source/document.ts";
import { nearest } from "../../zh/nearest.ts";
import { type AnnexDefinition, itemPath, placeOfMistake } from "./annex-file.ts";

const unknownFigure = defineMistake("template/annex-figure", "error", {
  message: (a: { figure: string; isNumber: boolean; nearest: string | undefined }) =>
    a.isNumber ? `“${a.figure}”不是一种记录的数，列不成表` : `没有“${a.figure}”这个统计量`,
  hint: (a) => perhaps(a.nearest, "用 yanxiu stats 查看有哪些数；列出一种记录就写“记录: 获奖”。"),
  why: "一张表列出一个数所数的记录，数的名称要写对。",
  wrong: "统计量: 教师获讲\n列: [{标题: 奖项, 写: 奖项}]",
  right: "统计量: 教师获奖\n列: [{标题: 奖项, 写: 奖项}]",
});

const unknownKey = defineMistake("template/annex-key", "error", {
  message: (a: { kind: string; key: string; nearest: string | undefined }) => `“${a.kind}”没有“${a.key}”这一项`,
  hint: (a) => perhaps(a.nearest, `用 yanxiu kinds ${a.kind} 查看有哪些项。`),
  why: "“排序”“展开”写的是这种记录里的一项，名称要写对。",
  wrong: "统计量: 公开课\n列: [{标题: 课名, 写: 课名}]\n排序: 学课",
  right: "统计量: 公开课\n列: [{标题: 课名, 写: 课名}]\n排序: 学科",
});

/** The records of an annex, part by part and in order, hidden ones too. */
export interface Listed {
  readonly kind: KindName;
  /** 小计 is printed where there are several; the last may have no figure: what is in none of those before. */
  readonly parts: readonly { readonly figure?: Figure; readonly records: readonly AnyRecord[] }[];
}

/** The records that an annex lists, or what is wrong in what it asks for. */
export function listedRecords(definition: AnnexDefinition, facts: Facts): Checked<Listed | undefined> {
  const wrong = (mistake: Mistake, at: DataPath) => ({
    value: undefined,
    diagnostics: [mistake.at(placeOfMistake(definition, at, mistake))],
  });
  const { figure: label, filters = {}, order = "日期", parts: labels = [] } = definition;
  const figure = label === undefined ? undefined : figureLabelled(label);
  if (isMistake(figure)) return wrong(figure, ["统计量"]);
  const kind = figure?.kind ?? kindNamed(definition.kind ?? "");
  if (isMistake(kind)) return wrong({ ...kind, path: [] }, ["记录"]);
  const selection = makeSelection(kind, filters, facts);
  if (isMistake(selection)) return wrong(selection, ["条件"]);
  const chosen = figure
    ? selection.among(figure.select(facts) as readonly AnyRecord[], facts)
    : selection.select(facts);
  const records = inOrder(order, kind, chosen, facts);
  if (isMistake(records)) return wrong(records, ["排序"]);
  const figuresOfParts = labels.map(figureLabelled);
  const bad = figuresOfParts.findIndex(isMistake);
  if (bad >= 0) return wrong(figuresOfParts[bad] as Mistake, itemPath(definition, "分组", bad));
  const parts = partsOf(records, figuresOfParts as readonly Figure[], facts);
  const expanded = parts.map((part) => expand(part, kind, definition, facts));
  const failed = expanded.find(isMistake);
  if (failed) return wrong(failed, ["展开"]);
  return { value: { kind, parts: expanded as Listed["parts"] }, diagnostics: [] };
}

function figureLabelled(label: string): Figure | Mistake {
  const figure = figures.find((one) => one.label === label);
  const labels = figures.filter(({ kind }) => kind !== undefined).map((one) => one.label);
  if (figure?.kind !== undefined) return figure;
  return unknownFigure.of({ figure: label, isNumber: figure !== undefined, nearest: nearest(label, labels) });
}

/** By date, by level (then prize, then date), or by a key: what has the same value stands together, the first one first. */
function inOrder(order: string, kind: KindName, records: readonly AnyRecord[], facts: Facts) {
  if (order === "级别") return rankRecords(kind, records, facts);
  const byDay = inOrderOfDays(kind, records, facts);
  if (order === "日期") return byDay;
  const attributes = attributesOf(kind);
  const attribute = attributes.find(({ label }) => label === order);
  const labels = ["日期", "级别", ...attributes.map(({ label }) => label)];
  if (!attribute) return unknownKey.of({ kind: kindOf(kind).label, key: order, nearest: nearest(order, labels) });
  return [...groupBy(byDay, (record) => attribute.valuesOf(record, facts).join("、")).values()].flat();
}

/** Each record stands in the first part whose figure counts it. */
function partsOf(records: readonly AnyRecord[], of: readonly Figure[], facts: Facts): Listed["parts"] {
  if (of.length === 0) return [{ records }];
  const figureOf = new Map<Place, Figure>();
  for (const figure of of.toReversed()) for (const { origin } of figure.select(facts)) figureOf.set(origin, figure);
  const among = groupBy(records, (record) => figureOf.get(record.origin));
  return [...of, undefined].flatMap((figure) => {
    const own = among.get(figure);
    return own ? [{ ...(figure && { figure }), records: own }] : [];
  });
}

/** One row for each entry of a list in the record; of events those of the days counted. */
function expand(
  part: Listed["parts"][number],
  kind: KindName,
  { each }: AnnexDefinition,
  facts: Facts,
): Listed["parts"][number] | Mistake {
  if (each === undefined) return part;
  const records = splitRecords(kind, part.records, each, facts);
  const { label, fields } = kindOf(kind);
  const labels = Object.values(fields).map((field) => field.label);
  if (!records) return unknownKey.of({ kind: label, key: each, nearest: nearest(each, labels) });
  return { ...part, records };
}
