import type { Teacher } from "../records/kinds/teacher.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import type { Day } from "../zh/dates.ts";
import { measuredDays } from "./measured-days.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";

/** 应参训 and those left out of it, in the order of the roster (domain.md 7.9). */
interface Staff {
  /** N: 专任教师 in post on the 基准日, less the exempt. */
  readonly due: readonly Teacher[];
  /** In post, but away for more than half of the period, or 免修; listed by name in the annex. */
  readonly exempt: readonly { readonly teacher: Teacher; readonly reason: string }[];
}

/** 应参训 of a school. */
export const staffOf = oncePer((school: School): Staff => staffOfPeriod(school, school.settings));

/** 应参训 of the year in which a day lies, as the term file of that year has it; of a term that is made of none, its own. */
export function staffOfYear(school: School, day: Day): Staff {
  const { years } = school.settings;
  const year = years.find(({ period }) => period.from <= day && day <= period.to) ?? years.at(-1);
  return year === undefined ? staffOf(school) : ofYears(school)(year);
}

const ofYears = oncePer((school: School) => oncePer((year: Settings) => staffOfPeriod(school, year)));

function staffOfPeriod(school: School, { baseDay, period }: Pick<Settings, "baseDay" | "period">): Staff {
  const { roster } = school;
  const inPost = roster.teachers.filter((t) => roster.isStaff(t) && roster.inPost(t, baseDay));
  const exempt = inPost.flatMap((teacher) => {
    const reason = exemption(teacher, period, school);
    return reason === undefined ? [] : [{ teacher, reason }];
  });
  const exempted = new Set(exempt.map(({ teacher }) => teacher));
  return { due: inPost.filter((teacher) => !exempted.has(teacher)), exempt };
}

/** Why somebody is exempt: 免修 without a number of hours, or leave for more than half of the period. */
function exemption(teacher: Teacher, period: Span, school: School): string | undefined {
  if (isExcused(teacher)) return `免修：${teacher.exemption!.reason}`;
  return longLeave(teacher, period, school);
}

/** Whether 免修 takes somebody out altogether: it names no hours. */
export const isExcused = ({ exemption }: Teacher): boolean => exemption !== undefined && exemption.hours === undefined;

/** If a teacher was away on more than half of the teaching days of a span (domain.md 12.18): the words for that leave. */
export function longLeave(teacher: Teacher, span: Span, { roster, settings }: School): string | undefined {
  if (!teacher.status?.length) return undefined;
  const days = measuredDays(span, { settings });
  const away = days.flatMap((day) => roster.awayOn(teacher, day) ?? []);
  return away.length * 2 > days.length ? [...new Set(away)].join("、") : undefined;
}
