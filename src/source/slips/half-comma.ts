import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { replaced, rewriteLine, type Slip, type SlipArgs } from "./slip.ts";
import type { FlowPart } from "./walk-flow.ts";

const commaInNumber = defineMistake("source/comma-in-number", "error", {
  message: (a) => `数里不写逗号，“${a.text}”被逗号隔成了两项`,
  hint: rewriteLine,
  why: "花括号里半角逗号隔开各项，数里的逗号也会把它隔断。",
  wrong: "研修活动:\n  - {日期: 2024-11-12, 主题: 家长会, 形式: 讲座, 应到: 1,200}",
  right: "研修活动:\n  - {日期: 2024-11-12, 主题: 家长会, 形式: 讲座, 应到: 1200}",
});

export const namesApart = defineMistake("source/names-apart", "error", {
  message: (a) => `几个人要用顿号隔开，“${a.text}”里的逗号把它隔成了几项`,
  hint: (a: SlipArgs) => `这一行改成“${a.fixed}”；如果不是几个人，逗号用全角的“，”。`,
  why: "花括号里半角逗号隔开各项，逗号后面的姓名就从前一项里掉了出来。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野, 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 林秋野、许知行}",
});

const isName = (text: string): boolean => /^(?:\p{Script=Han}{2,3}|\p{Script=Han}+(?:·\p{Script=Han}+)+)$/u.test(text);

/** `{应到: 1,200}` and `{听课人: 林秋野, 许知行}`: a half-width comma cuts a value that is one. */
export function findHalfComma(text: string, parts: readonly FlowPart[]): Slip | undefined {
  for (const [i, part] of parts.entries()) {
    if (!part.isValue || part.isKey || part.quoted || part.open.at(-1) !== "{") continue;
    const rest = wordsAfter(text, parts, i);
    const last = rest.at(-1);
    if (last === undefined) continue;
    const words = [part, ...rest].map(({ start, end }) => text.slice(start, end));
    const isNumber =
      /^[¥￥]?\d{1,3}$/.test(words[0]!) && words.slice(1).every((word) => /^\d{3}(?:\.\d+)?$/.test(word));
    if (isNumber) return replaced(commaInNumber, text, part.start, last.end, words.join(""));
    if (words.every(isName)) return replaced(namesApart, text, part.start, last.end, words.join("、"));
  }
  return undefined;
}

/** The words alone that follow a value. */
function wordsAfter(text: string, parts: readonly FlowPart[], i: number): readonly FlowPart[] {
  let next = i + 1;
  while (next < parts.length && isAlone(text, parts[next - 1]!, parts[next]!)) next++;
  return parts.slice(i + 1, next);
}

const isAlone = (text: string, before: FlowPart, { start, quoted, isKey, isValue, open }: FlowPart): boolean =>
  !quoted && !isKey && !isValue && open === before.open && /^\s*,\s*$/.test(text.slice(before.end, start));
