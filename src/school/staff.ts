import type { Teacher } from "../records/kinds/teacher.ts";
import type { Span } from "../records/span.ts";
import { addDays, countDays } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";
import { isStaffTeacher } from "./roster.ts";
import type { School } from "./school.ts";

/** 应参训 and those left out of it, in the order of the roster (domain.md 7.9). */
interface Staff {
  /** N: 专任教师 in post on the 基准日, less the exempt. */
  readonly due: readonly Teacher[];
  /** In post, but away for more than half of the period, or 免修; listed by name in the annex. */
  readonly exempt: readonly { readonly teacher: Teacher; readonly reason: string }[];
}

/** 应参训 of a school. */
export const staffOf = oncePer((school: School): Staff => {
  const { roster, settings } = school;
  const inPost = roster.teachers.filter((t) => isStaffTeacher(t) && roster.inPost(t, settings.baseDay));
  const exempt = inPost.flatMap((teacher) => {
    const reason = exemption(teacher, school);
    return reason === undefined ? [] : [{ teacher, reason }];
  });
  const exempted = new Set(exempt.map(({ teacher }) => teacher));
  return { due: inPost.filter((teacher) => !exempted.has(teacher)), exempt };
});

/** Why somebody is exempt: 免修 without a number of hours, or leave for more than half of the days of the period. */
function exemption(teacher: Teacher, school: School): string | undefined {
  if (teacher.exemption && teacher.exemption.hours === undefined) return `免修：${teacher.exemption.reason}`;
  return longLeave(teacher, school.settings.period, school);
}

/** If a teacher was on leave for more than half of the days of a span: the words for that leave. */
export function longLeave(teacher: Teacher, { from, to }: Span, { roster }: School): string | undefined {
  if (!teacher.status?.length) return undefined;
  const length = countDays(from, to);
  const days = Array.from({ length }, (_, i) => roster.awayOn(teacher, addDays(from, i)));
  const away = days.filter((word) => word !== undefined);
  return away.length * 2 > length ? [...new Set(away)].join("、") : undefined;
}
