const digits = "零一二三四五六七八九";

/** 1 → 一, 12 → 十二, 20 → 二十, for the numbers of headings: 1 to 99. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no Chinese numeral for ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens]}十`;
  return head + (ones === 0 ? "" : digits[ones]);
}

/** Full-width digits, letters and signs (１２：) as their half-width forms; other characters stay. */
export const halfWidth = (text: string): string =>
  hasWide.test(text)
    ? text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll("\u3000", " ")
    : text;

const hasWide = /[\uff01-\uff5e\u3000]/;

/** The source of a regular expression for half-width text, as one that also fits full-width digits and the signs -/. */
export const eitherWidth = (source: string): string =>
  source.replaceAll("\\d", "[0-9０-９]").replaceAll("-/.", "-/.－／．").replaceAll("[.]", "[.．]");
