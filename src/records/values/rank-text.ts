import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { chineseNumeral, eitherWidth, halfWidth } from "../../zh/numerals.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import { type FieldType, scalar } from "../field.ts";
import { keyWord, type Typed } from "../value-wording.ts";

const badRank = defineMistake("record/bad-rank", "error", {
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”不是名次`,
  hint: () => "写排第几，如 2、第2名、并列第二；只知道前几名的，写进“来源”，不写名次。",
  why: "名次要说得出是第几。",
  wrong: "外部总数:\n  - {名称: 全区获奖总数, 名次: 前列, 来源: 云岭区教研室2025年6月通报}",
  right: "外部总数:\n  - {名称: 全区获奖总数, 名次: 2, 来源: 云岭区教研室2025年6月通报}",
});

const pattern = String.raw`^\s*(?:并列)?(?:第)?\s*(?:[1-9１-９]\d{0,2}|[一二三四五六七八九十百零]{1,5})\s*[名位]?\s*$`;
const most = 99;

/** 2, 第2名 and 第二 as 第二; 并列 stays. `undefined` if it is none. */
export function readRank(typed: string): string | undefined {
  const found = /^(并列)?第?\s*(\d{1,3}|[一二三四五六七八九十百零]{1,5})\s*[名位]?$/.exec(halfWidth(typed).trim());
  const n = found ? readNumeral(found[2]!) : undefined;
  return n ? `${found![1] ?? ""}第${n > most ? n : chineseNumeral(n)}` : undefined;
}

/** The number of 第二, 并列第二. */
export const placeInRank = (rank: string): number => readNumeral(rank.replace(/^(?:并列)?第/, "")) ?? 0;

/** A place among others, read as 第二. */
export const rankText: FieldType<string> = scalar(
  "名次，如 2、第2名",
  (typed, refuse) => readRank(typed) ?? refuse(badRank.of({ value: typed })),
  { pattern: eitherWidth(pattern), numbers: { minimum: 1, maximum: 999, whole: "always" } },
);
