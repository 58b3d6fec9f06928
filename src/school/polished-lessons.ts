import type { Lesson } from "../records/kinds/lesson.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Heard } from "./heard.ts";
import { plainTitle } from "./works.ts";

/** A session of a lesson taught several times (磨课), unless each counts: 计节: 每次. */
export const isPolished = ({ category, tags, each }: Lesson): boolean =>
  (category === "磨课" || tags?.includes("磨课") === true) && each !== "每次";

/** What the sessions of one polished lesson share; none for other lessons. */
function polishing(lesson: Lesson): string | undefined {
  if (!isPolished(lesson)) return undefined;
  const { teachers, title } = lesson;
  return JSON.stringify([teachers.map(({ name, notes }) => [name, ...notes]), plainTitle(title)]);
}

/** One lesson taught several times for polishing counts once, on its first day (domain.md 7.12). */
export function polishedOnce(lessons: readonly Lesson[]): readonly Lesson[] {
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

/** Whoever was there several times has heard the lesson once; whoever came to any one of them has heard it. */
export function polishedHeardOnce(heard: readonly Heard[]): readonly Heard[] {
  const sessions = new Map<Teacher, Heard[]>();
  for (const one of heard) {
    if (one.from === "lessons") sessions.set(one.listener, [...(sessions.get(one.listener) ?? []), one]);
  }
  const kept = new Set<Heard>();
  for (const own of sessions.values()) {
    const lessons = new Set(polishedOnce(own.map(({ record }) => record as Lesson)));
    for (const one of own) if (lessons.has(one.record as Lesson)) kept.add(one);
  }
  return heard.filter((one) => one.from !== "lessons" || kept.has(one));
}
