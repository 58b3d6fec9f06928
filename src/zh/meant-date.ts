import { type Day, readDay, readMonth, readMonthDay, serialDay } from "./dates.ts";
import { halfWidth } from "./numerals.ts";
import { readNumeral } from "./read-numeral.ts";

const digits = "〇一二三四五六七八九";
const numeral = "[一二三四五六七八九十]{1,3}";
const day = String.raw`(?:\d{4}|\d{2})-\d{1,2}-\d{1,2}`;

/** In characters. What is longer is no date. */
const longest = 60;

/**
 * What a text was surely meant to be that is written as no date is: 2024。9。15, 二〇二四年九月十五日, 2024.9.15上午, 周日
 * 2024-9-15. As `2024-09-15`, `2024-09` for a month, or `9月15日` without a year. A spreadsheet's number is the day it means.
 */
export function meantDate(typed: string): string | undefined {
  if (typed.length > longest) return undefined;
  const plain = plainDate(typed);
  const monthDay = readMonthDay(plain);
  const shown = monthDay && `${+monthDay.slice(0, 2)}月${+monthDay.slice(3)}日`;
  return serialDay(typed) ?? readDay(plain) ?? readMonth(plain) ?? shown;
}

/** The first and the last day of 2024.9.1—9.3, 2024-09-01至2024-09-03, 2024年9月1日-3日. */
export function meantSpan(typed: string): { readonly from: Day; readonly to: Day } | undefined {
  if (typed.length > longest) return undefined;
  for (const [from, to] of splits(halfWidth(typed).trim())) {
    const first = readDay(plainDate(from));
    if (first === undefined) continue;
    const last = readDay(plainDate(to)) ?? dayIn(first, plainDate(to));
    if (last !== undefined && first < last) return { from: first, to: last };
  }
  return undefined;
}

/** A text cut at each sign that may stand between two days. */
function* splits(text: string): Generator<[string, string]> {
  for (const { 0: sign, index } of text.matchAll(/\s*(?:[-—–~]+|至|到)\s*/gu))
    yield [text.slice(0, index), text.slice(index + sign.length)];
}

/** 9.3 or 3日 after a first day. */
function dayIn(first: Day, text: string): Day | undefined {
  const monthDay = readMonthDay(text);
  if (monthDay !== undefined) return readDay(`${first.slice(0, 4)}-${monthDay}`);
  const [, date] = /^(\d{1,2})[日号]?$/.exec(text) ?? [];
  return date === undefined ? undefined : readDay(`${first.slice(0, 8)}${date}`);
}

/** A date with plain digits and signs, and without what stands around it. */
function plainDate(typed: string): string {
  const plain = halfWidth(typed)
    .replace(/[“”"'‘’]/g, "")
    .replace(/^(?:周|星期|礼拜)[一二三四五六日天]\s*[,，]?\s*/, "")
    .replace(/^[\d〇零○Oo一二三四五六七八九]{4}(?=年)/, (year) => [...year].map(digitOf).join(""))
    .replace(new RegExp(`${numeral}(?=[月日号])`, "gu"), (number) => String(readNumeral(number) ?? number))
    .trim()
    .replace(/[。.、,，;；]+$/, "")
    .replace(/^(\d{4}|\d{2})\s*([。、,，·_\\—–−~ ])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/, "$1-$3-$4")
    .replace(/^(\d{4})[。、,，](\d{1,2})$/, "$1-$2")
    .replace(
      /(?<=[\d日号)）])\s*(?:第[\d一二三四五六七八九]节|(?:上午|下午|中午|晚上|早上|晚)?\s*\d{1,2}\s*[点时].*|上午|下午|中午|晚上|早上|晚)$/,
      "",
    );
  return plain.replace(new RegExp(String.raw`^(${day})\s+\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}$`), "$1");
}

const digitOf = (c: string): string => {
  if (/[零○Oo]/.test(c)) return "0";
  const at = digits.indexOf(c);
  return at < 0 ? c : String(at);
};
