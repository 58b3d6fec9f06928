import type { Field } from "../../records/field.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { Settings } from "../../records/settings/settings.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";
import { oncePer } from "../../school/once-per.ts";
import type { School } from "../../school/school.ts";
import { wholePeriod } from "../../school/scope.ts";
import { staffOf } from "../../school/staff.ts";
import { countDays, dayNumber } from "../../zh/dates.ts";
import { factsOfPeriod } from "../facts.ts";
import { groupsOf } from "../named/groups.ts";

/** Why numbers of two periods cannot be put beside each other as they are, in words. */
export interface NotComparable {
  /** Counting rules of term.yaml that changed: 公出, 要求“听课”, 类别“教学随笔”. */
  readonly rules: readonly string[];
  /** What is otherwise with the people and the groups. */
  readonly roster: readonly string[];
  /** What is otherwise with the days. */
  readonly days: readonly string[];
}

type Key = keyof typeof settingsFields;

const values = ["officialTravel", "highestOnly", "outsideFirst", "young", "adopt"] as const satisfies readonly Key[];
const words = ["forms", "categories", "prizes", "hoursClasses"] as const satisfies readonly Key[];
const lists = ["requirements", "creditTables"] as const satisfies readonly Key[];

const labelOf = (key: Key): string => (settingsFields[key] as Field).label;
const asText = (value: unknown): string => JSON.stringify(value) ?? "";

/** The counting rules that two term files do not share. */
export function rulesChanged(now: Settings, before: Settings): readonly string[] {
  const changed = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
  const named = (key: Key, names: readonly string[]) => names.map((name) => `${labelOf(key)}“${name}”`);
  const closes = ({ baseDay, period }: Settings) => dayNumber(period.to) - dayNumber(baseDay);
  return [
    ...values.filter((key) => asText(now[key]) !== asText(before[key])).map(labelOf),
    ...(Math.abs(closes(now) - closes(before)) > fewDays ? [labelOf("baseDay")] : []),
    ...words.flatMap((key) => named(key, changed(declared(now[key]), declared(before[key])))),
    ...lists.flatMap((key) => named(key, changed(demanded(now[key]), demanded(before[key])))),
  ];
}

const declared = (words: object = {}): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([word, as]) => [word, asText(as)]));

/** What is asked, without where it stands and since when. */
const demanded = (list: readonly { readonly name: string }[] = []): ReadonlyMap<string, string> =>
  new Map(
    (list as readonly Requirement[]).map(({ adopted, ofYears, from, to, basis, ...asked }) => [
      asked.name,
      asText(asked),
    ]),
  );

const fewDays = 31;

/** What makes the numbers of a school and of the period before not comparable; nothing without 对比. */
export const notComparable = oncePer((school: School): NotComparable => {
  const { settings, before } = school;
  if (before === undefined) return { rules: [], roster: [], days: [] };
  const rules = rulesChanged(settings, before.settings);
  return { rules, roster: rosterChanged(school, before), days: daysChanged(settings, before.settings) };
});

/** A tenth more or fewer people, other groups, other campuses. */
function rosterChanged(now: School, before: School): readonly string[] {
  const [n, was] = [now, before].map((school) => staffOf(school).due.length) as [number, number];
  const groups = (school: School) => groupsOf(factsOfPeriod(school), "教研组").map(({ name }) => name);
  return [
    ...(Math.abs(n - was) * 10 >= Math.max(was, 1) ? [`应参训由${was}人变为${n}人`] : []),
    ...otherNames("教研组", groups(now), groups(before)),
    ...otherNames("校区", now.roster.campuses, before.roster.campuses),
  ];
}

function otherNames(what: string, now: readonly string[], before: readonly string[]): readonly string[] {
  const [more, less] = [now.filter((name) => !before.includes(name)), before.filter((name) => !now.includes(name))];
  const parts = [
    ...(more.length > 0 ? [`多了${more.join("、")}`] : []),
    ...(less.length > 0 ? [`少了${less.join("、")}`] : []),
  ];
  return parts.length > 0 ? [`${what}${parts.join("，")}`] : [];
}

function daysChanged(now: Settings, before: Settings): readonly string[] {
  const [one, other] = [now, before].map((settings) => {
    const { from, to } = wholePeriod(settings);
    return { days: countDays(from, to), from, to };
  }) as [Counted, Counted];
  const isOtherType = now.period.type !== before.period.type;
  const isLonger = Math.abs(one.days - other.days) > fewDays;
  return isOtherType || isLonger
    ? [`本期统计${one.from}至${one.to}，对比的统计${other.from}至${other.to}，长短不同`]
    : [];
}

interface Counted {
  readonly days: number;
  readonly from: string;
  readonly to: string;
}
