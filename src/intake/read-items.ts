import { type Checked, type Diagnostic, hasErrors, type Place } from "../diagnostics/diagnostic.ts";
import { readWorkbook } from "../excel/read-workbook.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import { readRecords } from "../records/read/read-records.ts";
import type { Span } from "../records/span.ts";
import { type Data, type DataMap, isMap, type SourceDocument } from "../source/document.ts";
import { type RawFile, readDocument } from "../source/read-document.ts";
import { itemAsYaml } from "../source/yaml/to-yaml.ts";

/** A record of a workbook: as it would be typed in YAML, and as it is read. */
export interface Item {
  readonly kind: KindName;
  readonly data: DataMap;
  readonly record: AnyRecord;
}

export interface ReadItems {
  readonly items: readonly Item[];
  /** How many records have an error and are not among them. */
  readonly leftOut: number;
}

/**
 * The records of an opened workbook that have no error. An error in no record's rows, as in a header, is one of all records of
 * its sheet.
 */
export function readItems(raw: RawFile, period: Span): Checked<ReadItems> {
  const { value: document, diagnostics } = readWorkbook(raw);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const all = itemsIn(document);
  const rows = new Set(all.flatMap(({ rows }) => [...rows]));
  const wrongRows = new Set(errors.map(rowOf));
  const wrongSheets = new Set(errors.filter((one) => !rows.has(rowOf(one))).map(sheetOf));
  const found: Diagnostic[] = [...diagnostics];
  const items = all.flatMap((one): Item[] => {
    const read = readItem(document, one, period);
    found.push(...read.diagnostics);
    const isWrong = [...one.rows].some((row) => wrongRows.has(row)) || [...one.sheets].some((s) => wrongSheets.has(s));
    return read.value && !isWrong ? [read.value] : [];
  });
  return { value: { items, leftOut: all.length - items.length }, diagnostics: found };
}

interface Located {
  readonly kind: KindName;
  readonly index: number;
  readonly data: DataMap;
  readonly rows: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
}

const sheetOf = ({ cell }: Place): string => cell?.sheet ?? "";
const rowOf = (place: Place): string => `${place.line} ${sheetOf(place)}`;

function itemsIn({ data, locate }: SourceDocument): Located[] {
  if (!isMap(data)) return [];
  return kindNames.flatMap((kind) => {
    const { label } = kindOf(kind);
    const list = data[label];
    if (!Array.isArray(list)) return [];
    return list.map((item: Data, index): Located => {
      const places = pathsIn(item).map((path) => locate([label, index, ...path]));
      const rows = new Set(places.map(rowOf));
      return { kind, index, data: inOrder(item, kind), rows, sheets: new Set(places.map(sheetOf)) };
    });
  });
}

/** A record with its keys in the order of its kind, whatever that of the columns is. */
function inOrder(item: Data, kind: KindName): DataMap {
  const typed = withoutNothing(item) as DataMap;
  const labels = Object.values(kindOf(kind).fields).map(({ label }) => label);
  const sorted = Object.keys(typed).toSorted((a, b) => labels.indexOf(a) - labels.indexOf(b));
  return Object.assign(Object.create(null), Object.fromEntries(sorted.map((label) => [label, typed[label]!])));
}

/** The paths of a value and of all that is in it. */
const pathsIn = (data: Data): (readonly (string | number)[])[] => [
  [],
  ...(data === null || typeof data === "string" ? [] : Object.entries(data)).flatMap(([key, inner]) =>
    pathsIn(inner).map((path) => [Array.isArray(data) ? Number(key) : key, ...path]),
  ),
];

function withoutNothing(data: Data): Data {
  if (data === null || typeof data === "string") return data;
  if (Array.isArray(data)) return data.filter((item) => item !== null).map(withoutNothing);
  const kept = Object.entries(data).filter(([, value]) => value !== null);
  return Object.assign(
    Object.create(null),
    Object.fromEntries(kept.map(([key, value]) => [key, withoutNothing(value)])),
  );
}

function readItem(document: SourceDocument, { kind, index, data }: Located, period: Span): Checked<Item | undefined> {
  const { label } = kindOf(kind);
  const shifted = (path: readonly (string | number)[]) => [label, index, ...path.slice(2)];
  const alone: SourceDocument = {
    file: document.file,
    data: { [label]: [data] },
    locate: (path, within) => document.locate(shifted(path), within),
    locateKey: (path) => document.locateKey(shifted(path)),
  };
  const read = readRecords(alone, period);
  const typed = readDocument(document.file, new TextEncoder().encode(itemAsYaml(data)));
  const place = alone.locate([label, 0]);
  const diagnostics = [...read.diagnostics, ...typed.diagnostics.map((one) => ({ ...one, ...place }))];
  const [record] = read.value[kind];
  return { value: record && !hasErrors(diagnostics) ? { kind, data, record } : undefined, diagnostics };
}
