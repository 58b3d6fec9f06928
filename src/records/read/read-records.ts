import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { perhaps } from "../../diagnostics/phrases.ts";
import { withoutRepeats } from "../../diagnostics/without-repeats.ts";
import { type Data, type DataMap, type DataPath, isMap, type SourceDocument, shapeOf } from "../../source/document.ts";
import { shorten } from "../../source/slips/line.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Kind } from "../define-kind.ts";
import { kindCalled } from "../kind-called.ts";
import { type AnyRecord, type KindName, kindNames, kindOf, type Records } from "../kinds/index.ts";
import type { Span } from "../span.ts";
import { type Shape, shapeWords } from "../value-wording.ts";
import { mapInText } from "./map-in-text.ts";
import { emptyItem, emptyValue } from "./read-map.ts";
import { nameOfLabel, type Read, type RecordFile, readRecord } from "./read-record.ts";
import { noRoom, readingRoom, takeRoom } from "./reading-room.ts";

const notAMap = defineMistake("record/not-a-map", "error", {
  message: (a: { found: Shape }) => `文件的第一层应是“研修活动:”这样的记录种类，写成了${shapeWords[a.found]}`,
  hint: () => "先写种类和冒号，再在下面逐条写记录；用 yanxiu kinds 查看有哪些种类。",
  why: "文件的第一层是记录种类，种类下面才是一条条记录。",
  wrong: "- 日期: 2024-11-12\n  听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行",
});

const unknownKind = defineMistake("record/unknown-kind", "error", {
  oneFault: ["kind"],
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
  message: (a: { kind: string; unit: string; found: "text" | "list"; fixed?: string | undefined }) =>
    `一条“${a.unit}”记录应是一组“名称: 内容”，写成了${shapeWords[a.found]}`,
  hint: (a) =>
    a.fixed === undefined
      ? `写成“- 名称: 内容”，可写的名称见 yanxiu kinds ${a.kind}。`
      : `冒号要用半角，后面空一格，写成“- ${a.fixed}”。`,
  why: "一条记录要写明哪是日期、哪是姓名。",
  wrong: "公开课:\n  - 林秋野《搭石》",
  right: "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}",
});

/** Records by kind: of each kind those that `of` gives. */
const recordsByKind = (of: (name: KindName) => readonly unknown[]): Records =>
  Object.fromEntries(kindNames.map((name) => [name, of(name)])) as unknown as Records;

/** The records of several files, in order. */
export const joinRecords = (all: readonly Records[]): Records =>
  recordsByKind((name) => all.flatMap((records): readonly unknown[] => records[name]));

/** Every record of a school, kind by kind. */
export const everyRecord = (records: Records): AnyRecord[] => kindNames.flatMap((name) => [...records[name]]);

/** The records of a document. */
export interface ReadRecords extends Omit<Read, "value"> {
  readonly value: Records;
}

const nothing = (mistake: Diagnostic, kind?: string): Read => {
  const name = nameOfLabel.get(kind ?? "");
  const isLost = name !== undefined && mistake.severity === "error";
  return { value: [], partly: [], unread: isLost ? [name] : [], diagnostics: [mistake] };
};

const together = (all: readonly Read[]): Read => ({
  value: all.flatMap(({ value }) => value),
  partly: all.flatMap(({ partly }) => partly),
  unread: all.flatMap(({ unread }) => unread),
  diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
});

/**
 * Reads every kind of record in a document. A record with an error is explained, and what is right in it stands apart; all
 * others are read. The period says which year a date without one has; files of one school share their room.
 */
export function readRecords(document: SourceDocument, period?: Span, room = readingRoom()): ReadRecords {
  const { data } = document;
  const none = (diagnostics: readonly Diagnostic[]) => ({
    ...together([]),
    value: recordsByKind(() => []),
    diagnostics,
  });
  if (data === null) return none([]);
  if (!isMap(data)) return none([notAMap.at(document.locate([]), { found: shapeOf(data) })]);
  const lists = new Map(
    Object.entries(data).map(([label, list]) => [label, readList({ document, period, room }, label, list)]),
  );
  const all = together([...lists.values()]);
  return {
    ...all,
    value: recordsByKind((name) => lists.get(kindOf(name).label)?.value ?? []),
    diagnostics: withoutRepeats(all.diagnostics),
  };
}

/** What stands under a key of the first level: a kind and its records. */
function readList(file: RecordFile, label: string, list: Data): Read {
  const name = nameOfLabel.get(label);
  const { document } = file;
  const head = () => document.locateKey([label]);
  if (name === undefined) {
    const args = {
      kind: label,
      within: kindOfForm(label),
      nearest: kindCalled(label.trim()) ?? nearest(label, nameOfLabel.keys()),
    };
    return nothing(unknownKind.at(head(), args), args.within?.kind ?? args.nearest);
  }
  if (list === null) return nothing(emptyValue.at(head(), { field: label }));
  if (!Array.isArray(list)) return nothing(listExpected.at(head(), { kind: label, first: firstKey(list) }), label);
  return readItems(file, label, kindOf(name), list);
}

/** The items of a list, as far as there is room. */
function readItems(file: RecordFile, label: string, kind: Kind, list: readonly Data[]): Read {
  const { document, room } = file;
  const all: Read[] = [];
  for (const [index, item] of list.entries()) {
    const path = [label, index];
    const full = noRoom(room, kind, () => document.locate(path));
    if (full) return together([...all, nothing(full, label)]);
    const one = readItem(file, kind, path, item);
    takeRoom(room, kind, one.value.length + one.partly.length, one.diagnostics.length);
    all.push(one);
  }
  return together(all);
}

/** One item of a list. A series (场次) is a record for each of its sessions. */
function readItem(file: RecordFile, kind: Kind, path: DataPath, item: Data): Read {
  const { document } = file;
  if (!isMap(item)) return noMap(document, kind, path, item);
  const series = kind.series?.label;
  if (series === undefined || item[series] === undefined) {
    return readRecord(file, kind, item, path, (within) => [...path, ...within]);
  }
  const { [series]: sessions = null, ...shared } = item;
  if (!Array.isArray(sessions) || sessions.length === 0) {
    return nothing(listExpected.at(document.locateKey([...path, series]), { kind: series }), kind.label);
  }
  return together(
    sessions.map((session: Data, index): Read => {
      const at = [...path, series, index];
      if (!isMap(session)) return noMap(document, kind, at, session, series);
      // A key that no session has is missing in the shared part, and reported once.
      const own = (within: DataPath) => within.length === 0 || String(within[0]) in session;
      const merged = Object.assign(Object.create(null), shared, session) as DataMap;
      return readRecord(file, kind, merged, at, (within) => [...(own(within) ? at : path), ...within]);
    }),
  );
}

const firstKey = (data: Data): string | undefined => (isMap(data) ? Object.keys(data)[0] : undefined);

function noMap(document: SourceDocument, kind: Kind, path: DataPath, item: Data, unit = kind.label): Read {
  const place = document.locate(path);
  if (item === null) return nothing(emptyItem.at(place, { field: unit }));
  const labels = Object.values(kind.fields).map(({ label }) => label);
  const fixed = typeof item === "string" ? mapInText(item, labels) : undefined;
  const found = shapeOf(item) as "text" | "list";
  return nothing(
    mapExpected.at(place, { kind: kind.label, unit, found, fixed: fixed && shorten(fixed, 0) }),
    kind.label,
  );
}

/** The kind and the key under which a word is a form: 讲座 is a 形式 of 研修活动. */
const kindOfForm = (word: string): { readonly kind: string; readonly key: string } | undefined =>
  kindNames.map(kindOf).flatMap(({ label, fields }) =>
    Object.values(fields)
      .filter(({ value }) => value.ownWords === "forms" && value.choices?.includes(word))
      .map((field) => ({ kind: label, key: field.label })),
  )[0];
