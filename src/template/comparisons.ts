import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Helper } from "./template-data.ts";
import { isFigure, isTrue, type TemplateValue } from "./template-value.ts";

export const badArguments = defineMistake("template/bad-arguments", "error", {
  message: (a: { name: string; expected: string }) => `“${a.name}”后面的内容不对`,
  hint: (a) => `写成 ${a.expected}。`,
  why: "算法后面的内容不全或多了。",
  wrong: "{{#if (大于 研修活动)}}较多。{{/if}}",
  right: "{{#if (大于 研修活动 3)}}较多。{{/if}}",
});

/** What is compared: the number of a figure, the text without the spaces around it. */
const plain = (value: TemplateValue): TemplateValue =>
  isFigure(value) ? value.value : typeof value === "string" ? value.trim() : value;

const pair =
  (name: string, compare: (a: TemplateValue, b: TemplateValue) => boolean): Helper =>
  (args) =>
    args.length === 2
      ? compare(plain(args[0]), plain(args[1]))
      : badArguments.of({ name, expected: `(${name} 甲 乙)` });

/** Questions for `{{#if (大于 研修活动 20)}}`. 全部: both are equal and not 0. */
export const comparisons: ReadonlyMap<string, Helper> = new Map([
  ["等于", pair("等于", (a, b) => a === b)],
  ["全部", pair("全部", (a, b) => a === b && isTrue(a))],
  ["大于", pair("大于", (a, b) => Number(a) > Number(b))],
  ["小于", pair("小于", (a, b) => Number(a) < Number(b))],
  ["不是", (args) => (args.length === 1 ? !isTrue(args[0]) : badArguments.of({ name: "不是", expected: "(不是 甲)" }))],
]);
