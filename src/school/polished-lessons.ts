import { kindOf, type Records } from "../records/kinds/index.ts";
import type { Lesson } from "../records/kinds/lesson.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Span } from "../records/span.ts";
import { groupBy } from "./group-by.ts";
import { type Heard, heardIn } from "./lessons-heard.ts";
import { oncePer } from "./once-per.ts";
import { recordsInDays } from "./records-in-days.ts";
import type { School } from "./school.ts";
import { wholePeriod } from "./scope.ts";
import { selectRecords } from "./select-records.ts";
import { plainTitle } from "./works.ts";

/** Whether a lesson is a session of one taught several times (磨课). With 计节: 每次 each session is a lesson of its own. */
export const isPolished = ({ category, tags, each }: Lesson): boolean =>
  (category === "磨课" || tags?.includes("磨课") === true) && each !== "每次";

/** What the sessions of one polished lesson have in common, as one text; `undefined` for other lessons. */
function polishing(lesson: Lesson): string | undefined {
  if (!isPolished(lesson)) return undefined;
  const { teachers, title } = lesson;
  return JSON.stringify([teachers.map(({ name, notes }) => [name, ...notes]), plainTitle(title)]);
}

/** Only the first session of each lesson that was taught several times (domain.md 7.12). */
function polishedOnce(lessons: readonly Lesson[]): readonly Lesson[] {
  const firsts = new Map<string, Lesson>();
  for (const lesson of lessons) {
    const key = polishing(lesson);
    const first = key === undefined ? undefined : firsts.get(key);
    if (key !== undefined && (!first || lesson.date < first.date)) firsts.set(key, lesson);
  }
  return lessons.filter((lesson) => {
    const key = polishing(lesson);
    return key === undefined || firsts.get(key) === lesson;
  });
}

/** The records of the days; a lesson that was taught several times is in them once. */
export function lessonsOnce(school: School, days: Span, inDays: Records): Records {
  const lessons = () => {
    const firsts = new Set(polishedOnce(sessionsAround(school, days, inDays)));
    return inDays.lessons.filter((lesson) => firsts.has(lesson));
  };
  return selectRecords((name) => (kindOf(name).mayBePolished ? lessons() : inDays[name]));
}

/** The lessons heard in the days; a lesson that was taught several times counts once for each listener. */
export function heardInDays(school: School, days: Span, inDays: Records): readonly Heard[] {
  const ofDays = new Set<unknown>([...inDays.observations, ...inDays.lessons]);
  const sessions = new Set<unknown>([...inDays.observations, ...sessionsAround(school, days, inDays)]);
  const all = polishedHeardOnce(heardIn(school).heard.filter(({ record }) => sessions.has(record)));
  return all.filter(({ record }) => ofDays.has(record));
}

/**
 * The lessons among which the first session of a polished one is searched. If only a part of the period is counted, these
 * are the lessons of the whole period, so that the lesson counts in one term and not in each.
 */
function sessionsAround(school: School, { from, to }: Span, inDays: Records): readonly Lesson[] {
  const whole = wholePeriod(school.settings);
  if (from < whole.from || whole.to < to || !inDays.lessons.some(isPolished)) return inDays.lessons;
  return recordsOfPeriod(school).lessons;
}

const recordsOfPeriod = oncePer((school: School) => recordsInDays(school, wholePeriod(school.settings)));

/** Whoever came to several sessions of one lesson has heard it once. Whoever came to any of them has heard it. */
function polishedHeardOnce(heard: readonly Heard[]): readonly Heard[] {
  const isSession = ({ kind }: Heard) => kindOf(kind).mayBePolished === true;
  const byListener = groupBy(heard.filter(isSession), ({ listener }) => listener);
  const firsts = oncePer((listener: Teacher) => {
    const lessons = (byListener.get(listener) ?? []).map(({ record }) => record as Lesson);
    return new Set<unknown>(polishedOnce(lessons));
  });
  return heard.filter((one) => !isSession(one) || firsts(one.listener).has(one.record));
}
