import type { Activity } from "../records/kinds/activity.ts";
import { type Day, readDay } from "../zh/dates.ts";
import { nearest } from "../zh/nearest.ts";
import { activityDay } from "./attendance.ts";
import type { School } from "./school.ts";
import type { Scope } from "./scope.ts";

/** An activity, recorded or still to come: the day, what it is about, the record if there is one. */
export interface Event {
  readonly day?: Day | undefined;
  readonly title?: string | undefined;
  readonly record?: Activity | undefined;
}

/** What may be meant by 2024-09-12, by 倾听的技术, or by both. */
interface EventRead {
  readonly day: Day | undefined;
  readonly title: string | undefined;
  /** The recorded activities that it fits. */
  readonly found: readonly Event[];
  /** If it fits none, the title that is most like it. */
  readonly nearest: string | undefined;
}

/** Finds the activities of a day, of a title or of both, those of other groups left out where a group is asked for. */
export function readEvent(typed: string, { records: { activities } }: School, { group }: Scope): EventRead {
  const [first = "", ...rest] = typed.trim().split(/\s+/);
  const day = readDay(first);
  const title = (day === undefined ? typed.trim() : rest.join(" ")) || undefined;
  const isMeant = (activity: Activity) =>
    (day === undefined || activityDay(activity) === day) &&
    (title === undefined || activity.title === title) &&
    (group === undefined || activity.group === undefined || activity.group === group);
  const found = activities.filter(isMeant).map((record) => ({ day: activityDay(record), title: record.title, record }));
  const titles = found.length > 0 || title === undefined ? [] : activities.map((activity) => activity.title);
  return { day, title, found, nearest: title === undefined ? undefined : nearest(title, [...new Set(titles)]) };
}
