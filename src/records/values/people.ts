import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { activity } from "../../diagnostics/examples.ts";
import { convert, type FieldType, field, needed, scalar } from "../field.ts";
import { isLongName, longName } from "../long-value.ts";
import type { Refuse } from "../refusal.ts";
import type { Characters } from "../value-parts.ts";
import { keyWord, type Typed } from "../value-wording.ts";
import { byShape, listOf, map } from "./by-shape.ts";
import { withoutNamesAsKeys } from "./names-as-keys.ts";
import { nameText, personName, plainName, text } from "./text.ts";

const onePerson = defineMistake("record/one-person", "error", {
  message: (a: Typed) => `${keyWord(a)}只能写一个人，写成了“${a.value}”`,
  hint: () => "只写一个姓名；另外的人写到能写多人的项里。",
  why: "这一项只算一个人的。",
  wrong: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [{教师: 林秋野、许知行}]}",
  right: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: [林秋野, 许知行]}",
});

const unclosedBracket = defineMistake("record/unclosed-bracket", "error", {
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”少了右括号`,
  hint: () => "原因写在一对括号里，如 许知行（病假）、沈一舟。",
  why: "少了右括号，后面的人会被当成原因的一部分。",
  wrong: activity("参加: 全员, 学时: 3, 缺席: 许知行（病假、沈一舟"),
  right: activity("参加: 全员, 学时: 3, 缺席: 许知行（病假）、沈一舟"),
});

/** Somebody named in a record, before the roster is asked who that is. It may also name a group, a campus or 全员. */
export interface Mention {
  readonly name: string;
  /** What stands in （） after the name: 区分, where two people have the name, or a remark such as 病假. */
  readonly notes: readonly string[];
  /** The organisation of somebody from outside. */
  readonly unit?: string;
}

const separators = "、，,；;/／\n";

/** Splits 许知行（病假）、沈一舟 at 、 ， , ； ; / outside brackets, and after a bracket: 许知行（病假） 沈一舟. */
export const splitNames = (typed: string): string[] =>
  partsOfText(typed).map(({ offset, length }) => typed.slice(offset, offset + length));

/** Where the names of a text stand, without the spaces around them. */
export function partsOfText(typed: string): Characters[] {
  const names: { start: number; text: string }[] = [{ start: 0, text: "" }];
  let depth = 0;
  let at = 0;
  for (const c of typed) {
    if (c === "（" || c === "(") depth++;
    if (c === "）" || c === ")") depth--;
    const last = names.at(-1)!;
    if (depth === 0 && separators.includes(c)) names.push({ start: at + c.length, text: "" });
    else if (depth === 0 && /[^\s）)]/.test(c) && /[）)]\s*$/.test(last.text)) names.push({ start: at, text: c });
    else last.text += c;
    at += c.length;
  }
  return names
    .map(({ start, text }) => ({ offset: start + text.length - text.trimStart().length, length: text.trim().length }))
    .filter(({ length }) => length > 0);
}

/** The same, without what stands in （） after each name. */
const partsOfPeople = (typed: string): Characters[] =>
  partsOfText(typed).map(({ offset, length }) => {
    const [name = ""] = typed.slice(offset, offset + length).split(/[（(]/);
    return { offset, length: name.trim().length };
  });

/** Reads 王芳（语文）（病假） as the name 王芳 with two notes. */
export function readMention(typed: string): Mention {
  if (!typed.includes("（") && !typed.includes("(")) return { name: personName(typed), notes: [] };
  const [name = "", ...notes] = typed.split(/[（(]/);
  return { name: personName(name), notes: notes.map((note) => plainName(note.replace(/[）)].*$/s, ""))) };
}

function readShort(typed: string, within: Characters, refuse: Refuse): Mention {
  const mention = readMention(typed.slice(within.offset, within.offset + within.length));
  return isLongName(mention.name) ? refuse(longName.of({ count: mention.name.length }), within) : mention;
}

/** Somebody from outside the school. */
const outsider = convert(
  map({
    name: needed({ label: "姓名", example: "周砚" }, nameText),
    unit: needed({ label: "单位", example: "云州市心理卫生中心" }, text),
    post: field("职务", text),
  }),
  ({ name, unit }): Mention => ({ ...readMention(name), unit }),
);

/** A text of one name. What stands in its brackets holds no brackets itself. */
const oneName = `^(?=[\\s\\S]*[^${separators}\\s])[${separators}\\s]*[^${separators}（(]*(?:[（(][^）)]*[）)]\\s*)*[${separators}\\s]*$`;

const unclosed = "[（(][^）)]*$";
const isUnclosed = (typed: string): boolean => new RegExp(unclosed).test(typed);

const one = scalar<Mention>(
  "名册中的姓名",
  (typed, refuse) => {
    if (isUnclosed(typed)) return refuse(unclosedBracket.of({ value: typed }));
    const names = partsOfText(typed);
    return names.length === 1 ? readShort(typed, names[0]!, refuse) : refuse(onePerson.of({ value: typed }));
  },
  { pattern: oneName, numbers: {}, truths: true },
  partsOfPeople,
);

const several = scalar<readonly Mention[]>(
  "名册中的姓名",
  (typed, refuse) =>
    isUnclosed(typed)
      ? refuse(unclosedBracket.of({ value: typed }))
      : partsOfText(typed).map((name) => readShort(typed, name, refuse)),
  { pattern: `^(?![\\s\\S]*${unclosed})`, numbers: {}, truths: true },
  partsOfPeople,
);

/** One person: a name from the roster, or somebody from outside. */
export const person: FieldType<Mention> = {
  ...byShape("名册中的一个姓名；校外的人写成 {姓名: …, 单位: …}", { text: one, map: outsider }),
  holds: "people",
};

/**
 * Several people: names, or one person with further keys, or a list of both. `one` reads the keys; `ofName` makes of a
 * name alone what `one` makes of the keys.
 */
export function severalPeople<T>(
  holds: NonNullable<FieldType["holds"]>,
  words: string,
  one: FieldType<T>,
  ofName: (mention: Mention) => T,
): FieldType<readonly T[]> {
  const shapes = {
    text: convert(several, (mentions): readonly T[] => mentions.map(ofName)),
    map: convert(withoutNamesAsKeys(one), (person): readonly T[] => [person]),
  };
  const list = convert(listOf(byShape("", shapes)), (lists) => lists.flat());
  return { ...byShape(words, { ...shapes, list }), holds };
}

/** Several people: names joined by 、 or a list. 全员, a group or a campus stands for its members on that day. */
export const people = severalPeople(
  "people",
  "姓名，多人用顿号隔开或写成列表；可写全员、教研组名、校区名；校外的人写成 {姓名: …, 单位: …}，与别人一起写成 [{姓名: …, 单位: …}, 林秋野]",
  outsider,
  (mention) => mention,
);
