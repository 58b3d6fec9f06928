import { earlierDay, laterDay } from "../../zh/dates.ts";
import type { Requirement } from "./requirement.ts";
import type { Settings } from "./settings.ts";

/** A requirement as some years on end have it. */
interface Run {
  readonly requirement: Requirement;
  readonly first: Settings;
  last: Settings;
}

/**
 * The requirements of several term files, each for the days of its own: a year is judged by what was asked in it. One that
 * stays the same is one; of one that changes, each has the name of its years.
 */
export function requirementsOfYears(years: readonly Settings[]): readonly Requirement[] {
  const names = new Set(years.flatMap((year) => (year.requirements ?? []).map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const runs = runsOf(name, years);
    return runs.map((run) => bounded(run, runs.length > 1));
  });
}

function runsOf(name: string, years: readonly Settings[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [i, year] of years.entries()) {
    const found = ofYear(name, year);
    const before = runs.at(-1);
    if (found === undefined) continue;
    if (before && before.last === years[i - 1] && isSame(before.requirement, found)) before.last = year;
    else runs.push({ requirement: found, first: year, last: year });
  }
  return runs;
}

/** The requirement of a term file with its places there. 每: 时段 is the file's own period, not that of all. */
function ofYear(name: string, year: Settings): Requirement | undefined {
  const all = year.requirements ?? [];
  const index = all.findIndex((one) => one.name === name);
  if (index < 0) return undefined;
  const one = all[index] as Requirement;
  const { type } = year.period;
  return {
    ...one,
    per: one.per === "时段" && type !== "多年" ? type : one.per,
    adopted: {
      place: (...path) => year.place("要求", index, ...path),
      placeOfKey: (...path) => year.placeOfKey("要求", index, ...path),
    },
    ofYears: true,
  };
}

const isSame = (one: Requirement, other: Requirement): boolean => asText(one) === asText(other);
const asText = ({ adopted: _, ...said }: Requirement): string => JSON.stringify(said);

function bounded({ requirement, first, last }: Run, isOneOfSeveral: boolean): Requirement {
  const { from, to } = { from: first.period.from, to: last.period.to };
  const years = first === last ? first.period.name : `${first.period.name}至${last.period.name}`;
  return {
    ...requirement,
    name: isOneOfSeveral ? `${requirement.name}（${years}）` : requirement.name,
    from: requirement.from === undefined ? from : laterDay(requirement.from, from),
    to: requirement.to === undefined ? to : earlierDay(requirement.to, to),
  };
}
