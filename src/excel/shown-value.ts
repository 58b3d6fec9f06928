// A spreadsheet keeps a number and how to show it. What counts is what a person saw when they typed it.

/**
 * A date cell as records write it. Excel makes the first of the month of 2024-09 and shows the month: so a format without a day
 * means a month.
 */
export function shownDate(date: Date, format = ""): string {
  const day = date.toISOString().slice(0, 10);
  const time = date.toISOString().slice(11, 16);
  const parts = plainFormat(format);
  const isMonth = /y/i.test(parts) && /m/i.test(parts) && !/d/i.test(parts);
  if (isMonth) return day.slice(0, 7);
  return /h/i.test(parts) && time !== "00:00" ? `${day} ${time}` : day;
}

/** A number as it is shown: 17 by the format 0000 is 0017, 1.1 by 0.00 is 1.10, 0.125 by 0.0% is 12.5%. */
export function shownNumber(value: number, format = ""): string {
  // aaaa shows a date as its weekday alone.
  if (/a{3}/i.test(plainFormat(format))) return shownDate(new Date(Date.UTC(1899, 11, 30) + Math.round(value * 864e5)));
  const [found, zeros = "", decimals = "", percent = ""] =
    /^(?:#,##)?(0+|#)(?:\.(0+))?(%?)$/.exec(plainFormat(format)) ?? [];
  if (found === undefined) return plainNumber(value);
  const shown = (percent ? value * 100 : value).toFixed(decimals.length);
  // A format that only rounds hides what was typed: 1.5 学时 in a cell for whole numbers is still 1.5.
  if (!percent && Number(shown) !== value) return plainNumber(value);
  const width = zeros.replace("#", "").length + (decimals ? decimals.length + 1 : 0);
  return shown.padStart(width, "0") + percent;
}

/** A format without locale, colour and what is printed as it stands. */
const plainFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");

/** Without an exponent, and without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (!String(rounded).includes("e")) return String(rounded);
  return Number.isInteger(rounded) ? String(BigInt(rounded)) : rounded.toFixed(15).replace(/0+$/, "");
}
