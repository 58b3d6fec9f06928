import { plainName } from "../../records/values/text.ts";
import type { Day } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import { halfWidth } from "../../zh/numerals.ts";
import { sum } from "../measures.ts";

/** Hours of somebody under one name; a series of meetings is one training. */
export interface Training {
  readonly title: string;
  readonly hours: number;
  readonly days: readonly Day[];
}

/** A training on both sides, or on one. */
export interface TrainingPair {
  readonly platform?: Training;
  readonly ours?: Training;
}

/** Adds up what has the same name. */
export function trainingsOf(
  all: readonly { readonly title: string; readonly hours: number; readonly days: readonly (Day | undefined)[] }[],
): readonly Training[] {
  const byTitle = new Map<string, Training>();
  for (const { title, hours, days: given } of all) {
    const before = byTitle.get(bare(title)) ?? { title, hours: 0, days: [] };
    const days = [...before.days, ...given.filter((day) => day !== undefined)];
    byTitle.set(bare(title), { title: before.title, hours: sum([before.hours, hours]), days });
  }
  return [...byTitle.values()];
}

/**
 * Which training of the platform is which of ours: those of the same name; of the others those with a like name, unless days or
 * numbers in the names speak against it; then those of the same day and the same hours, whatever they are called.
 */
export function matchTrainings(platform: readonly Training[], ours: readonly Training[]): readonly TrainingPair[] {
  const left = { platform: new Set(platform), ours: new Set(ours) };
  const pairs: TrainingPair[] = [];
  const pairUp = (find: (one: Training, among: readonly Training[]) => Training | undefined) => {
    for (const one of left.platform) {
      const other = find(one, [...left.ours]);
      if (!other) continue;
      pairs.push({ platform: one, ours: other });
      left.platform.delete(one);
      left.ours.delete(other);
    }
  };
  pairUp((one, among) => among.find((other) => bare(other.title) === bare(one.title)));
  pairUp((one, among) => {
    const possible = among.filter((other) => mayBeOne(one, other));
    const title = nearest(
      bare(one.title),
      possible.map((other) => bare(other.title)),
    );
    return title === undefined ? undefined : possible.find((other) => bare(other.title) === title);
  });
  pairUp((one, among) => among.find((other) => other.hours === one.hours && shareDay(one, other)));
  return [
    ...pairs,
    ...[...left.platform].map((one) => ({ platform: one })),
    ...[...left.ours].map((one) => ({ ours: one })),
  ];
}

/** A name without marks and spaces. */
const bare = (title: string): string => plainName(halfWidth(title)).replace(/[\p{P}\p{S}\s]/gu, "");

const mayBeOne = (one: Training, other: Training): boolean =>
  (one.days.length === 0 || other.days.length === 0 || shareDay(one, other)) && numbersAgree(one.title, other.title);

const shareDay = (one: Training, other: Training): boolean => one.days.some((day) => other.days.includes(day));

/** 第一期 is not 第二期; a number that only one of them has, such as a year, says nothing. */
function numbersAgree(one: string, other: string): boolean {
  const [ones, others] = [one, other].map(
    (title) => new Set(halfWidth(title).match(/\d+|[一二三四五六七八九十]+/g) ?? []),
  ) as [Set<string>, Set<string>];
  const lacks = (a: Set<string>, b: Set<string>) => [...a].some((number) => !b.has(number));
  return !(lacks(ones, others) && lacks(others, ones));
}
