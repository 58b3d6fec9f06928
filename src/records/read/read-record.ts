import type { Mistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DataMap, DataPath, SourceDocument } from "../../source/document.ts";
import { monthEnd } from "../../zh/dates.ts";
import { type Kind, type Sourced, valueUnder } from "../define-kind.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../kinds/index.ts";
import { endsBeforeStart, type Span } from "../span.ts";
import { completeDates } from "./complete-dates.ts";
import type { Context } from "./explain-issue.ts";
import { placeIn, textsIn } from "./place-in.ts";
import { type PartlyReadMap, readMap } from "./read-map.ts";
import type { ReadingRoom } from "./reading-room.ts";

export const nameOfLabel: ReadonlyMap<string, KindName> = new Map(kindNames.map((name) => [kindOf(name).label, name]));

/** The kinds that have a key. */
const kindsWith = (key: string): readonly string[] =>
  kindNames
    .map(kindOf)
    .flatMap(({ label, fields }) => (Object.values(fields).some((field) => field.label === key) ? [label] : []));

/** A file with records, the period by whose years its dates are read, and how much more is read. */
export interface RecordFile {
  readonly document: SourceDocument;
  readonly period: Span | undefined;
  readonly room: ReadingRoom;
}

/** A record with a mistake, and which keys of it are unknown for that. It is no record that counts. */
export interface PartlyRead extends Omit<PartlyReadMap, "value"> {
  readonly kind: KindName;
  readonly record: AnyRecord;
}

/** Records that are right, those with a mistake, and the kinds of which something is written that is no record at all. */
export interface Read {
  readonly value: readonly unknown[];
  readonly partly: readonly PartlyRead[];
  readonly unread: readonly KindName[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one record. `at` is where it stands in the document, `pathOf` where a part of it does. */
export function readRecord(
  { document, period }: Omit<RecordFile, "room">,
  kind: Kind,
  raw: DataMap,
  at: DataPath,
  pathOf: (within: DataPath) => DataPath,
): Read {
  const context: Context = { document, fields: kind.fields, name: `“${kind.label}”`, pathOf, kindsWith };
  const dated = completeDates(raw, kind.fields, period, context);
  const read = readMap(dated.raw, kind.reader, context);
  const value = read.value ?? read.partly?.value ?? {};
  const diagnostics = [...dated.diagnostics, ...read.diagnostics];
  const place: Sourced["place"] = (label, ...steps) => {
    const [name, field] = Object.entries(kind.fields).find(([, one]) => one.label === label) ?? [];
    const typed = { path: pathOf([label]), data: raw[label] ?? null, type: field?.value };
    return placeIn(document, typed, steps, valueUnder(value, name ?? ""));
  };
  const texts: Sourced["texts"] = (label) => textsIn(document, pathOf([label]), raw[label] ?? null);
  const origin = document.locate(at);
  const record = { ...value, origin, place, texts };
  const partly = (lost: PartlyReadMap): PartlyRead[] => [
    { kind: nameOfLabel.get(kind.label)!, record: record as unknown as AnyRecord, ...lost },
  ];
  if (read.partly) return { value: [], partly: partly(read.partly), unread: [], diagnostics };
  const mistakes = [...(kind.rules?.(value as never) ?? []), ...spanRule(value)];
  if (mistakes.length === 0) return { value: [record], partly: [], unread: [], diagnostics };
  const found = mistakes.map((mistake) => {
    const [label, ...path] = mistake.path;
    return mistake.at(label === undefined ? origin : place(String(label), ...path));
  });
  const errors = mistakes.filter(({ declared }) => declared.severity === "error").map(({ path }) => path[0]);
  return {
    ...(errors.length > 0
      ? { value: [], partly: partly(doubted(value, errors)) }
      : { value: [record], partly: [] as const }),
    unread: [],
    diagnostics: [...diagnostics, ...found],
  };
}

/** A record of which a rule doubts these keys; of a whole record any. */
const doubted = (value: PartlyReadMap["value"], keys: readonly (string | number | undefined)[]): PartlyReadMap => ({
  value,
  lost: new Set(keys.filter((key) => key !== undefined).map(String)),
  isUnclear: keys.includes(undefined),
});

function* spanRule(value: { readonly [name: string]: unknown }): Iterable<Mistake> {
  const { from, to } = value;
  // A month goes on to its end.
  if (typeof from === "string" && typeof to === "string" && (to.length > 7 ? to : monthEnd(to)) < from) {
    yield endsBeforeStart.of({ from, to }, ["止"]);
  }
}
