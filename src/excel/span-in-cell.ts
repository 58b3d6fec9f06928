import { readDay, readMonth, readMonthDay } from "../zh/dates.ts";

/** The first and the last day of 2024.10.14-10.16, 2024.10.14-16 or 2024.9至2025.6; `undefined` for a single day and anything else. */
export function spanInCell(text: string): readonly [from: string, to: string] | undefined {
  if (readDay(text) ?? readMonth(text) ?? readMonthDay(text)) return undefined;
  for (const { index, 0: dash } of text.matchAll(/\s*[-—–~～至到]+\s*/g)) {
    const from = text.slice(0, index).trim();
    const to = endOf(from, text.slice(index + dash.length).trim());
    if (to !== undefined && (readDay(from) ?? readMonth(from) ?? readMonthDay(from))) return [from, to];
  }
  return undefined;
}

/** An end that lacks the year, or the month too, has those of the beginning; 12.30-1.3 ends in the next year. */
function endOf(from: string, to: string): string | undefined {
  if (readDay(to) ?? readMonth(to)) return to;
  const begins = readDay(from);
  const monthDay = readMonthDay(to);
  if (begins === undefined) return monthDay && readMonthDay(from) ? to : undefined;
  const [, day] = /^(\d{1,2})[日号]?$/.exec(to) ?? [];
  const wanted = monthDay ?? (day && `${begins.slice(5, 7)}-${day.padStart(2, "0")}`);
  if (wanted === undefined) return undefined;
  const year = Number(begins.slice(0, 4)) + (monthDay !== undefined && wanted < begins.slice(5) ? 1 : 0);
  return readDay(`${year}-${wanted}`);
}
