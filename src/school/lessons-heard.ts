import type { Place } from "../diagnostics/diagnostic.ts";
import { type KindName, kinds } from "../records/kinds/index.ts";
import type { Lesson } from "../records/kinds/lesson.ts";
import type { Observation } from "../records/kinds/observation.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";
import { isMoved } from "./scope.ts";

/** What one teacher heard: 1 节 for a lesson, or the number of a month's total. */
export interface Heard {
  readonly listener: Teacher;
  readonly count: number;
  /** The record it comes from, and the kind it was typed under. */
  readonly record: Observation | Lesson;
  readonly kind: KindName;
}

/** One lesson that one teacher heard, typed under both kinds: the same 日期, 执教 and 听课人 (domain.md 7.12). */
interface Double {
  readonly observation: Observation;
  readonly lesson: Place;
  readonly listener: Teacher;
}

/**
 * Every lesson heard by somebody who did not teach it, from 听课 and from the audience of 公开课, whatever the period. If it is typed under both, it counts
 * with the 公开课; but if 计入 moves the 听课 alone, it counts with the 听课.
 */
export const heardIn: (school: School) => { heard: readonly Heard[]; doubles: readonly Double[] } = oncePer(workOut);

function workOut({ records, roster, settings }: School) {
  const doubles: Double[] = [];
  const audience = new Map<string, Heard>();
  const handedOver = new Set<Heard>();
  const fromLessons = records.lessons.flatMap((lesson): Heard[] => {
    const teaching = roster.people(lesson.teachers, lesson.date);
    const listeners = roster.people(lesson.listeners, lesson.date).filter((t) => !teaching.includes(t));
    return listeners.map((listener) => {
      const heard: Heard = { listener, count: 1, record: lesson, kind: "lessons" };
      for (const teacher of teaching) audience.set(key(lesson.date, teacher, listener), heard);
      return heard;
    });
  });
  const fromObservations = records.observations.flatMap((observation) => {
    const day = observation.date ?? `${observation.month}-01`;
    const totals = (observation.counts ?? []).flatMap(({ mention, count }): Heard[] =>
      count === 0
        ? []
        : roster
            .people([mention], day)
            .map((listener) => ({ listener, count, record: observation, kind: "observations" })),
    );
    const taught = roster.people(observation.teachers, day);
    const listeners = roster.people(observation.listeners, day).filter((t) => !taught.includes(t));
    const single = listeners.flatMap((listener): Heard[] => {
      const own: Heard = { listener, count: 1, record: observation, kind: "observations" };
      const twin = taught.map((teacher) => audience.get(key(day, teacher, listener))).find((found) => found);
      if (!twin) return [own];
      doubles.push({ observation, lesson: twin.record.origin, listener });
      if (!isMoved(observation, kinds.observations, settings) || isMoved(twin.record, kinds.lessons, settings))
        return [];
      handedOver.add(twin);
      return [own];
    });
    return [...totals, ...single];
  });
  return { heard: [...fromObservations, ...fromLessons.filter((one) => !handedOver.has(one))], doubles };
}

const key = (day: string, taught: Teacher, listener: Teacher) =>
  `${day} ${taught.origin.file}:${taught.origin.line}:${taught.origin.column} ${listener.origin.file}:${listener.origin.line}:${listener.origin.column}`;
