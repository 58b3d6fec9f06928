import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { withoutRepeats } from "../../diagnostics/without-repeats.ts";
import { type Data, type DataMap, type DataPath, isMap, type SourceDocument, shapeOf } from "../../source/document.ts";
import { nearest } from "../../zh/nearest.ts";
import { type Finding, finding, type Kind, type Sourced } from "../define-kind.ts";
import { type AnyRecord, type KindName, kinds, type Records } from "../kinds/index.ts";
import { activityForm } from "../values/activity-forms.ts";
import type { Context } from "./explain-issue.ts";
import { placeIn } from "./place-in.ts";
import { readMap } from "./read-map.ts";

const kindNames = Object.keys(kinds) as KindName[];
const nameOfLabel = new Map(kindNames.map((name) => [kinds[name].label as string, name]));

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
    const found = diagnose("record/not-a-map", document.locate([]), { found: shapeOf(data) });
    return { value: records as unknown as Records, diagnostics: [found] };
  }
  const diagnostics: Diagnostic[] = [];
  for (const [label, list] of Object.entries(data)) {
    const name = nameOfLabel.get(label);
    if (name === undefined) {
      const isForm = activityForm.choices?.includes(label) ?? false;
      const args = { kind: label, isForm, nearest: nearest(label, nameOfLabel.keys()) };
      diagnostics.push(diagnose("record/unknown-kind", document.locateKey([label]), args));
    } else if (list === null) {
      diagnostics.push(diagnose("record/empty-value", document.locateKey([label]), { field: label }));
    } else if (!Array.isArray(list)) {
      diagnostics.push(
        diagnose("record/list-expected", document.locateKey([label]), { kind: label, first: firstKey(list) }),
      );
    } else {
      for (const [index, item] of list.entries()) {
        const read = readItem(document, kinds[name], [label, index], item);
        records[name]!.push(...read.value);
        diagnostics.push(...read.diagnostics);
      }
    }
  }
  return { value: records as unknown as Records, diagnostics: withoutRepeats(diagnostics) };
}

/** One item of a list; a series (场次) is a record for each of its sessions. */
function readItem(document: SourceDocument, kind: Kind, path: DataPath, item: Data): Checked<unknown[]> {
  if (!isMap(item)) return { value: [], diagnostics: [notAMap(document, kind.label, path, item)] };
  if (kind.label !== kinds.activities.label || item.场次 === undefined) {
    return readOne(document, kind, item, path, (within) => [...path, ...within]);
  }
  const { 场次: sessions = null, ...shared } = item;
  if (!Array.isArray(sessions) || sessions.length === 0) {
    return {
      value: [],
      diagnostics: [diagnose("record/list-expected", document.locateKey([...path, "场次"]), { kind: "场次" })],
    };
  }
  const read = sessions.map((session: Data, index): Checked<unknown[]> => {
    const at = [...path, "场次", index];
    if (!isMap(session)) return { value: [], diagnostics: [notAMap(document, "场次", at, session)] };
    // What no session says is missing in the common part, and told once.
    const own = (within: DataPath) => within.length === 0 || String(within[0]) in session;
    const merged = Object.assign(Object.create(null), shared, session) as DataMap;
    return readOne(document, kind, merged, at, (within) => [...(own(within) ? at : path), ...within]);
  });
  return { value: read.flatMap((r) => r.value), diagnostics: read.flatMap((r) => r.diagnostics) };
}

const firstKey = (data: Data): string | undefined => (isMap(data) ? Object.keys(data)[0] : undefined);

function notAMap(document: SourceDocument, kind: string, path: DataPath, item: Data): Diagnostic {
  const place = document.locate(path);
  if (item === null) return diagnose("record/empty-item", place, { field: kind });
  return diagnose("record/map-expected", place, { kind, found: shapeOf(item) as "text" | "list" });
}

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
  const place: Sourced["place"] = (label, find) => placeIn(document, pathOf([label]), raw[label] ?? null, find);
  const origin = document.locate(at);
  const found = [...kind.rules(value), ...spanRule(value)].map((f) =>
    diagnose(f.code, f.at ? place(f.at) : origin, f.args as never),
  );
  if (found.some((d) => d.severity === "error")) return { value: [], diagnostics: [...diagnostics, ...found] };
  return { value: [{ ...value, origin, place }], diagnostics: [...diagnostics, ...found] };
}

function* spanRule(value: { readonly [name: string]: unknown }): Iterable<Finding> {
  const { from, to } = value;
  if (typeof from === "string" && typeof to === "string" && to < from) {
    yield finding("record/ends-before-start", { from, to }, "止");
  }
}
