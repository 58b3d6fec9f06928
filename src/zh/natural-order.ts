import { halfWidth } from "./numerals.ts";
import { readNumeral } from "./read-numeral.ts";

/**
 * Compares names as people number them: 第2小学 before 第10小学, 九年级 before 十年级. Numbers stand where digits stand among other
 * characters, which are in the order of their code points; nothing depends on the language of a computer. Names that count alike,
 * 2 and 02, are in the order of code points, so that no two are equal.
 */
export const compareNaturally = (a: string, b: string): number =>
  compareCodePoints(naturalKey(a), naturalKey(b)) || compareCodePoints(a, b);

/** A text whose order by code points is the natural order of names: before the digits of a number stands how many there are. */
export const naturalKey = (name: string): string =>
  name.replace(runs, (run) => {
    const number = numberIn(run);
    return number === undefined ? run : `0${String.fromCharCode(0x30 + number.length)}${number}`;
  });

const runs = /[0-9０-９]+|[一二三四五六七八九十百零]+/g;

/** Its digits without zeros before them; what is no number, such as the 三八 of 三八节, stays as it is. */
function numberIn(run: string): string | undefined {
  const plain = halfWidth(run);
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : readNumeral(run)?.toString();
}

function compareCodePoints(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++)
    if (a[at] !== b[at]) return a.codePointAt(at)! - b.codePointAt(at)!;
  return a.length - b.length;
}
