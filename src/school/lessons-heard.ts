import type { Place } from "../diagnostics/diagnostic.ts";
import { placeText } from "../diagnostics/place-text.ts";
import { isMoved } from "../records/counted-in.ts";
import type { KindName } from "../records/kinds/index.ts";
import type { Lesson } from "../records/kinds/lesson.ts";
import type { Observation } from "../records/kinds/observation.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { onDay } from "../records/span.ts";
import type { Day } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";
import { plainTitle } from "./works.ts";

/** What one teacher heard: 1 节 for a lesson, or the number of a month's total. */
export interface Heard {
  readonly listener: Teacher;
  readonly count: number;
  /** The record it comes from, and the kind it was typed under. */
  readonly record: Observation | Lesson;
  readonly kind: KindName;
}

/**
 * One lesson that one teacher heard, typed under both kinds: the same 日期, 执教 and 听课人 (domain.md 7.12). Where both have a
 * 课名, it is the same, too: two 课名 on one day are two lessons (12.13).
 */
interface Double {
  readonly observation: Observation;
  readonly lesson: Place;
  readonly listener: Teacher;
}

/**
 * Every lesson heard by somebody who did not teach it, from 听课 and from the audience of 公开课, whatever the period. If it
 * is typed under both, it counts with the 公开课; but if 计入 moves the 听课 alone, it counts with the 听课.
 */
export const heardIn: (school: School) => { heard: readonly Heard[]; doubles: readonly Double[] } = oncePer(workOut);

function workOut({ records, roster, settings }: School) {
  const isHandedIn = ({ date, countedIn }: Observation | Lesson) => isMoved(onDay(date), countedIn, settings);
  const doubles: Double[] = [];
  const audience = new Map<string, Heard[]>();
  const handedOver = new Set<Heard>();
  const fromLessons = records.lessons.flatMap((lesson): Heard[] => {
    const teaching = roster.people(lesson.teachers, lesson.date);
    const listeners = roster.people(lesson.listeners, lesson.date).filter((t) => !teaching.includes(t));
    return listeners.map((listener) => {
      const heard: Heard = { listener, count: 1, record: lesson, kind: "lessons" };
      for (const teacher of teaching) addTo(audience, key(lesson.date, teacher, listener), heard);
      return heard;
    });
  });
  const fromObservations = records.observations.flatMap((observation) => {
    const day = observation.date ?? `${observation.month}-01`;
    const taught = roster.people(observation.teachers, day);
    const listeners = roster.people(observation.listeners, day).filter((t) => !taught.includes(t));
    const single = listeners.flatMap((listener): Heard[] => {
      const own: Heard = { listener, count: 1, record: observation, kind: "observations" };
      const twin = taught
        .flatMap((teacher) => audience.get(key(day, teacher, listener)) ?? [])
        .find(({ record }) => isSameTitle(observation.title, (record as Lesson).title ?? ""));
      if (!twin) return [own];
      doubles.push({ observation, lesson: twin.record.origin, listener });
      if (!isHandedIn(observation) || isHandedIn(twin.record)) return [];
      handedOver.add(twin);
      return [own];
    });
    return [...totalsIn(observation, day, roster), ...single];
  });
  return { heard: [...fromObservations, ...fromLessons.filter((one) => !handedOver.has(one))], doubles };
}

/** A month's totals. 0 节 is no lesson heard (domain.md 12.14). */
const totalsIn = (observation: Observation, day: Day, roster: School["roster"]): Heard[] =>
  (observation.counts ?? [])
    .filter(({ count }) => count > 0)
    .flatMap(({ mention, count }) =>
      roster
        .people([mention], day)
        .map((listener): Heard => ({ listener, count, record: observation, kind: "observations" })),
    );

function addTo<T>(lists: Map<string, T[]>, at: string, one: T): void {
  const list = lists.get(at);
  if (list) list.push(one);
  else lists.set(at, [one]);
}

const isSameTitle = (heard: string | undefined, taught: string): boolean =>
  heard === undefined || plainTitle(heard) === plainTitle(taught);

const key = (day: string, taught: Teacher, listener: Teacher) =>
  `${day} ${placeText(taught.origin)} ${placeText(listener.origin)}`;
