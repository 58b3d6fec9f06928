import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { allOf, perhaps } from "../../diagnostics/phrases.ts";
import { type DataMap, type DataPath, dataAt, isMap, type SourceDocument } from "../../source/document.ts";
import { nearest } from "../../zh/nearest.ts";
import { type Fields, field, needed, type ValuesOf } from "../field.ts";
import { type Places, placesIn } from "../read/place-in.ts";
import { readMap } from "../read/read-map.ts";
import { listOf, map } from "../values/by-shape.ts";
import { dayWithYear as day } from "../values/day.ts";
import { nameText, text } from "../values/text.ts";
import { creditTableValue } from "./credit-table.ts";
import { hoursClassesField } from "./own-words.ts";
import { levelsCalled } from "./place-words.ts";
import { type Requirement, requirementValue } from "./requirement.ts";
import type { Settings } from "./settings.ts";

const unknownProvision = defineMistake("query/unknown-provision", "error", {
  message: (a: { name: string; nearest: string | undefined; known: readonly string[] }) =>
    `没有“${a.name}”的要求可以采用`,
  hint: (a) => perhaps(a.nearest, `可写：${allOf(a.known)}；别的地方的，在学期文件里写自己的“要求”和“折算表”。`),
  why: "采用哪里的要求，名称要写对。",
  wrong: "采用: [江苏省]",
  right: "采用: [江苏]",
});

/** The keys of a place's provisions, templates/要求/‹地方›.yaml. */
export const provisionFields = {
  name: needed("名称", nameText),
  region: field("地区", text),
  from: field("起", day),
  to: field("止", day),
  basis: field("依据", text),
  hoursClasses: hoursClassesField,
  creditTables: field("折算表", listOf(creditTableValue)),
  requirements: field("要求", listOf(requirementValue)),
} satisfies Fields;
const provision = map(provisionFields);

/** Adds the requirements and 折算表 of the places under 采用. Those that the school wrote itself under the same name win. */
export function adoptProvisions(settings: Settings, shipped: readonly SourceDocument[]): Checked<Settings> {
  const diagnostics: Diagnostic[] = [];
  let adopted = settings;
  for (const [index, name] of (settings.adopt ?? []).entries()) {
    const document = shipped.find(({ data }) => dataAt(data, ["名称"]) === name);
    if (!document) {
      const known = shipped.map(({ data }) => String(dataAt(data, ["名称"])));
      const args = { name, nearest: nearest(name, known), known };
      diagnostics.push(unknownProvision.at(settings.place("采用", index), args));
      continue;
    }
    const rules = readRules(document);
    diagnostics.push(...rules.diagnostics);
    adopted = adoptRules(adopted, rules.value);
  }
  return { value: adopted, diagnostics };
}

/** What a file of requirements says, as far as it can be used, and where. */
export interface AdoptedRules {
  readonly value: Partial<ValuesOf<typeof provisionFields>> | undefined;
  places(key: string): (index: number) => Places;
}

/** Reads a file in the form of templates/要求/‹地方›.yaml. */
export function readRules(document: SourceDocument): Checked<AdoptedRules> {
  const context = { document, fields: provisionFields, name: "要求文件", pathOf: (path: DataPath) => path };
  const data: DataMap = isMap(document.data) ? document.data : {};
  const { value, diagnostics } = readMap(data, provision, context);
  const places = (key: string) => (index: number) =>
    placesIn(document, { path: [], data: document.data, type: provision }, key, index);
  return { value: { value, places }, diagnostics };
}

/** Adds rules to those of a school. What it has already under the same name wins. `from`: whose they are. */
export const adoptRules = (
  settings: Settings,
  { value, places }: AdoptedRules,
  from: { readonly ofGroup?: true } = {},
): Settings => ({
  ...settings,
  hoursClasses: { ...value?.hoursClasses, ...settings.hoursClasses },
  creditTables: withAdopted(settings.creditTables, value?.creditTables, places("折算表")),
  requirements: withAdopted(
    settings.requirements,
    value?.requirements?.map((one) => ({ ...inWordsOfPlace(one, settings), ...from })),
    places("要求"),
  ),
});

/** The items of a requirement as the place calls them: they are printed, and nobody types them. */
const inWordsOfPlace = <R extends Pick<Requirement, "items">>(requirement: R, settings: Settings): R => ({
  ...requirement,
  items: requirement.items?.map((item) => ({ ...item, name: item.name && levelsCalled(item.name, settings) })),
});

/** What the school wrote itself, then what it adopts under other names. */
function withAdopted<T extends { readonly name: string }>(
  own: readonly T[] = [],
  more: readonly T[] = [],
  places: (index: number) => Places,
) {
  const names = new Set(own.map(({ name }) => name));
  const placed = more.map((one, index) => ({ ...one, adopted: places(index) }));
  return [...own, ...placed.filter(({ name }) => !names.has(name))];
}
