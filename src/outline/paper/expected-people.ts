import { activityKind } from "../../records/kinds/activity.ts";
import { sentOut, type Teacher } from "../../records/kinds/teacher.ts";
import type { Mention } from "../../records/values/people.ts";
import { sentTo } from "../../school/attendance.ts";
import { everyone } from "../../school/everyone-words.ts";
import { fullName } from "../../school/roster.ts";
import type { School } from "../../school/school.ts";
import type { PaperAsked } from "./define-paper.ts";

/** Who is to come on a day, and who of those is away, in the order of the roster. */
interface Expected {
  readonly due: readonly Teacher[];
  readonly away: readonly { readonly teacher: Teacher; readonly reason: string }[];
}

/**
 * Whom a recorded activity is for and whom it names in a role, else 全员, else everybody in the group or the campus; always
 * only those of the group and the campus asked for. Illness is nobody's business on a wall: leave is 请假.
 */
export function expectedPeople({ school, scope, day, event: { record } }: PaperAsked): Expected {
  const { roster } = school;
  const named = record === undefined ? [] : meantBy(record, school, day);
  const parts = [scope.campus, scope.group].filter((part) => part !== undefined);
  const sets = named.length > 0 || parts.length > 0 ? parts : [everyone];
  const within = sets.map((part) => new Set(roster.belonging(part, day)));
  const isMeant = (teacher: Teacher) =>
    (named.length === 0 || named.includes(teacher)) && within.every((set) => set.has(teacher));
  const all = roster.teachers.filter((teacher) => roster.inPost(teacher, day) && isMeant(teacher));
  return {
    due: all.filter((teacher) => roster.awayOn(teacher, day) === undefined),
    away: all.flatMap((teacher) => {
      const word = roster.awayOn(teacher, day);
      return word === undefined ? [] : [{ teacher, reason: sentOut.includes(word) ? word : "请假" }];
    }),
  };
}

function meantBy(record: NonNullable<PaperAsked["event"]["record"]>, { roster }: School, day: string): Teacher[] {
  const mentions = activityKind.present!.flatMap((field) =>
    field === "attendees" ? (record.attendees ?? sentTo(record)) : ((record[field] ?? []) as readonly Mention[]),
  );
  return mentions.flatMap((mention) => {
    const found = roster.find(mention);
    if (found.type === "set") return [...roster.belonging(found.name, day)];
    return found.type === "teacher" ? [found.teacher] : [];
  });
}

/** People of a record as a form names them: 林秋野、周砚（云州市心理卫生中心）. */
export const namesOf = (mentions: readonly Mention[] | undefined, { roster }: School): string =>
  (mentions ?? [])
    .map((mention) => {
      const found = roster.find(mention);
      if (found.type === "teacher") return fullName(found.teacher);
      return mention.unit === undefined ? mention.name : `${mention.name}（${mention.unit}）`;
    })
    .join("、");
