import type { Activity } from "../../records/kinds/activity.ts";
import { activityDay } from "../../school/attendance.ts";
import type { School } from "../../school/school.ts";
import type { Scope } from "../../school/scope.ts";
import { type Day, readDay } from "../../zh/dates.ts";
import type { PaperEvent } from "./define-paper.ts";

/** What may be meant by 2024-09-12, by 倾听的技术, or by both. */
interface EventRead {
  readonly day: Day | undefined;
  readonly title: string | undefined;
  /** The recorded activities that it fits. */
  readonly found: readonly PaperEvent[];
}

/** Finds the activities of a day, of a title or of both, those of other groups left out where a group is asked for. */
export function readEvent(typed: string, { records }: School, { group }: Scope): EventRead {
  const [first = "", ...rest] = typed.trim().split(/\s+/);
  const day = readDay(first);
  const title = (day === undefined ? typed.trim() : rest.join(" ")) || undefined;
  const isMeant = (activity: Activity) =>
    (day === undefined || activityDay(activity) === day) &&
    (title === undefined || activity.title === title) &&
    (group === undefined || activity.group === undefined || activity.group === group);
  const found = records.activities
    .filter(isMeant)
    .map((record) => ({ day: activityDay(record), title: record.title, record }));
  return { day, title, found };
}
