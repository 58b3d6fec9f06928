import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { activity, heard } from "../../diagnostics/examples.ts";
import { readReason } from "../../school/absence-reasons.ts";
import type { Roster } from "../../school/roster.ts";

const namesRunTogether = defineMistake("check/names-run-together", "error", {
  oneFault: ["name"],
  message: (a: { name: string; several: readonly string[] }) =>
    `“${a.name}”里有${a.several.length}个人的姓名，没有隔开`,
  hint: (a) => `用顿号隔开，原因写在括号里，如“${a.several.join("、")}”。`,
  why: "几个人的姓名没有隔开，会被当成一个人。",
  wrong: heard("听课人: 许知行 沈一舟"),
  right: heard("听课人: 许知行、沈一舟"),
});

const reasonUnmarked = defineMistake("check/reason-unmarked", "error", {
  message: (a: { typed: string; name: string; reason: string }) => `“${a.typed}”里的姓名和原因没有分开`,
  hint: (a) => `原因写在括号里，写成“${a.name}（${a.reason}）”。`,
  why: "原因不写在括号里，会被当成姓名的一部分。",
  wrong: activity("参加: 全员, 缺席: 许知行 病假"),
  right: activity("参加: 全员, 缺席: 许知行（病假）"),
});

/** Words that may follow a name with no bracket, besides those that say what somebody was: they are no names either. */
const otherReasons = /^(?:外出|会议|开会|有事|因事|因病|生病|住院|培训|学习|支教|借调|值班|.{0,3}假)$/;
const isReason = (text: string): boolean => text !== "" && (readReason(text).known || otherReasons.test(text));

/** The mistake in a text that was read as one name but holds several names of the roster, or one and a reason. */
export function notParted(typed: string, roster: Roster): Mistake | undefined {
  const several = namesWithin(typed, roster);
  const [name] = several;
  if (name === undefined) return undefined;
  if (several.length > 1) return namesRunTogether.of({ name: typed, several });
  const reason = typed.startsWith(name) ? typed.slice(name.length).replace(/^[\s:：-]+|\s+$/gu, "") : "";
  return isReason(reason) ? reasonUnmarked.of({ typed, name, reason }) : undefined;
}

const namesOf = new WeakMap<Roster, readonly string[]>();

/** Names of the roster within a text, in order; a name that is only part of another one found is left out. */
function namesWithin(typed: string, roster: Roster): string[] {
  const names = namesOf.get(roster) ?? [...new Set(roster.teachers.map(({ name }) => name))];
  namesOf.set(roster, names);
  const within = names.filter((name) => typed.includes(name));
  const whole = within.filter((name) => !within.some((other) => other !== name && other.includes(name)));
  return whole.sort((a, b) => typed.indexOf(a) - typed.indexOf(b));
}
