import { defineMistake, type Path } from "../../diagnostics/define-mistake.ts";
import type { Checked, Place } from "../../diagnostics/diagnostic.ts";
import { type Data, type DataPath, isMap, type SourceDocument } from "../../source/document.ts";
import type { Day } from "../../zh/dates.ts";
import { type Field, shape, type ValuesOf } from "../field.ts";
import { kinds } from "../kinds/index.ts";
import { placeIn, placeOfKey, type TypedValue } from "../read/place-in.ts";
import { readMap } from "../read/read-map.ts";
import type { Span } from "../span.ts";
import { periodMistakes, periodTooLong } from "./period-mistakes.ts";
import { settingsFields } from "./settings-fields.ts";
import { usableKeys } from "./usable-keys.ts";

const notATerm = defineMistake("record/not-a-term", "error", {
  message: (a: { kind: string | undefined }) =>
    a.kind ? `这里写的是“${a.kind}”这样的记录，不是学期文件` : "学期文件的第一层应是“学校:”“时段:”这样的名称",
  hint: (a) =>
    a.kind
      ? "学期文件是写着“学校:”“时段:”的 term.yaml，或它所在的文件夹。"
      : "参照 examples/central-school/term.yaml 写。",
  why: "term.yaml 写的是学校、时段和要包含的文件。",
  wrong: "- 云岭中心小学",
  right: "学校: 云岭中心小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [教师.yaml]",
});

/** Keys without which everything else can still be checked and counted. */
const aside: ReadonlySet<string> = new Set(["要求", "核对", "用语", "落款", "版式"]);

export interface NamedSpan extends Span {
  readonly name: string;
}

/** One entry of 包含 and where it is written. */
export interface Include {
  readonly pattern: string;
  readonly place: Place;
}

/** What was read. `value` is `undefined` if it cannot be used; even then `include` says which files belong to it, if 包含 can be read. */
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
  /** Keys that are left out because of a mistake in their value; everything else can be checked without them. */
  readonly lost: readonly string[];
  /** Where a value is written, by the labels of keys and the numbers of entries. Without any: the head of the file. */
  place(...path: Path): Place;
  /** The same of the key at the end of the path. */
  placeOfKey(...path: Path): Place;
}

/** Reads term.yaml. A misspelt key is reported, and read as the key that is meant, so that everything else is checked. */
export function readSettings(document: SourceDocument): ReadSettings {
  const { data, file } = document;
  if (!isMap(data)) {
    const found = data === null ? [] : [notATerm.at(document.locate([]), { kind: undefined })];
    return { value: undefined, include: undefined, diagnostics: found };
  }
  const kind = Object.keys(data).find((key) => Object.values(kinds).some(({ label }) => label === key));
  if (kind !== undefined && !("学校" in data || "包含" in data))
    return { value: undefined, include: [], diagnostics: [notATerm.at(document.locate([]), { kind })] };
  const context = { document, fields: settingsFields, name: "学期文件", pathOf: (path: DataPath) => path };
  const { diagnostics } = readMap(data, shape(settingsFields), context);
  const { usable, typedAs, lost } = usableKeys(data);
  const typedValue = (top: string | number = ""): TypedValue => ({
    path: [typedAs.get(String(top)) ?? top],
    data: usable[top] ?? null,
    type: Object.values<Field>(settingsFields).find(({ label }) => label === top)?.value,
  });
  const places: Pick<Settings, "place" | "placeOfKey"> = {
    place: (top, ...path) => placeIn(document, typedValue(top), path),
    placeOfKey: (top, ...path) => placeOfKey(document, typedValue(top), path),
  };
  const include = usable.包含 === undefined ? undefined : includesOf(usable.包含, places.place);
  const { value } = readMap(usable, shape(settingsFields), context);
  if (value === undefined || !lost.every((label) => aside.has(label)))
    return { value: undefined, include, diagnostics };
  const cutOff = value.cutOff ?? value.period.to;
  const baseDay = value.baseDay ?? cutOff;
  const settings: Settings = { ...value, file, include: include ?? [], lost, ...places, cutOff, baseDay };
  const ofSpans = [...periodMistakes(value, settings.place)];
  const isTooLong = ofSpans.some(({ code }) => code === periodTooLong.code);
  return { value: isTooLong ? undefined : settings, include, diagnostics: [...diagnostics, ...ofSpans] };
}

const includesOf = (typed: Data, place: Settings["place"]): readonly Include[] =>
  [typed]
    .flat()
    .filter((pattern) => pattern !== null)
    .map((pattern, i) => ({ pattern: String(pattern), place: place("包含", i) }));
