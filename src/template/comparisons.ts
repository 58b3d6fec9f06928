import { diagnose } from "../diagnostics/diagnose.ts";
import type { Helper, Refusal, TemplateValue } from "./template-data.ts";
import { isNode, isTrue } from "./truth.ts";

const plain = (value: TemplateValue): TemplateValue =>
  isNode(value) && value.type === "figure" ? value.value : typeof value === "string" ? value.trim() : value;

const refuse = (name: string, expected: string): Refusal => ({
  type: "refusal",
  at: (place) => diagnose("template/bad-arguments", place, { name, expected }),
});

const pair =
  (name: string, compare: (a: TemplateValue, b: TemplateValue) => boolean): Helper =>
  (args) =>
    args.length === 2 ? compare(plain(args[0]), plain(args[1])) : refuse(name, `(${name} 甲 乙)`);

const not: Helper = (args) => (args.length === 1 ? !isTrue(args[0]) : refuse("不是", "(不是 甲)"));

/** Questions for `{{#if (大于 研修活动 20)}}`; figures are compared by their numbers. 全部: everyone who should, did. */
export const comparisons: ReadonlyMap<string, Helper> = new Map([
  ["等于", pair("等于", (a, b) => a === b)],
  ["全部", pair("全部", (a, b) => a === b && isTrue(a))],
  ["大于", pair("大于", (a, b) => Number(a) > Number(b))],
  ["小于", pair("小于", (a, b) => Number(a) < Number(b))],
  ["不是", not],
]);
