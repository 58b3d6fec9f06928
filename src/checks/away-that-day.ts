import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import { fullName } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import { isReviewedOut } from "../school/scope.ts";
import { chineseDate, monthEnd } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { namedTeachers } from "./named-teachers.ts";

/** Where being named means having been there. 缺席 and 补学 do not, and works and honours may come later. */
const presentAs: { readonly [Name in KindName]?: readonly string[] } = {
  activities: ["chair", "speakers", "preparers", "teaching", "recorders", "attendees"],
  lessons: ["teachers", "listeners"],
  observations: ["teachers", "listeners", "counts"],
  trainings: ["trainees"],
};

/** Whoever teaches or speaks is counted as one of the school's own. */
const leading = new Set(["执教", "主讲"]);

/** Named as present while on leave, before coming or after leaving (domain.md 7.9). */
export const awayThatDay: Check = {
  name: "away-that-day",
  rule: "到会、上课、听课、培训的人那天在职、没有请长假",
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const [name, fields] of Object.entries(presentAs) as [KindName, readonly string[]][]) {
      for (const record of school.records[name]) {
        const days = daysOf(record);
        if (isReviewedOut(record) || days === undefined || ("mode" in record && record.mode === "线上")) continue;
        for (const field of fields) {
          const { label } = (kinds[name].fields as { readonly [field: string]: { readonly label: string } })[field]!;
          for (const { teacher, mention } of namedTeachers(mentionsOf(record, field), school.roster)) {
            yield* judge({ teacher, days, record, label, mention }, school);
          }
        }
      }
    }
  },
};

interface Told {
  readonly teacher: Teacher;
  readonly days: Span;
  readonly record: AnyRecord;
  readonly label: string;
  readonly mention: Mention;
}

function* judge({ teacher, days, record, label, mention }: Told, { roster }: School): Iterable<Diagnostic> {
  const { from, to } = days;
  const place = () => record.place(label, mention);
  const told = () => ({
    name: fullName(teacher),
    day: chineseDate(from),
    role: label.replace(/人$|^人员$/, "") || "参加",
  });
  if (teacher.joined !== undefined && to < teacher.joined) {
    yield diagnose("check/away-that-day", place(), {
      ...told(),
      why: `还没有到校（${chineseDate(teacher.joined)}到校）`,
    });
    return;
  }
  const status = roster.awayOn(teacher, from);
  if (status === undefined || roster.awayOn(teacher, to) !== status) return;
  if (roster.inPost(teacher, from)) {
    // 支教 and 借调 teachers go on with their own training.
    if (label !== "人员" || !["支教", "借调"].includes(status))
      yield diagnose("check/away-that-day", place(), { ...told(), why: `正在${status}` });
  } else {
    const code = leading.has(label) ? "check/left-school" : "check/away-that-day";
    yield diagnose(code, place(), { ...told(), why: `已${status}` });
  }
}

function daysOf(record: AnyRecord): Span | undefined {
  const {
    date,
    from = date,
    to = from,
    month,
  } = record as { readonly [key in "date" | "from" | "to" | "month"]?: string };
  if (month !== undefined) return { from: `${month}-01`, to: monthEnd(month) };
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** People of a field, also where each stands with something else: {教师: …, 认定学时: …}, {林秋野: 4}. */
const mentionsOf = (record: AnyRecord, field: string): Mention[] =>
  (
    (record as unknown as { readonly [field: string]: readonly (Mention | { readonly mention: Mention })[] })[field] ??
    []
  ).map((one) => ("mention" in one ? one.mention : one));
