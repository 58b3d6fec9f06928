import { type Fields, type FieldType, field, needed, scalar, shape } from "../field.ts";
import { byShape } from "./by-shape.ts";
import { nameText, plainName, text } from "./text.ts";

/** Somebody named in a record, not yet looked up in the roster. May also name a group, a campus or 全员. */
export interface Mention {
  readonly name: string;
  /** What stands in （） after the name: 区分 of one of two people of that name, or a remark such as 病假. */
  readonly notes: readonly string[];
  /** The organisation of somebody from outside. */
  readonly unit?: string;
}

const separators = "、，,；;/／\n";

/** Splits 许知行（病假）、沈一舟 at 、 ， , ； ; / outside brackets, and after a bracket: 许知行（病假） 沈一舟. */
export function splitNames(typed: string): string[] {
  const names = [""];
  let depth = 0;
  for (const c of typed) {
    if (c === "（" || c === "(") depth++;
    if (c === "）" || c === ")") depth--;
    if (depth === 0 && separators.includes(c)) names.push("");
    else if (depth === 0 && /[^\s）)]/.test(c) && /[）)]\s*$/.test(names.at(-1)!)) names.push(c);
    else names[names.length - 1] += c;
  }
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

/** Reads 王芳（语文）（病假） as the name 王芳 with two notes. */
export function readMention(typed: string): Mention {
  if (!typed.includes("（") && !typed.includes("(")) return { name: plainName(typed), notes: [] };
  const [name = "", ...notes] = typed.split(/[（(]/);
  return { name: plainName(name), notes: notes.map((note) => plainName(note.replace(/[）)].*$/s, ""))) };
}

const outsiderFields = {
  name: needed({ label: "姓名", example: "周砚" }, nameText),
  unit: needed({ label: "单位", example: "云州市心理卫生中心" }, text),
  post: field("职务", text),
} satisfies Fields;

const outsider: FieldType<Mention> = {
  words: "校外的人：{姓名: 周砚, 单位: 云州市心理卫生中心}",
  syntax: { map: { fields: outsiderFields } },
  fields: outsiderFields,
  schema: shape(outsiderFields).transform(({ name, unit }) => ({ ...readMention(name), unit })),
};

/** One name for `splitNames`, with notes that hold no brackets themselves. */
const oneName = `^(?=[\\s\\S]*[^${separators}\\s])[${separators}\\s]*[^${separators}（(]*(?:[（(][^）)]*[）)]\\s*)*[${separators}\\s]*$`;

const unclosed = "[（(][^）)]*$";
const isUnclosed = (typed: string): boolean => new RegExp(unclosed).test(typed);

const one = scalar<Mention>(
  "名册中的姓名",
  (typed, refuse) => {
    if (isUnclosed(typed)) return refuse("record/unclosed-bracket", { value: typed });
    const names = splitNames(typed);
    return names.length === 1 ? readMention(names[0]!) : refuse("record/one-person", { value: typed });
  },
  { pattern: oneName, numbers: {}, truths: true },
);

const several = scalar<readonly Mention[]>(
  "名册中的姓名",
  (typed, refuse) =>
    isUnclosed(typed) ? refuse("record/unclosed-bracket", { value: typed }) : splitNames(typed).map(readMention),
  { pattern: `^(?![\\s\\S]*${unclosed})`, numbers: {}, truths: true },
);

/** One person: a name from the roster, or somebody from outside. */
export const person: FieldType<Mention> = byShape("名册中的一个姓名；校外的人写成 {姓名: …, 单位: …}", {
  text: one,
  map: outsider,
});

const anyOne = byShape<readonly Mention[]>("", {
  text: several,
  map: { ...outsider, schema: outsider.schema.transform((mention) => [mention]) },
});

/** Several people: names joined by 、 or a list; 全员, a group or a campus stands for its members on that day. */
export const people: FieldType<readonly Mention[]> = byShape<readonly Mention[]>(
  "姓名，多人用顿号隔开或写成列表；可写全员、教研组名、校区名；校外的人写成 {姓名: …, 单位: …}，与别人一起写成 [{姓名: …, 单位: …}, 林秋野]",
  {
    text: several,
    map: { ...outsider, schema: outsider.schema.transform((mention) => [mention]) },
    list: { ...anyOne, schema: listSchema(), syntax: { list: anyOne.syntax } },
  },
);

function listSchema() {
  return anyOne.schema.array().transform((lists) => lists.flat());
}
