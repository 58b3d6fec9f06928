import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { type Data, type DataMap, type DataPath, isMap, type SourceDocument } from "../../source/document.ts";
import { compareDays } from "../../zh/dates.ts";
import type { Field, ValuesOf } from "../field.ts";
import { kinds } from "../kinds/index.ts";
import { placeIn, placeOfKey, type TypedValue } from "../read/place-in.ts";
import { readMap } from "../read/read-map.ts";
import { mapReader } from "../shape.ts";
import { findMixedFractions, mixedFractions } from "./mixed-fractions.ts";
import { wholePeriodOf } from "./period.ts";
import { daysNeeded, periodKeys } from "./period-fields.ts";
import { periodMistakes, periodTooLong } from "./period-mistakes.ts";
import type { Include, ReadSettings, Settings } from "./settings.ts";
import { settingsFields } from "./settings-fields.ts";
import { nameOfUnit, typeOfNamed, unitMistakes } from "./unit.ts";
import { usableKeys } from "./usable-keys.ts";
import { periodOfYears, withYears } from "./years.ts";

const notATerm = defineMistake("record/not-a-term", "error", {
  message: (a: { kind: string | undefined }) =>
    a.kind ? `这里写的是“${a.kind}”这样的记录，不是学期文件` : "学期文件的第一层应是“学校:”“时段:”这样的名称",
  hint: (a) =>
    a.kind
      ? "学期文件是写着“学校:”“时段:”的 term.yaml，或它所在的文件夹。"
      : "先写三行：“学校: …”“时段: …”“包含: …”；整份的写法运行 yanxiu explain record/not-a-term 就看到。",
  why: "term.yaml 写的是学校、时段和要包含的文件。",
  wrong: "- 云岭中心小学",
  right: "学校: 云岭中心小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [教师.yaml]",
});

const noDays = defineMistake("record/no-days", "error", {
  message: (a: { field: string; example: string | undefined }) => `“时段”缺少“${a.field}”`,
  hint: (a) => `补上一行“${a.field}: ${a.example}”；由几份学期文件合成的，写“学期文件: [2022.yaml, 2023.yaml]”。`,
  why: "不知道时段从哪天到哪天，就不知道哪些记录该计入。",
  wrong: "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01}",
  right: "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}",
});

const noInclude = defineMistake("record/no-include", "error", {
  message: () => "学期文件缺少“包含”",
  hint: () => "补上一行“包含: [教师.yaml, 记录/**/*.yaml]”。",
  why: "不写包含哪些文件，就没有名册和记录可查。",
  wrong: "学校: 云岭中心小学\n时段: {类型: 学年, 起: 2024-09-01, 止: 2025-08-31}",
  right: "学校: 云岭中心小学\n时段: {类型: 学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [教师.yaml]",
});

/** Keys without which everything else can still be checked. Those of the second line change numbers, which are then not compared. */
const aside: ReadonlySet<string> = new Set([
  ...["要求", "核对", "另计时段", "用语", "落款", "版式"],
  ...["青年教师", "采用", "折算表", "公出", "就高"],
]);

const reader = mapReader(settingsFields);

const unread = { value: undefined, termFiles: [] };

/**
 * Reads term.yaml. A misspelt key is reported, and read as the key that is meant, so that everything else is checked. `years`
 * are the term files under 学期文件, as far as they can be used.
 */
export function readSettings(document: SourceDocument, years: readonly Settings[] = []): ReadSettings {
  const { data, file } = document;
  if (!isMap(data)) {
    const found = data === null ? [] : [notATerm.at(document.locate([]), { kind: undefined })];
    return { ...unread, include: undefined, diagnostics: found };
  }
  const kind = Object.keys(data).find((key) => Object.values(kinds).some(({ label }) => label === key));
  if (kind !== undefined && !("学校" in data || "包含" in data))
    return { ...unread, include: [], diagnostics: [notATerm.at(document.locate([]), { kind })] };
  const context = { document, fields: settingsFields, name: "学期文件", pathOf: (path: DataPath) => path };
  const all = readMap(data, reader, context);
  const keys = usableKeys(data);
  const { usable, typedAs, lost } = keys;
  const typedValue = (top: string | number = ""): TypedValue => ({
    path: [typedAs.get(String(top)) ?? top],
    data: usable[top] ?? null,
    type: Object.values<Field>(settingsFields).find(({ label }) => label === top)?.value,
  });
  const places: Pick<Settings, "place" | "placeOfKey"> = {
    place: (top, ...path) => placeIn(document, typedValue(top), path),
    placeOfKey: (top, ...path) => placeOfKey(document, typedValue(top), path),
  };
  const include = usable.包含 === undefined ? undefined : pathsOf(usable.包含, (i) => places.place("包含", i));
  const { value: typed } = all.value ? all : readMap(usable, reader, context);
  const termFiles = pathsOf([...(typed?.period.files ?? [])], (i) => places.place("时段", "学期文件", i));
  const isUsable = lost.every((label) => aside.has(label));
  const made = typed && isUsable ? settingsOf(typed, years, { file, lost, include, termFiles, ...places }) : undefined;
  const found = [...missingKeys(data, keys, places.place), ...(made?.diagnostics ?? [])];
  return { include, termFiles, value: made?.value, diagnostics: [...all.diagnostics, ...found] };
}

type Typed = ValuesOf<typeof settingsFields>;
interface Read extends Pick<Settings, "file" | "lost" | "place" | "placeOfKey"> {
  readonly include: readonly Include[] | undefined;
  readonly termFiles: readonly Include[];
}

/** What is typed with the defaults filled in, and with what follows from the term files under 学期文件. */
function settingsOf(typed: Typed, files: readonly Settings[], read: Read): Checked<Settings | undefined> {
  const { include, termFiles, ...places } = read;
  const years = files.toSorted((a, b) => compareDays(a.period.from, b.period.from));
  const value = withYears(typed, years);
  const period = wholePeriodOf(typed.period, periodOfYears(years));
  if (typeof period === "string" || (include === undefined && termFiles.length === 0))
    return { value: undefined, diagnostics: [] };
  const cutOff = value.cutOff ?? period.to;
  const baseDay = value.baseDay ?? cutOff;
  const unitType = value.unitType ?? typeOfNamed(value.unitName);
  const school = nameOfUnit({ ...value, unitType });
  const own = { unitType, school, ...(value.unitName !== undefined && { host: value.school }) };
  const settings: Settings = { ...value, ...own, ...places, include: include ?? [], period, years, cutOff, baseDay };
  const diagnostics = [
    ...periodMistakes(settings, settings.place),
    ...unitMistakes(settings),
    ...findMixedFractions(settings),
  ];
  const isTooMuch = diagnostics.some(({ code }) => code === periodTooLong.code || code === mixedFractions.code);
  return { value: isTooMuch ? undefined : settings, diagnostics };
}

/** What has to be written where no term files are named, from which it would follow. */
function missingKeys(
  data: DataMap,
  { usable, typedAs, lost }: ReturnType<typeof usableKeys>,
  place: Settings["place"],
): Diagnostic[] {
  const period = data[typedAs.get("时段") ?? "时段"] ?? null;
  const typed = isMap(period) ? period : undefined;
  if ([typed?.学期文件 ?? []].flat().length > 0) return [];
  // A misspelt key may be the one that is lacking.
  const isSpelt = typed && Object.keys(typed).every((key) => periodKeys.includes(key));
  const days = isSpelt ? daysNeeded.filter(({ label }) => (typed[label] ?? null) === null) : [];
  return [
    ...days.map(({ label, example }) => noDays.at(place("时段"), { field: label, example })),
    ...(usable.包含 === undefined && !lost.includes("包含") ? [noInclude.at(place(), {})] : []),
  ];
}

const pathsOf = (typed: Data, place: (i: number) => Place): readonly Include[] =>
  [typed]
    .flat()
    .filter((pattern) => pattern !== null)
    .map((pattern, i) => ({ pattern: String(pattern), place: place(i) }));
