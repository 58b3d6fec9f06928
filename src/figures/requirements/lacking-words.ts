import type { Lacking } from "./earlier-records.ts";

/** 缺2025-01-01至2025-08-31的, 缺2025年3月、4月的: what follows the name of a window that is not judged for want of records. */
export function lackingWords({ sign, names, from, to }: Lacking): string {
  switch (sign) {
    case "nothing":
      return `缺${from}至${to}的`;
    case "months":
      return `缺${monthsInWords(names)}的`;
    case "kinds":
      return `缺${from}至${to}的${names.join("、")}`;
    case "other period":
      return `在${from}至${to}的，为“${names[0]}”收进来的看不出是否齐全`;
  }
}

/** 没有2025年3月、4月的记录, as a sentence by itself. */
export function lackingReason(lacking: Lacking): string {
  const { sign, names, from, to } = lacking;
  if (sign === "other period") return `${from}至${to}的记录是为“${names[0]}”收进来的，看不出是否齐全`;
  const what = sign === "months" ? `${monthsInWords(names)}的记录` : `${from}至${to}的${names.join("、") || "记录"}`;
  return `没有${what}`;
}

/** 2024年12月、2025年3月、4月; many only by their first and last. */
function monthsInWords(months: readonly string[]): string {
  const year = (month: string) => month.slice(0, 4);
  const word = (month: string, before: string | undefined) =>
    `${before !== undefined && year(before) === year(month) ? "" : `${year(month)}年`}${Number(month.slice(5))}月`;
  if (months.length <= 8) return months.map((month, i) => word(month, months[i - 1])).join("、");
  return `${word(months[0]!, undefined)}至${word(months.at(-1)!, undefined)}间${months.length}个月`;
}
