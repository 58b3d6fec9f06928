import { kindOf, type Records } from "../records/kinds/index.ts";
import type { Lesson } from "../records/kinds/lesson.ts";
import { type Heard, heardIn } from "./lessons-heard.ts";
import { lazily, oncePer } from "./once-per.ts";
import type { School } from "./school.ts";
import { selectRecords } from "./select-records.ts";
import { plainTitle } from "./works.ts";

/** Whether a lesson is a session of one taught several times (磨课). With 计节: 每次 each session is a lesson of its own. */
export const isPolished = ({ category, tags, each, number }: Lesson): boolean =>
  number === undefined && (category === "磨课" || tags?.includes("磨课") === true) && each !== "每次";

/** What the sessions of one polished lesson have in common, as one text; `undefined` for other lessons. */
function polishing(lesson: Lesson): string | undefined {
  if (!isPolished(lesson)) return undefined;
  const { teachers = [], title = "" } = lesson;
  return JSON.stringify([teachers.map(({ name, notes }) => [name, ...notes]), plainTitle(title)]);
}

/** All lessons of a school but the later sessions of those taught several times (domain.md 7.12, 12.13). */
const firstSessions = oncePer(({ records: { lessons } }: School): ReadonlySet<Lesson> => {
  const firsts = new Map<string, Lesson>();
  for (const lesson of lessons) {
    const key = polishing(lesson);
    const first = key === undefined ? undefined : firsts.get(key);
    if (key !== undefined && (!first || lesson.date < first.date)) firsts.set(key, lesson);
  }
  const kept = new Set(firsts.values());
  return new Set(lessons.filter((lesson) => !isPolished(lesson) || kept.has(lesson)));
});

/**
 * The records of the days; a lesson that was taught several times is in them if its first session is. The first is looked
 * for among all records read, so that the reports of two terms do not both count it.
 */
export const lessonsOnce = (school: School, inDays: Records): Records => oncePerDays(school)(inDays).lessonsOnce;

/** The lessons heard in the days. Whoever came to three sessions of one lesson has heard three (domain.md 12.13). */
export const heardInDays = (school: School, inDays: Records): readonly Heard[] => oncePerDays(school)(inDays).heard();

// Every group of a school asks for the same days.
const oncePerDays = oncePer((school: School) =>
  oncePer((inDays: Records) => ({
    lessonsOnce: selectRecords((name) =>
      kindOf(name).mayBePolished ? inDays.lessons.filter((lesson) => firstSessions(school).has(lesson)) : inDays[name],
    ),
    heard: lazily(() => {
      const ofDays = new Set<unknown>([...inDays.observations, ...inDays.lessons]);
      return heardIn(school).heard.filter(({ record }) => ofDays.has(record));
    }),
  })),
);
