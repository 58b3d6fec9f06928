import { countedInField } from "../../records/values/counted-in-field.ts";
import { type Data, type DataMap, isMap, type SourceDocument } from "../../source/document.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";
import { itemAsYaml, recordsAsYaml } from "../../source/yaml/to-yaml.ts";

/** What becomes of the record that begins on a line (from 1): `undefined` leaves it out, else the keys that change. */
export type CarriedFrom = (line: number) => DataMap | undefined;

/**
 * The records of a file that go on, as they were typed, with their comments; only those with changes are typed anew. `more`:
 * records to add, by the labels of their kinds. `undefined` if nothing goes on.
 */
export function carryFile(raw: RawFile, carried: CarriedFrom, more: DataMap = {}): string | undefined {
  const document = readDocument(raw.file, raw.bytes).value;
  if (!isMap(document.data)) return undefined;
  const lines = new TextDecoder().decode(raw.bytes).replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const labels = Object.keys(document.data);
  const starts = labels.map((label) => document.locateKey([label]).line);
  const head = lines.slice(0, leadOf(lines, starts[0]!, 1) - 1);
  const parts = labels.map((label, i) => {
    const from = leadOf(lines, starts[i]!, (starts[i - 1] ?? 0) + 1);
    const end = i + 1 < starts.length ? leadOf(lines, starts[i + 1]!, starts[i]! + 1) : lines.length + 1;
    const added = (more[label] ?? []) as readonly DataMap[];
    return carryList({ document, lines, label, from, start: starts[i]!, end }, carried, added);
  });
  const others = Object.entries(more).filter(([label]) => !labels.includes(label));
  if (others.length > 0) parts.push(recordsAsYaml(Object.fromEntries(others)).trimEnd().split("\n"));
  const kept = parts.filter((part) => part.length > 0).map((part) => trimmed(part).join("\n"));
  if (kept.length === 0) return undefined;
  return `${[...(trimmed(head).length > 0 ? [trimmed(head).join("\n")] : []), ...kept].join("\n\n")}\n`;
}

interface TypedList {
  readonly document: SourceDocument;
  readonly lines: readonly string[];
  readonly label: string;
  /** Lines: of the comments above the key, of the key, and after the list. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** The lines of one kind: its comments, its key, and the items that go on. None if no item does. */
function carryList(list: TypedList, carried: CarriedFrom, added: readonly DataMap[]): readonly string[] {
  const { document, lines, label, from, start, end } = list;
  const items = ((document.data as DataMap)[label] ?? []) as readonly Data[];
  const places = items.map((_, i) => document.locate([label, i]));
  const isInLines = places.every(
    ({ line }, i) => /^ *- /.test(lines[line - 1]!) && line > (places[i - 1]?.line ?? start),
  );
  const decided = items.flatMap((item, i) => {
    const changes = isMap(item) ? carried(places[i]!.line) : undefined;
    if (!changes) return [];
    const here = withoutKey(item, countedInField.label) as DataMap;
    return [{ i, item: here, isTyped: sameData(here, item) && Object.keys(changes).length === 0, changes }];
  });
  if (decided.length + added.length === 0) return [];
  const indent = isInLines && places[0] ? /^ */.exec(lines[places[0].line - 1]!)![0] : "  ";
  const typed = (record: DataMap) =>
    itemAsYaml(record)
      .trimEnd()
      .split("\n")
      .map((line) => indent + line);
  if (!isInLines) {
    const all = [...decided.map(({ item, changes }) => withChanges(item, changes)), ...added];
    return [
      ...lines.slice(from - 1, start - 1),
      ...recordsAsYaml({ [label]: all })
        .trimEnd()
        .split("\n"),
    ];
  }
  const own = new Map(decided.map((one) => [one.i, one]));
  const written: string[] = [];
  let heading: readonly string[] = [];
  for (const [i, { line }] of places.entries()) {
    const lead = leadOf(lines, line, i === 0 ? start + 1 : places[i - 1]!.line + 1);
    const next = i + 1 < places.length ? leadOf(lines, places[i + 1]!.line, line + 1) : end;
    const above = lines.slice(lead - 1, line - 1);
    const one = own.get(i);
    // What stands apart from any record, below the key, stays.
    if (i === 0) written.push(...lines.slice(start, lead - 1));
    if (above.some(isHeading)) heading = one ? [] : above.filter(isHeading);
    if (!one) continue;
    written.push(...heading, ...above);
    written.push(...(one.isTyped ? lines.slice(line - 1, next - 1) : typed(withChanges(one.item, one.changes))));
    heading = [];
  }
  return [...lines.slice(from - 1, start), ...written, ...added.flatMap(typed)];
}

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
