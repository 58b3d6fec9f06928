import { chineseDate } from "../zh/dates.ts";
import { fullName } from "./roster.ts";
import type { Scope } from "./scope.ts";

/** The words for a part of a school, the larger before the smaller: 南田校区, 语文组, 林秋野. None for the whole school. */
export function partWords({ campus, group, teacher }: Scope): readonly string[] {
  const within = group !== undefined && campus !== undefined && group.startsWith(campus);
  return [within ? undefined : campus, group, teacher && fullName(teacher)].filter((word) => word !== undefined);
}

/** The days of a scope in words, if they are not those of `whole`: 截至2024年12月31日, 2024年11月1日至12月31日. */
export function daysInWords({ from, to }: Scope, whole: Scope): string | undefined {
  if (from === whole.from) return to === whole.to ? undefined : `截至${chineseDate(to)}`;
  const year = /^\d+年/;
  const last = chineseDate(to);
  return `${chineseDate(from)}至${from.slice(0, 4) === to.slice(0, 4) ? last.replace(year, "") : last}`;
}

/** The same for the name of a file: 截至2024-12-31, 2024-11-01至2024-12-31. */
export function daysInFigures({ from, to }: Scope, whole: Scope): string | undefined {
  if (from === whole.from) return to === whole.to ? undefined : `截至${to}`;
  return `${from}至${to}`;
}
