import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { listed, perhaps } from "../diagnostics/phrases.ts";
import { endsBeforeStart, type Span } from "../records/span.ts";
import { badDay } from "../records/values/day.ts";
import { readMention } from "../records/values/people.ts";
import { addDays, countDays, type Day, readDay } from "../zh/dates.ts";
import { nearest } from "../zh/nearest.ts";
import { fullName } from "./roster.ts";
import type { School } from "./school.ts";
import { type Scope, wholePeriod } from "./scope.ts";

const badScope = defineMistake("record/bad-scope", "error", {
  message: (a: { option: string; value: string; nearest: string | undefined; choices: readonly string[] }) =>
    `${a.option} 写的“${a.value}”找不到`,
  hint: (a) =>
    perhaps(a.nearest, a.choices.length > 0 ? `可写：${listed(a.choices)}。` : `学校没有登记过，去掉 ${a.option}。`),
  why: "只统计一部分时，名称要和名册一致。",
  wrong: "yanxiu stats term.yaml --group 语文",
  right: "yanxiu stats term.yaml --group 中心校语文组",
});

const apart = defineMistake("record/scope-apart", "error", {
  message: (a: { teacher: string; set: string; option: string; own: string | undefined }) =>
    `“${a.teacher}”不在“${a.set}”`,
  hint: (a) =>
    `${a.own === undefined ? "" : `“${a.teacher}”在“${a.own}”。`}核对 ${a.option} 和 --teacher；只看这位教师，就去掉 ${a.option}。`,
  why: "两个范围要同时满足；人不在这个组，什么也统计不到。",
  wrong: "yanxiu stats --group 中心校数学组 --teacher 柯美珍",
  right: "yanxiu stats --group 中心校语文组 --teacher 柯美珍",
});

/** What a person asks to see, as typed after `--group` and the like: names and days. */
export interface Narrowing {
  readonly group?: string;
  readonly teacher?: string;
  readonly campus?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Turns names and days into a scope. Mistakes are placed at the head of term.yaml, where the names come from. */
export function narrow(school: School, asked: Narrowing): Checked<Scope | undefined> {
  const { settings, roster } = school;
  const diagnostics: Diagnostic[] = [];
  const place = settings.place();
  const unknown = (option: string, value: string, choices: readonly string[]) => {
    diagnostics.push(badScope.at(place, { option, value, nearest: nearest(value, choices), choices }));
  };
  const whole = wholePeriod(settings);
  const day = (option: string, typed: string | undefined, fallback: string) => {
    if (typed === undefined) return fallback;
    const read = readDay(typed);
    if (read === undefined) diagnostics.push(badDay.at(place, { value: typed, field: option, mayBeMonth: false }));
    return read ?? fallback;
  };
  const from = day("--from", asked.from, whole.from);
  const to = day("--to", asked.to, whole.to);
  if (to < from) diagnostics.push(endsBeforeStart.at(place, { from, to }));
  const groups = [
    ...new Set([...roster.groups.map(({ name }) => name), ...roster.teachers.flatMap((t) => t.group ?? [])]),
  ];
  if (asked.group !== undefined && !groups.includes(asked.group)) unknown("--group", asked.group, groups);
  if (asked.campus !== undefined && !roster.campuses.includes(asked.campus))
    unknown("--campus", asked.campus, roster.campuses);
  const found = asked.teacher === undefined ? undefined : roster.find(readMention(asked.teacher));
  if (found?.type === "ambiguous") {
    const args = { option: "--teacher", value: asked.teacher!, nearest: undefined };
    diagnostics.push(badScope.at(place, { ...args, choices: found.candidates.map(fullName) }));
  } else if (found && found.type !== "teacher") unknown("--teacher", asked.teacher!, roster.teachers.map(fullName));
  const scope: Scope = {
    from,
    to,
    ...(asked.group !== undefined && { group: asked.group }),
    ...(asked.campus !== undefined && { campus: asked.campus }),
    ...(found?.type === "teacher" && { teacher: found.teacher }),
  };
  if (diagnostics.length === 0) diagnostics.push(...foreign(school, scope));
  return { value: diagnostics.length > 0 ? undefined : scope, diagnostics };
}

/** A teacher who is at no time in the group or campus that is asked for as well. */
function foreign({ settings, roster }: School, { group, campus, teacher, ...days }: Scope): Diagnostic[] {
  if (teacher === undefined) return [];
  const isEverIn = (set: string) => daysToAsk(days).some((day) => roster.belonging(set, day).includes(teacher));
  const at = (option: string, set: string, own: string | undefined) =>
    apart.at(settings.place(), { teacher: fullName(teacher), set, option, own });
  return [
    ...(group === undefined || isEverIn(group) ? [] : [at("--group", group, roster.groupOf(teacher, days.to))]),
    ...(campus === undefined || isEverIn(campus) ? [] : [at("--campus", campus, roster.campusOf(teacher, days.to))]),
  ];
}

const mostDays = 2000;

/** Every day, or of very many some, with the first and the last. */
function daysToAsk({ from, to }: Span): readonly Day[] {
  const count = countDays(from, to);
  const step = Math.max(1, Math.ceil(count / mostDays));
  const days = Array.from({ length: Math.ceil(count / step) }, (_, i) => addDays(from, i * step));
  return [...days, to];
}
