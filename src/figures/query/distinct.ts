import { defineMistake, isMistake, type Mistake, noneOrMistake } from "../../diagnostics/define-mistake.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { splitNames } from "../../records/values/people.ts";
import { holdsPeople } from "../../school/participants.ts";
import { halfWidth } from "../../zh/numerals.ts";
import type { Facts } from "../facts.ts";
import { type Basis, type FigureResult, figureResult } from "../figure-result.ts";
import { type Attribute, attributeNamed, printedWord } from "./attributes.ts";
import { noBreakdown } from "./parts.ts";

const distinctPeople = defineMistake("query/distinct-people", "error", {
  message: (a: { kind: string; field: string }) => `“${a.kind}”的“${a.field}”是人，去重要用“人数”`,
  hint: (a) => `写成 {{人数 "${a.kind}" 角色="${a.field}"}}；校外的人再加 校外="是"。`,
  why: "同名的人不一定是同一个人，人数按名册认人。",
  wrong: '主讲{{去重 "研修活动" "主讲"}}',
  right: '主讲{{人数 "研修活动" 角色="主讲"}}',
});

/** How many different values records have under a key, or under several together (刊物、期), and which. */
export interface Distinct {
  /** 个, unless 量 says otherwise. */
  readonly unit: "个";
  readonly values: readonly string[];
  /** The records that have one. */
  readonly records: readonly AnyRecord[];
  readonly how: string;
}

/** 去重: each title, place or journal counts once, however it is typed: 《甲》 is 甲, and 《甲》《乙》 are two. */
export function askDistinct(
  label: string,
  { name, records: selected }: Pick<Basis, "records"> & { readonly name: KindName },
  facts: Facts,
): Distinct | Mistake {
  const keys = noneOrMistake(splitNames(label).map((one) => attributeNamed(name, one)));
  if (isMistake(keys)) return keys;
  const ofPeople = keys.find(({ field }) => field && holdsPeople(field.value));
  if (ofPeople) return distinctPeople.of({ kind: kindOf(name).label, field: ofPeople.label });
  const found = new Map<string, string>();
  const records = selected.filter((record) => {
    const values = valuesIn(record, keys, facts);
    for (const value of values) if (!found.has(alike(value))) found.set(alike(value), value);
    return values.length > 0;
  });
  const without = selected.length - records.length;
  const what = keys.map((one) => `“${one.label}”`).join("和");
  const left = without === 0 ? "" : `，没有写的${without}条不计`;
  return {
    unit: "个",
    values: [...found.values()],
    records,
    how: `${what}不同的各计1个，只差书名号、空格的算同一个${left}`,
  };
}

/** The same of the records of a figure: {{去重 读书 "书目"}}. */
export function distinctIn(figure: FigureResult, label: string, facts: Facts): FigureResult | Mistake {
  const { basis } = figure;
  if (!basis) return noBreakdown.of({ what: figure.label, choices: ["读书", "研修活动", "外出培训", "论文成果"] });
  const found = askDistinct(label, { name: basis.kind, records: basis.records }, facts);
  if (isMistake(found)) return found;
  const { unit, values, records, how } = found;
  const described = { name: `distinct ${label} of ${figure.name}`, label: `去重 ${figure.label} ${label}`, unit };
  const rule = `${figure.rule}其中${how}。`;
  return { ...figureResult({ ...described, rule }, records, values.length), values };
}

/** The values of a record; under several keys, each value of the first with each of the next. */
const valuesIn = (record: AnyRecord, keys: readonly Attribute[], facts: Facts): readonly string[] =>
  keys
    .map((key) =>
      key
        .valuesOf(record, facts)
        .flatMap(titlesIn)
        .map((one) => printedWord(key, one, facts)),
    )
    .reduce((before, values) => before.flatMap((one) => values.map((value) => `${one}${one && " "}${value}`)), [""])
    .filter((value) => value !== "");

/** The titles of 《甲》、《乙》; any other text is one value. */
function titlesIn(text: string): readonly string[] {
  const titles = text.match(/《[^《》]+》/g) ?? [];
  const rest = titles.reduce((left, title) => left.replace(title, ""), text);
  return titles.length > 1 && /^[\s、，,;；和与]*$/.test(rest) ? titles : [text.trim()].filter((one) => one !== "");
}

const alike = (value: string): string =>
  halfWidth(value)
    .replace(/[《》〈〉\s]/g, "")
    .toLowerCase();
