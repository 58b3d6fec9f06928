import type { Place } from "../diagnostics/diagnostic.ts";
import { valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import { changedOn, newcomer, type Teacher, teacherKind } from "../records/kinds/teacher.ts";
import { type Mention, readMention } from "../records/values/people.ts";
import type { DataMap } from "../source/document.ts";
import type { Day } from "../zh/dates.ts";
import { mentionsIn } from "./participants.ts";
import type { School } from "./school.ts";

/** Who leaves before the next period begins, and who is then in another group. */
export interface Movements {
  readonly leaving: ReadonlyMap<Teacher, "退休" | "调出">;
  readonly toGroups: ReadonlyMap<Teacher, string>;
}

/** A record that the next period begins with. */
export interface CarriedRecord {
  readonly kind: KindName;
  readonly origin: Place;
  /** Files that it names under 佐证. */
  readonly evidence: readonly string[];
  /** Keys that are typed otherwise from then on, by their labels; `null`: left out. */
  readonly changes: DataMap;
}

/** The teacher that a name typed by somebody stands for, 郑小芸（语文） too; `undefined` for nobody or for one of several. */
export function findTeacher({ roster }: School, typed: string): Teacher | undefined {
  const found = roster.find(readMention(typed));
  return found.type === "teacher" ? found.teacher : undefined;
}

/** Records of teachers who come on a day, by the label of their kind. */
export const newcomers = (
  joining: readonly { readonly name: string; readonly group: string | undefined }[],
  day: Day,
): DataMap => ({
  [teacherKind.label]: joining.map(({ name, group }) => newcomer(name, group, day)),
});

/**
 * What of the records of a school is still so on the first day of the next period, as their kinds say, and what came after
 * 统计截止, which counts only then. Who has left is on the roster while anything else names them.
 */
export function carriedOver(school: School, day: Day, { leaving, toGroups }: Movements): readonly CarriedRecord[] {
  const { roster, settings, records } = school;
  const isGone = (teacher: Teacher) => leaving.has(teacher) || !roster.inPost(teacher, day);
  const isHere = (mentions: readonly Mention[] = []) =>
    mentions.some((mention) => {
      const found = roster.find(mention);
      return found.type !== "teacher" || !isGone(found.teacher);
    });
  const goesOn = (kind: KindName, record: AnyRecord) => {
    const { carriesOver, existsOn } = kindOf(kind);
    if (existsOn?.(record as never, day)) return kindOf(kind).owner !== "itself" || !isGone(record as Teacher);
    return carriesOver?.(record as never, day, { rules: settings, isHere }) ?? false;
  };
  const isLate = (kind: KindName, record: AnyRecord) =>
    kindOf(kind).existsOn === undefined && (kindOf(kind).when(record as never)?.from ?? "") > settings.cutOff;
  const all = kindNames.flatMap((kind) => records[kind].map((record: AnyRecord) => ({ kind, record })));
  const kept = new Set<AnyRecord>(
    all.flatMap(({ kind, record }) => (goesOn(kind, record) || isLate(kind, record) ? [record] : [])),
  );
  for (const named of namedBy(all, kept)) kept.add(named);
  for (const mention of all.flatMap(({ record }) => (kept.has(record) ? mentionsIn(record) : []))) {
    const found = roster.find(mention);
    if (found.type === "teacher") kept.add(found.teacher);
  }
  const campusOf = (teacher: Teacher): DataMap => {
    const group = toGroups.get(teacher) ?? (teacher.moves && roster.groupOf(teacher, day));
    const campus = records.groups.find(({ name }) => name === group)?.campus;
    return campus === undefined || campus === teacher.campus ? {} : { [teacherKind.fields.campus.label]: campus };
  };
  return all.flatMap(({ kind, record }) => {
    if (!kept.has(record)) return [];
    const person = record as Teacher;
    const moved = changedOn(person, day, { leaves: leaving.get(person), group: toGroups.get(person) });
    const changes = { ...kindOf(kind).leftOn?.(record as never, day), ...moved, ...campusOf(person) };
    return [{ kind, origin: record.origin, evidence: record.evidence ?? [], changes }];
  });
}

/** Records that count because one of those kept names them: the plan of an activity. */
const namedBy = (
  all: readonly { readonly kind: KindName; readonly record: AnyRecord }[],
  kept: ReadonlySet<AnyRecord>,
): readonly AnyRecord[] =>
  all.flatMap(({ kind, record }) => {
    const by = kindOf(kind).namedBy;
    const naming = all.some(
      (other) =>
        by !== undefined &&
        other.kind === by.kind &&
        kept.has(other.record) &&
        valueUnder(other.record, by.field) === valueUnder(record, by.as),
    );
    return naming ? [record] : [];
  });
