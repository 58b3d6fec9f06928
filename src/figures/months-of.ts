import type { NamedSpan } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { addDays, type Day, earlierDay, laterDay } from "../zh/dates.ts";

/** Side by side no more than these can be read. A school year that begins in the last days of August has thirteen. */
export const mostMonths = 13;

/** 9月 … 1月, the first and the last cut to the days asked about. A year later the same month is another: 2025年9月. */
export function monthsOf({ from, to }: Span): readonly NamedSpan[] {
  const months: { name: string; from: Day; to: Day }[] = [];
  for (let day = from; day <= to; ) {
    const next = addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7);
    const last = addDays(`${next}-01`, -1);
    months.push({ name: `${Number(day.slice(5, 7))}月`, from: laterDay(day, from), to: earlierDay(last, to) });
    day = `${next}-01`;
  }
  const isTwice = months.length > 12;
  return isTwice ? months.map((one) => ({ ...one, name: `${one.from.slice(0, 4)}年${one.name}` })) : months;
}
