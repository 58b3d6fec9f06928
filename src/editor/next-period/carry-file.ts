import type { Place } from "../../diagnostics/diagnostic.ts";
import { countedInField } from "../../records/values/counted-in-field.ts";
import { type Data, type DataMap, type DataPath, isMap, type SourceDocument } from "../../source/document.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";
import { itemAsYaml, recordsAsYaml } from "../../source/yaml/to-yaml.ts";
import { recordFile } from "../fixes/file-sorts.ts";
import { fixFile } from "../fixes/fix-file.ts";
import type { Known } from "../fixes/usual-spelling.ts";

/** What becomes of the record that begins at a place: `undefined` leaves it out, else the keys that change. */
export type CarriedFrom = (place: Place) => DataMap | undefined;

/** What to carry besides the records of a file. */
interface Carrying {
  readonly carried: CarriedFrom;
  /** A date without a year would be read as one of the new period, so values get their usual spelling first. */
  readonly known: Known;
  /** Records to add, by the labels of kinds that the file has. */
  readonly more: DataMap;
}

/**
 * The records of a file that go on, as they were typed, with their comments; only those with changes are typed anew.
 * `undefined` if nothing goes on.
 */
export function carryFile(raw: RawFile, { carried, known, more }: Carrying): string | undefined {
  const typed = readDocument(raw.file, raw.bytes).value;
  const lines = new TextDecoder().decode(raw.bytes).replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  for (const { line, text } of fixFile(raw, recordFile, known)) lines[line - 1] = text;
  const document = readDocument(raw.file, new TextEncoder().encode(`${lines.join("\n")}\n`)).value;
  if (!isMap(document.data)) return undefined;
  const labels = Object.keys(document.data);
  const starts = labels.map((label) => document.locateKey([label]).line);
  const head = lines.slice(0, leadOf(lines, starts[0]!, 1) - 1);
  const parts = labels.map((label, i) => {
    const from = leadOf(lines, starts[i]!, (starts[i - 1] ?? 0) + 1);
    const end = i + 1 < starts.length ? leadOf(lines, starts[i + 1]!, starts[i]! + 1) : lines.length + 1;
    const added = (more[label] ?? []) as readonly DataMap[];
    return carryList({ document, typed, lines, label, from, start: starts[i]!, end }, carried, added);
  });
  const kept = parts.filter((part) => part.length > 0).map((part) => trimmed(part).join("\n"));
  if (kept.length === 0) return undefined;
  return `${[...(trimmed(head).length > 0 ? [trimmed(head).join("\n")] : []), ...kept].join("\n\n")}\n`;
}

/** The records of a document that go on, with their changes and with those to add; for a file that is not text. */
export function carryRecords(document: SourceDocument, carried: CarriedFrom, more: DataMap): DataMap {
  const all: { [label: string]: Data } = Object.create(null);
  const typed = isMap(document.data) ? document.data : {};
  for (const label of Object.keys(typed)) {
    const items = (typed[label] ?? []) as readonly Data[];
    const kept = items.flatMap(
      (item, i) => keptOf(item, (...path) => carried(document.locate([label, i, ...path])))?.item ?? [],
    );
    const records = [...kept, ...((more[label] ?? []) as readonly DataMap[])];
    if (records.length > 0) all[label] = records;
  }
  return all;
}

interface TypedList {
  readonly document: SourceDocument;
  /** Before anything was spelt otherwise: its places are those of the records. */
  readonly typed: SourceDocument;
  readonly lines: readonly string[];
  readonly label: string;
  /** Lines: of the comments above the key, of the key, and after the list. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** An item that goes on, and whether its lines stay as they are. */
interface Kept {
  readonly item: DataMap;
  readonly isTyped: boolean;
}

/** The lines of one kind: its comments, its key, and the items that go on. None if no item does. */
function carryList(list: TypedList, carried: CarriedFrom, added: readonly DataMap[]): readonly string[] {
  const { document, typed, lines, label, from, start } = list;
  const items = ((document.data as DataMap)[label] ?? []) as readonly Data[];
  const starts = items.map((_, i) => document.locate([label, i]).line);
  const kept = items.map((item, i) => keptOf(item, (...path) => carried(typed.locate([label, i, ...path]))));
  if (kept.every((one) => one === undefined) && added.length === 0) return [];
  if (starts.every((line) => /^ *- /.test(lines[line - 1]!)))
    return [...lines.slice(from - 1, start), ...linesOfItems(list, starts, kept, added)];
  const all = [...kept.flatMap((one) => one?.item ?? []), ...added];
  return [...lines.slice(from - 1, start - 1), ...linesOf(recordsAsYaml({ [label]: all }))];
}

function keptOf(typed: Data, carried: (...path: DataPath) => DataMap | undefined): Kept | undefined {
  if (!isMap(typed)) return undefined;
  const changes = carried() ?? sessionsOf(typed, carried);
  if (changes === undefined) return undefined;
  const here = withoutKey(typed, countedInField.label) as DataMap;
  return { item: withChanges(here, changes), isTyped: sameData(here, typed) && Object.keys(changes).length === 0 };
}

/** Of a series (场次), those of its sessions that go on. */
function sessionsOf(typed: DataMap, carried: (...path: DataPath) => DataMap | undefined): DataMap | undefined {
  for (const [key, items] of Object.entries(typed)) {
    if (!Array.isArray(items) || !items.every((item: Data) => isMap(item))) continue;
    const rest = items.filter((_, i) => carried(key, i) !== undefined);
    if (rest.length > 0) return rest.length < items.length ? { [key]: rest } : {};
  }
  return undefined;
}

/** The items that go on, with the comments above them. `starts`: the lines of all items. */
function linesOfItems(
  { lines, start, end }: TypedList,
  starts: readonly number[],
  kept: readonly (Kept | undefined)[],
  added: readonly DataMap[],
): readonly string[] {
  const indent = starts[0] === undefined ? "  " : /^ */.exec(lines[starts[0] - 1]!)![0];
  const typed = (record: DataMap, inOneLine: boolean) =>
    linesOf(itemAsYaml(record, inOneLine)).map((line) => indent + line);
  const written: string[] = [];
  let heading: readonly string[] = [];
  for (const [i, line] of starts.entries()) {
    const lead = leadOf(lines, line, i === 0 ? start + 1 : starts[i - 1]! + 1);
    const next = i + 1 < starts.length ? leadOf(lines, starts[i + 1]!, line + 1) : end;
    const above = lines.slice(lead - 1, line - 1);
    const one = kept[i];
    // What stands apart from any record, below the key, stays.
    if (i === 0) written.push(...lines.slice(start, lead - 1));
    if (above.some(isHeading)) heading = one ? [] : above.filter(isHeading);
    if (!one) continue;
    const own = one.isTyped ? lines.slice(line - 1, next - 1) : typed(one.item, /^ *- \{.*\}/.test(lines[line - 1]!));
    written.push(...heading, ...above, ...own);
    heading = [];
  }
  return [...written, ...added.flatMap((record) => typed(record, true))];
}

const linesOf = (yaml: string): readonly string[] => yaml.trimEnd().split("\n");

/** `# —— 语文组 ——` is about those that follow, too: it goes on to the next of them. */
const isHeading = (line: string): boolean => /^ *# *[—\-=─·]/.test(line);

/** The first line of the comments directly above a line, not above `first`. */
function leadOf(lines: readonly string[], line: number, first: number): number {
  let lead = line;
  while (lead > first && /^ *#/.test(lines[lead - 2]!)) lead--;
  return lead;
}

/** Without empty lines at both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line.trim() !== "");
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => line.trim() !== "") + 1);
}

/** Keys in the order of typing, changed or added at the end; `null` is left out. */
const withChanges = (item: DataMap, changes: DataMap): DataMap =>
  Object.fromEntries(
    Object.entries({ ...item, ...changes }).filter(([key, value]) => !(key in changes && value === null)),
  );

/** 计入 names a term of the period before: what it moved there does not count in this one. */
const withoutKey = (data: Data, key: string): Data => {
  if (Array.isArray(data)) return data.map((item: Data) => withoutKey(item, key));
  if (!isMap(data)) return data;
  const rest = Object.entries(data).filter(([name]) => name !== key);
  return Object.fromEntries(rest.map(([name, value]) => [name, withoutKey(value, key)]));
};

const sameData = (one: Data, other: Data): boolean => JSON.stringify(one) === JSON.stringify(other);
