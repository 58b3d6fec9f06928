import { type Checked, type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Data, DataPath, SourceDocument } from "../source/document.ts";
import type { Day } from "../zh/dates.ts";
import type { Span } from "./define-kind.ts";
import { shapeOf } from "./explain-issue.ts";
import { shape, type ValuesOf } from "./field.ts";
import { kinds } from "./kinds/index.ts";
import { placeIn } from "./place-in.ts";
import { readMap } from "./read-map.ts";
import { termFields } from "./term-fields.ts";

export interface NamedSpan extends Span {
  readonly name: string;
}

/** What term.yaml says, with the defaults filled in. */
export interface Term extends ValuesOf<Omit<typeof termFields, "include" | "cutOff" | "baseDay">> {
  readonly file: string;
  /** 统计截止: last day counted. */
  readonly cutOff: Day;
  /** 基准日: who counts in N on this day. */
  readonly baseDay: Day;
  readonly include: readonly { readonly pattern: string; readonly place: Place }[];
  place(...path: DataPath): Place;
  /** Where a word stands in the value at `path`, as one of its keys or texts; else where the value starts. */
  find(word: string, ...path: DataPath): Place;
}

/** Reads term.yaml. `undefined` when it cannot be used at all. */
export function readTerm(document: SourceDocument): Checked<Term | undefined> {
  const { data, file } = document;
  if (shapeOf(data) !== "map") {
    const found = data === null ? [] : [diagnose("record/not-a-term", document.locate([]), { kind: undefined })];
    return { value: undefined, diagnostics: found };
  }
  const raw = data as { readonly [key: string]: Data };
  const kind = Object.keys(raw).find((key) => Object.values(kinds).some(({ label }) => label === key));
  if (kind !== undefined && !("学校" in raw || "包含" in raw))
    return { value: undefined, diagnostics: [diagnose("record/not-a-term", document.locate([]), { kind })] };
  const context = {
    document,
    fields: termFields,
    name: "学期文件",
    pathOf: (path: DataPath) => path,
  };
  const { value, diagnostics } = readMap(raw, shape(termFields), context);
  if (value === undefined) return { value, diagnostics };
  const place: Term["place"] = (...path) => document.locate(path);
  const cutOff = value.cutOff ?? value.period.to;
  const include = value.include.map((pattern, i) => ({
    pattern,
    place: place(...(Array.isArray(raw.包含) ? ["包含", i] : ["包含"])),
  }));
  const find: Term["find"] = (word, ...path) => placeIn(document, path, dataAt(raw, path), word);
  const term: Term = { ...value, file, cutOff, baseDay: value.baseDay ?? cutOff, include, place, find };
  const ofSpans = [...spanMistakes(term)];
  const usable = !ofSpans.some(({ code }) => code === "record/period-too-long");
  return { value: usable ? term : undefined, diagnostics: [...diagnostics, ...ofSpans] };
}

/** A longer period is a slip of the year; its weeks and days are not walked. */
const mostYears = 20;

const dataAt = (data: Data, path: DataPath): Data =>
  path.reduce<Data>((inner, step) => (inner as { readonly [key: string]: Data } | null)?.[step] ?? null, data);

function* spanMistakes({ period, place }: Term): Iterable<Diagnostic> {
  const spans: [Span, DataPath][] = [
    [period, ["时段"]],
    ...(period.terms ?? []).map((t, i) => [t, ["时段", "学期", i]] as [Span, DataPath]),
    ...(period.holidays ?? []).map((t, i) => [t, ["时段", "放假", i]] as [Span, DataPath]),
  ];
  for (const [{ from, to }, path] of spans) {
    const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
    if (to < from) yield diagnose("record/ends-before-start", place(...path, "止"), { from, to });
    if (years > mostYears) yield diagnose("record/period-too-long", place(...path, "止"), { from, to, mostYears });
  }
}
