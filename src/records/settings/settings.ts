import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Checked, Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { type Data, type DataPath, dataAt, isMap, type SourceDocument } from "../../source/document.ts";
import type { Day } from "../../zh/dates.ts";
import type { Span } from "../define-kind.ts";
import { shape, type ValuesOf } from "../field.ts";
import { kinds } from "../kinds/index.ts";
import { placeIn } from "../read/place-in.ts";
import { readMap } from "../read/read-map.ts";
import { settingsFields } from "./settings-fields.ts";
import { usableKeys } from "./usable-keys.ts";

/** Keys that no other finding depends on. */
const aside: ReadonlySet<string> = new Set(["要求", "核对", "落款", "版式"]);

export interface NamedSpan extends Span {
  readonly name: string;
}

/** One entry of 包含 and where it is written. */
export interface Include {
  readonly pattern: string;
  readonly place: Place;
}

/** The term, `undefined` when it cannot be used at all; then 包含 still says what to read, if it can be read itself. */
export interface ReadSettings extends Checked<Settings | undefined> {
  readonly include: readonly Include[] | undefined;
}

/** What term.yaml says, with the defaults filled in. */
export interface Settings extends ValuesOf<Omit<typeof settingsFields, "include" | "cutOff" | "baseDay">> {
  readonly file: string;
  /** 统计截止: last day counted. */
  readonly cutOff: Day;
  /** 基准日: who counts in N on this day. */
  readonly baseDay: Day;
  readonly include: readonly Include[];
  /** Keys written with a mistake and left out, without which all else can be judged. */
  readonly lost: readonly string[];
  place(...path: DataPath): Place;
  /** Where a word stands in the value at `path`, as one of its keys or texts; else where the value starts. */
  find(word: string, ...path: DataPath): Place;
}

/** Reads term.yaml. A misspelt key is told and read as the one that is meant, so that all the rest is judged too. */
export function readSettings(document: SourceDocument): ReadSettings {
  const { data, file } = document;
  if (!isMap(data)) {
    const found = data === null ? [] : [diagnose("record/not-a-term", document.locate([]), { kind: undefined })];
    return { value: undefined, include: undefined, diagnostics: found };
  }
  const kind = Object.keys(data).find((key) => Object.values(kinds).some(({ label }) => label === key));
  if (kind !== undefined && !("学校" in data || "包含" in data))
    return {
      value: undefined,
      include: [],
      diagnostics: [diagnose("record/not-a-term", document.locate([]), { kind })],
    };
  const context = {
    document,
    fields: settingsFields,
    name: "学期文件",
    pathOf: (path: DataPath) => path,
  };
  const { diagnostics } = readMap(data, shape(settingsFields), context);
  const { usable, typedAs, lost } = usableKeys(data);
  const place: Settings["place"] = (top = "", ...path) => document.locate([typedAs.get(String(top)) ?? top, ...path]);
  const include = usable.包含 === undefined ? undefined : includesOf(usable.包含, place);
  const { value } = readMap(usable, shape(settingsFields), context);
  if (value === undefined || !lost.every((label) => aside.has(label)))
    return { value: undefined, include, diagnostics };
  const cutOff = value.cutOff ?? value.period.to;
  const find: Settings["find"] = (word, top = "", ...path) =>
    placeIn(document, [typedAs.get(String(top)) ?? top, ...path], dataAt(usable, [top, ...path]), word);
  const baseDay = value.baseDay ?? cutOff;
  const settings: Settings = { ...value, file, cutOff, baseDay, include: include ?? [], lost, place, find };
  const ofSpans = [...spanMistakes(settings)];
  const isTooLong = ofSpans.some(({ code }) => code === "record/period-too-long");
  return { value: isTooLong ? undefined : settings, include, diagnostics: [...diagnostics, ...ofSpans] };
}

/** A longer period is a slip of the year; its weeks and days are not walked. */
const mostYears = 20;

const includesOf = (typed: Data, place: Settings["place"]): readonly Include[] =>
  (Array.isArray(typed) ? typed : [typed]).flatMap((pattern, i) =>
    pattern === null
      ? []
      : { pattern: String(pattern), place: place(...(Array.isArray(typed) ? ["包含", i] : ["包含"])) },
  );

function* spanMistakes({ period, place }: Settings): Iterable<Diagnostic> {
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
