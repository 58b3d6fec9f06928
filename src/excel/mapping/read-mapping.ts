import { type Checked, type Diagnostic, hasErrors, type Place } from "../../diagnostics/diagnostic.ts";
import type { ValuesOf } from "../../records/field.ts";
import { kindOf } from "../../records/kinds/index.ts";
import { meantKey } from "../../records/read/habit-words.ts";
import { readMap } from "../../records/read/read-map.ts";
import { mapReader } from "../../records/shape.ts";
import { type DataPath, isMap, type SourceDocument } from "../../source/document.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";
import { type Column, columnsByWord, columnsOf } from "../columns.ts";
import { isColumn } from "../find-header.ts";
import { headerMatcher, plainHeader } from "../match-header.ts";
import { namesOfKind } from "../sheet-kinds.ts";
import { mappingFields, notRead } from "./mapping-fields.ts";
import { mappingMistakes } from "./mapping-mistakes.ts";

/** What the columns of an export are in records of a kind. */
export interface Mapping {
  /** The name of the mapping file, and its text with places. */
  readonly document: SourceDocument;
  /** The label of the kind. */
  readonly kind: string;
  /** From 1. */
  readonly headerRow: number | undefined;
  /** By the header in the export; `undefined` is not read. */
  readonly columns: ReadonlyMap<string, Column | undefined>;
  readonly fixed: ReadonlyMap<Column, string>;
  /** What stands in the export and what stands for it, by the title of the column. */
  readonly rewritten: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Reads a mapping file; `undefined` if it has an error. */
export function readMapping(raw: RawFile): Checked<Mapping | undefined> {
  const { value: document, diagnostics } = readDocument(raw.file, raw.bytes);
  const { data } = document;
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  if (!isMap(data))
    return { value: undefined, diagnostics: [...diagnostics, mappingMistakes.notAMapping.at(document.locate([]))] };
  const context = { document, fields: mappingFields, name: "映射文件", pathOf: (path: DataPath) => path };
  const read = readMap(data, mapReader(mappingFields), context);
  const made = read.value && mappingOf(document, read.value);
  const found = [...diagnostics, ...read.diagnostics, ...(made?.diagnostics ?? [])];
  return { value: hasErrors(found) ? undefined : made?.value, diagnostics: found };
}

type Typed = ValuesOf<typeof mappingFields>;

function mappingOf(document: SourceDocument, typed: Typed): Checked<Mapping> {
  const found: Diagnostic[] = [];
  const columnNamed = columnFinder(typed.kind, found);
  const seen = new Set<Column>();
  const columnOnce = (key: string, place: Place): Column | undefined => {
    const column = columnNamed(key, place);
    if (column && seen.has(column)) found.push(mappingMistakes.keyTwice.at(place, { key }));
    if (column) seen.add(column);
    return column;
  };
  const columns = Object.entries(typed.columns).map(
    ([header, key]) =>
      [header, key === notRead ? undefined : columnOnce(key, document.locate(["列", header]))] as const,
  );
  const fixed = Object.entries(typed.fixed ?? {}).flatMap(([key, value]) => {
    const column = columnOnce(key, document.locateKey(["固定", key]));
    if (column) found.push(...wrongValue(document, column, value, ["固定", key]));
    return column ? [[column, value] as const] : [];
  });
  const rewritten = Object.entries(typed.rewritten ?? {}).flatMap(([key, words]) => {
    const column = columnNamed(key, document.locateKey(["换写", key]));
    for (const [from, to] of column ? Object.entries(words) : [])
      if (to !== notRead) found.push(...wrongValue(document, column!, to, ["换写", key, from]));
    return column ? [[column.title, new Map(Object.entries(words))] as const] : [];
  });
  const maps = { columns: new Map(columns), fixed: new Map(fixed), rewritten: new Map(rewritten) };
  const { label } = kindOf(typed.kind);
  return { value: { document, kind: label, headerRow: typed.headerRow, ...maps }, diagnostics: found };
}

/** Finds the column that a word means; one that means none is reported. */
function columnFinder(name: Typed["kind"], found: Diagnostic[]) {
  const kind = kindOf(name);
  const columns = columnsOf(kind.fields);
  const meaningOf = headerMatcher(columns, columnsByWord(kind), namesOfKind(kind));
  const known = columns.map(({ title }) => title);
  return (key: string, place: Place): Column | undefined => {
    const meaning = meaningOf(key);
    if (isColumn(meaning)) return meaning;
    const args = { key, kind: kind.label, nearest: meantKey(plainHeader(key), known), known };
    found.push(mappingMistakes.unknownKey.at(place, args));
    return undefined;
  };
}

/** What is wrong with a value that stands in the mapping file for one in a record. */
function wrongValue(document: SourceDocument, { field }: Column, value: string, path: DataPath): readonly Diagnostic[] {
  const fields = { value: { ...field, required: false } };
  const context = { document, fields, name: "映射文件", pathOf: (inner: DataPath) => [...path, ...inner.slice(1)] };
  return readMap({ [field.label]: value }, mapReader(fields), context).diagnostics;
}
