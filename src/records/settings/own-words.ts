import { convert, field, scalar } from "../field.ts";
import { byShape, map, mapOf } from "../values/by-shape.ts";
import { names } from "../values/names.ts";
import { nameText } from "../values/text.ts";

/** A word of the school's own: the usual word it belongs to, and its 量词. */
const ownWord = byShape<{ as: string | undefined; unit: string | undefined }>("{归入: 沙龙, 量词: 期}", {
  text: scalar("归入", (typed) => ({ as: typed, unit: undefined })),
  map: map({ as: field("归入", nameText), unit: field("量词", nameText) }),
});
/** A school's own words, each with the usual one. */
export const ownWords = mapOf("{自定的词: {归入: …}}", ownWord);
const ownWordsOf = (words: readonly string[]) =>
  Object.fromEntries(words.map((word) => [word, { as: undefined, unit: undefined }]));

/** 学时类别: the divisions of hours that the place has, as a list or each with the one it belongs to. */
export const hoursClassesField = field(
  {
    label: "学时类别",
    help: "本地的学时类别；小类归入大类的写成 {师德: {归入: 师德素养}}。",
    example: "[公需, 专业, 选修]",
  },
  byShape("[公需, 专业, 选修]，或 {师德: {归入: 师德素养}}", { list: convert(names, ownWordsOf), map: ownWords }),
);
