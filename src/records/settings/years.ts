import type { Day } from "../../zh/dates.ts";
import type { ValuesOf } from "../field.ts";
import type { NamedSpan, Period } from "./period.ts";
import type { Settings } from "./settings.ts";
import type { settingsFields } from "./settings-fields.ts";
import { requirementsOfYears } from "./years-requirements.ts";

type Typed = ValuesOf<typeof settingsFields>;

/** What of 时段 follows from the term files under 学期文件, the earliest first. */
export function periodOfYears(years: readonly Settings[]): Partial<Period> {
  const [first] = years;
  if (first === undefined) return {};
  return {
    from: first.period.from,
    to: years
      .map(({ period }) => period.to)
      .sort()
      .at(-1)!,
    terms: termsOfYears(years),
    holidays: years.flatMap(({ period }) => period.holidays ?? []),
    years: years.map(({ period: { name, from, to } }) => ({ name, from, to })),
  };
}

interface Term extends NamedSpan {
  readonly cutOff?: Day | undefined;
}

/** The 学期 of a term file: its own, or itself if it is one. 统计截止 of the file closes its last 学期. */
export function termsOfFile({ period, cutOff }: Settings): readonly Term[] {
  const terms: readonly Term[] = period.type === "学期" ? [period] : (period.terms ?? []);
  const last = terms
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return terms.map(({ name, from, to, cutOff: own }) => {
    const closes = cutOff < period.to && to === last && from <= cutOff ? cutOff : undefined;
    return { name, from, to, cutOff: own ?? closes };
  });
}

function termsOfYears(years: readonly Settings[]): readonly Term[] {
  return years.flatMap((year) =>
    termsOfFile(year).map((term) => ({ ...term, name: termsNamed(term.name, year, years) })),
  );
}

/** The name of a 学期 of a term file among those of several: 2023学年第一学期, if several files have a 第一学期. */
export function termsNamed(name: string, year: Settings, years: readonly Settings[]): string {
  if (!termsOfFile(year).some((term) => term.name === name)) return name;
  const isElsewhere = years.some((other) => other !== year && termsOfFile(other).some((term) => term.name === name));
  return isElsewhere && year.period.type !== "学期" ? `${year.period.name}${name}` : name;
}

/** What the newest term file that says it says for all of them. */
const ofNewest = [
  "region",
  "unitType",
  "unitName",
  "campuses",
  "young",
  "adopt",
  "creditTables",
  "wording",
  "officialTravel",
  "highestOnly",
  "outsideFirst",
] as const satisfies readonly (keyof Typed)[];

/** Words that one year declares and another does not are known in both. */
const ofAll = ["forms", "categories", "prizes", "hoursClasses"] as const satisfies readonly (keyof Typed)[];

/** What is typed, and what it does not say from the term files under 学期文件, the earliest first. */
export function withYears(typed: Typed, years: readonly Settings[]): Typed {
  const newest = years.at(-1);
  if (newest === undefined) return typed;
  const inherited = Object.fromEntries(
    ofNewest.map((key) => [key, typed[key] ?? years.findLast((year) => year[key] !== undefined)?.[key]]),
  );
  const declared = Object.fromEntries(
    ofAll.map((key) => [key, Object.assign({}, ...years.map((year) => year[key]), typed[key])]),
  );
  const tags = [...new Set([...years, typed].flatMap((one) => one.tags ?? []))];
  const cutOff = typed.cutOff ?? newest.cutOff;
  return {
    ...typed,
    ...inherited,
    ...declared,
    tags,
    cutOff,
    baseDay: typed.baseDay ?? (typed.cutOff === undefined ? newest.baseDay : typed.cutOff),
    previousCutOff: typed.previousCutOff ?? years[0]!.previousCutOff,
    wholeFrom: typed.wholeFrom ?? years[0]!.wholeFrom,
    requirements: typed.requirements ?? requirementsOfYears(years),
  };
}
