import { badArguments } from "./comparisons.ts";
import type { Helper } from "./template-data.ts";
import { type Condition, isFigure, isTrue, type TemplateValue } from "./template-value.ts";

const condition = (holds: boolean): Condition => ({ type: "condition", holds });

const numberOf = (value: TemplateValue): number =>
  isFigure(value) ? value.value : typeof value === "object" ? Number(isTrue(value)) : Number(value ?? 0);

/** 当 holds if something is there, or if its number lies within 至少 and 至多, or is 正好 so many. */
const when: Helper = (args, { 至少: least, 至多: most, 正好: exact, ...others }) => {
  const expected = '{{当 公开课 至少=3}}；带条件的加括号：{{当 (计数 "获奖" 级别="县级") 至少=3}}';
  if (args.length !== 1 || Object.keys(others).length > 0) return badArguments.of({ name: "当", expected });
  const [value] = args;
  if ([least, most, exact].every((one) => one === undefined)) return condition(isTrue(value));
  const limits = [least ?? 0, most ?? Number.POSITIVE_INFINITY, exact ?? 0].map(Number);
  if (limits.some(Number.isNaN)) return badArguments.of({ name: "当", expected });
  const n = numberOf(value);
  return condition(n >= limits[0]! && n <= limits[1]! && (exact === undefined || n === limits[2]) && isTrue(value));
};

const whenNot: Helper = (args) =>
  args.length === 1 ? condition(!isTrue(args[0])) : badArguments.of({ name: "当没有", expected: "当没有 公开课" });

/** The words, if a rate is full: `{{全体 全勤率 "全体教师"}}`; else nothing. A unit with another word for 教师 puts it in. */
export const everybody: Helper = ([rate, words = "全体教师", ...others]) => {
  if (rate === undefined) return "";
  if (!isFigure(rate) || rate.unit !== "%" || others.length > 0)
    return badArguments.of({ name: "全体", expected: '全体 全勤率 "应参训教师"' });
  const { n = 0, of = 0 } = rate.ratio ?? {};
  return n > 0 && n === of ? String(words) : "";
};

/** The first of two, if their numbers differ: 26人次 beside 20项. */
const different: Helper = ([one, other, ...others]) => {
  if (others.length > 0 || other === undefined)
    return badArguments.of({ name: "不同", expected: "不同 教师获奖人次 教师获奖" });
  return numberOf(one) === numberOf(other) ? "" : one;
};

/** What a sentence may ask for, by the name in templates. */
export const conditionHelpers: ReadonlyMap<string, Helper> = new Map([
  ["当", when],
  ["当没有", whenNot],
  ["全体", everybody],
  ["不同", different],
]);
