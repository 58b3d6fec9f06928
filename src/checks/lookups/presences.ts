import type { Place } from "../../diagnostics/diagnostic.ts";
import { type Kind, placeUnder } from "../../records/define-kind.ts";
import type { Fields } from "../../records/field.ts";
import { type Activity, activityKind } from "../../records/kinds/activity.ts";
import { type Lesson, lessonKind } from "../../records/kinds/lesson.ts";
import { type Observation, observationKind } from "../../records/kinds/observation.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { mentionsIn } from "../../school/participants.ts";
import type { Roster } from "../../school/roster.ts";
import type { School } from "../../school/school.ts";
import type { Day } from "../../zh/dates.ts";
import { namedTeachers } from "./named-teachers.ts";

/** A record names a teacher as having been at school on a day. */
export interface Presence {
  readonly teacher: Teacher;
  readonly day: Day;
  /** What they did there: 执教“《搭石》”. */
  readonly doing: string;
  /** Where the name is written; looked up only for what is reported. */
  place(): Place;
  /** 地点, if it is known. */
  readonly where?: string | undefined;
  /** Whether the record has 缺席, under which the teacher could be named. */
  readonly mayMiss?: boolean;
}

/** Everybody whom lessons, lessons heard and activities name as present at the school itself, in person. */
export function* presences({ records, roster }: School): Iterable<Presence> {
  const activities = records.activities.filter((r) => isActivityHere(r));
  const events = new Set(activities.flatMap(({ title, series }) => [title, series ?? title]));
  const lessons = records.lessons.filter((r) => isLessonHere(r, events));
  const heard = records.observations.filter((r) => isHeardHere(r));
  for (const lesson of lessons) yield* namedIn(lesson, lessonKind, lesson.date, roster);
  for (const one of heard) if (one.date) yield* namedIn(one, observationKind, one.date, roster);
  for (const activity of activities) yield* namedIn(activity, activityKind, activity.date!, roster);
}

function* namedIn<F extends Fields>(
  record: Lesson | Observation | Activity,
  { present = [], people, isAttended = false, fields }: Kind<F>,
  day: Day,
  roster: Roster,
): Iterable<Presence> {
  const { title } = record;
  const where = "venue" in record ? record.venue : undefined;
  for (const field of present) {
    const { label, doing: role = label } = fields[field]!;
    for (const { teacher, mention } of namedTeachers(mentionsIn(record[field as never]), roster)) {
      const doing = `${role}${title ? `“${title}”` : ""}`;
      const place = () => placeUnder(record, label, mention);
      yield { teacher, day, doing, place, where, mayMiss: isAttended && people.includes(field) };
    }
  }
}

const own = new Set([undefined, "校级", "组内"]);

/** A lesson of an event is given elsewhere, unless the event is one of the school's own activities. */
const isLessonHere = ({ level, host, event }: Lesson, events: ReadonlySet<string>): boolean =>
  own.has(level) && host === undefined && (event === undefined || events.has(event));

const isHeardHere = ({ where, mode, teachers = [] }: Observation): boolean =>
  where !== "校外" && mode !== "线上" && teachers.every(({ unit }) => unit === undefined);

const isActivityHere = ({ date, level, host, mode, form }: Activity): boolean =>
  date !== undefined &&
  own.has(level) &&
  host === undefined &&
  (mode ?? "线下") === "线下" &&
  !/外出|送教|网络|自主|联片/.test(form);
