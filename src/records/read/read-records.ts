import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { withoutRepeats } from "../../diagnostics/without-repeats.ts";
import { perhaps } from "../../diagnostics/wording.ts";
import { type Data, type DataMap, type DataPath, isMap, type SourceDocument, shapeOf } from "../../source/document.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Kind, Sourced } from "../define-kind.ts";
import { type AnyRecord, kindNames, kindOf, type Records } from "../kinds/index.ts";
import { type Shape, shapeWords } from "../of-field.ts";
import { endsBeforeStart } from "../span.ts";
import type { Context } from "./explain-issue.ts";
import { placeIn, textsIn } from "./place-in.ts";
import { emptyItem, emptyValue, readMap } from "./read-map.ts";

const notAMap = defineMistake("record/not-a-map", "error", {
  message: (a: { found: Shape }) => `文件的第一层应是“研修活动:”这样的记录种类，写成了${shapeWords[a.found]}`,
  hint: () => "先写种类和冒号，再在下面逐条写记录；用 yanxiu kinds 查看有哪些种类。",
  why: "文件的第一层是记录种类，种类下面才是一条条记录。",
  wrong: "- 日期: 2024-11-12\n  听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
});

const unknownKind = defineMistake("record/unknown-kind", "error", {
  message: (a: { kind: string; within: { kind: string; key: string } | undefined; nearest: string | undefined }) =>
    `没有“${a.kind}”这种记录`,
  hint: ({ within, kind, nearest }) =>
    within
      ? `写到“${within.kind}”里，加一项“${within.key}: ${kind}”。`
      : perhaps(nearest, "用 yanxiu kinds 查看有哪些种类。"),
  why: "种类的名称打错，下面的记录全都不会被统计。",
  wrong: "公开棵:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}",
  right: "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}",
});

const listExpected = defineMistake("record/list-expected", "error", {
  message: (a: { kind: string; first?: string | undefined }) => `“${a.kind}”下面应是列表`,
  hint: (a) =>
    a.first === undefined
      ? "每条记录以“- ”开头，另起一行写。"
      : `每条记录以“- ”开头：第一行写成“- ${a.first}: …”，后面各行与“${a.first}”对齐。`,
  why: "一种记录可以有许多条，每条以“- ”开头。",
  wrong: "公开课:\n  日期: 2024-11-05\n  执教: 林秋野\n  课名: 《搭石》",
  right: "公开课:\n  - 日期: 2024-11-05\n    执教: 林秋野\n    课名: 《搭石》",
});

const mapExpected = defineMistake("record/map-expected", "error", {
  message: (a: { kind: string; unit: string; found: "text" | "list" }) =>
    `一条“${a.unit}”记录应是一组“名称: 内容”，写成了${shapeWords[a.found]}`,
  hint: (a) => `写成“- 名称: 内容”，可写的名称见 yanxiu kinds ${a.kind}。`,
  why: "一条记录要写明哪是日期、哪是姓名。",
  wrong: "公开课:\n  - 林秋野《搭石》",
  right: "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}",
});

const nameOfLabel = new Map(kindNames.map((name) => [kindOf(name).label, name]));

/** No records at all, to start from. */
const noRecords = (): Records => Object.fromEntries(kindNames.map((name) => [name, []])) as unknown as Records;

/** The records of several files, in order. */
export const joinRecords = (all: readonly Records[]): Records =>
  Object.fromEntries(kindNames.map((name) => [name, all.flatMap((records) => records[name] as unknown[])])) as never;

/** Every record of a school, kind by kind. */
export const everyRecord = (records: Records): AnyRecord[] => kindNames.flatMap((name) => [...records[name]]);

/** Reads every kind of record a document holds. Bad records are left out and explained; good ones come through. */
export function readRecords(document: SourceDocument): Checked<Records> {
  const { data } = document;
  const records = noRecords() as unknown as { [name: string]: unknown[] };
  if (data === null) return { value: records as unknown as Records, diagnostics: [] };
  if (!isMap(data)) {
    const found = notAMap.at(document.locate([]), { found: shapeOf(data) });
    return { value: records as unknown as Records, diagnostics: [found] };
  }
  const diagnostics: Diagnostic[] = [];
  for (const [label, list] of Object.entries(data)) {
    const name = nameOfLabel.get(label);
    if (name === undefined) {
      const args = { kind: label, within: kindOfForm(label), nearest: nearest(label, nameOfLabel.keys()) };
      diagnostics.push(unknownKind.at(document.locateKey([label]), args));
    } else if (list === null) {
      diagnostics.push(emptyValue.at(document.locateKey([label]), { field: label }));
    } else if (!Array.isArray(list)) {
      diagnostics.push(listExpected.at(document.locateKey([label]), { kind: label, first: firstKey(list) }));
    } else {
      for (const [index, item] of list.entries()) {
        const read = readItem(document, kindOf(name), [label, index], item);
        records[name]!.push(...read.value);
        diagnostics.push(...read.diagnostics);
      }
    }
  }
  return { value: records as unknown as Records, diagnostics: withoutRepeats(diagnostics) };
}

/** One item of a list; a series (场次) is a record for each of its sessions. */
function readItem(document: SourceDocument, kind: Kind, path: DataPath, item: Data): Checked<unknown[]> {
  if (!isMap(item)) return { value: [], diagnostics: [noMap(document, kind.label, path, item)] };
  const series = kind.series?.label;
  if (series === undefined || item[series] === undefined) {
    return readOne(document, kind, item, path, (within) => [...path, ...within]);
  }
  const { [series]: sessions = null, ...shared } = item;
  if (!Array.isArray(sessions) || sessions.length === 0) {
    return { value: [], diagnostics: [listExpected.at(document.locateKey([...path, series]), { kind: series })] };
  }
  const read = sessions.map((session: Data, index): Checked<unknown[]> => {
    const at = [...path, series, index];
    if (!isMap(session)) return { value: [], diagnostics: [noMap(document, kind.label, at, session, series)] };
    // What no session says is missing in the common part, and told once.
    const own = (within: DataPath) => within.length === 0 || String(within[0]) in session;
    const merged = Object.assign(Object.create(null), shared, session) as DataMap;
    return readOne(document, kind, merged, at, (within) => [...(own(within) ? at : path), ...within]);
  });
  return { value: read.flatMap((r) => r.value), diagnostics: read.flatMap((r) => r.diagnostics) };
}

const firstKey = (data: Data): string | undefined => (isMap(data) ? Object.keys(data)[0] : undefined);

function noMap(document: SourceDocument, kind: string, path: DataPath, item: Data, unit = kind): Diagnostic {
  const place = document.locate(path);
  if (item === null) return emptyItem.at(place, { field: unit });
  return mapExpected.at(place, { kind, unit, found: shapeOf(item) as "text" | "list" });
}

/** 讲座 is a 形式 of 研修活动: the kind and the key under which a word is a form. */
const kindOfForm = (word: string): { readonly kind: string; readonly key: string } | undefined =>
  kindNames.map(kindOf).flatMap(({ label, fields }) =>
    Object.values(fields)
      .filter(({ value }) => value.ownWords === "forms" && value.choices?.includes(word))
      .map((field) => ({ kind: label, key: field.label })),
  )[0];

function readOne(
  document: SourceDocument,
  kind: Kind,
  raw: DataMap,
  at: DataPath,
  pathOf: (within: DataPath) => DataPath,
): Checked<unknown[]> {
  const context: Context = { document, fields: kind.fields, name: `“${kind.label}”`, pathOf };
  const { value, diagnostics } = readMap(raw, kind.schema, context);
  if (value === undefined) return { value: [], diagnostics };
  const fields = Object.entries(kind.fields);
  const place: Sourced["place"] = (label, ...steps) => {
    const [name, field] = fields.find(([, one]) => one.label === label) ?? [];
    const typed = { path: pathOf([label]), data: raw[label] ?? null, type: field?.value };
    return placeIn(document, typed, steps, (value as { readonly [name: string]: unknown })[name ?? ""]);
  };
  const texts: Sourced["texts"] = (label) => textsIn(document, pathOf([label]), raw[label] ?? null);
  const origin = document.locate(at);
  const found = [...(kind.rules?.(value) ?? []), ...spanRule(value)].map((mistake) => {
    const [label, ...path] = mistake.path;
    return mistake.at(label === undefined ? origin : place(String(label), ...path));
  });
  if (found.some((d) => d.severity === "error")) return { value: [], diagnostics: [...diagnostics, ...found] };
  return { value: [{ ...value, origin, place, texts }], diagnostics: [...diagnostics, ...found] };
}

function* spanRule(value: { readonly [name: string]: unknown }): Iterable<Mistake> {
  const { from, to } = value;
  if (typeof from === "string" && typeof to === "string" && to < from) {
    yield endsBeforeStart.of({ from, to }, ["止"]);
  }
}
