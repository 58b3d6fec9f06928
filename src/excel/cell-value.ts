import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { Field } from "../records/field.ts";
import { splitNames } from "../records/values/people.ts";
import type { Data } from "../source/document.ts";
import { readDocument } from "../source/read-document.ts";
import type { Column } from "./columns.ts";

/** What is typed in a cell, as the same would be typed in YAML. */
export function valueOfCell(text: string, field: Field): Data {
  const { value } = field;
  if (isYesOrNo(field)) return /^[√✓✔☑]$/.test(text) ? "是" : /^[×✕✗✘]$/.test(text) ? "否" : text;
  if (/^[[{]/.test(text) && (value.syntax.map || value.syntax.list)) return asYaml(text) ?? text;
  if (value.rest) return asCounts(text) ?? text;
  // A line break parts names; elsewhere it only fits a text into its cell.
  return holdsNames(value) ? withSeparators(text) : text.replaceAll("\n", " ");
}

/** Whether a key is answered with 是 or 否, in registers with √ or ×. */
export const isYesOrNo = ({ value: { choices } }: Field): boolean => choices?.includes("否") === true;

const holdsNames = ({ holds, syntax }: Field["value"]): boolean =>
  holds === "people" || holds === "people with more" || (holds === "pupils" && syntax.list !== undefined);

/** [{教师: 林秋野, 等级: 优秀}]: what has no columns may be written as in YAML. */
function asYaml(text: string): Data | undefined {
  const { value, diagnostics } = readDocument("", new TextEncoder().encode(text.replaceAll("\n", " ")));
  return hasErrors(diagnostics) ? undefined : value.data;
}

/**
 * Names that only spaces part, each of two to four characters, are names of several people; 沈 一舟 is one. The text keeps its
 * length, so that places in it hold.
 */
function withSeparators(text: string): string {
  const parts = text.split(/[ \u3000\u00a0]+/);
  const areNames =
    parts.length > 1 && parts.every((part) => /^\p{Script=Han}{2,4}(?:[（(][^（）()]*[）)])?$/u.test(part));
  return areNames ? text.replace(/[ \u3000\u00a0]/g, "、") : text;
}

/** 林秋野4、沈一舟6 or 林秋野：4，沈一舟：6, as numbers by name. */
function asCounts(text: string): Data | undefined {
  const entries = splitNames(text).map((part) =>
    /^(.*?\D)\s*[：:=＝]?\s*(\d+(?:\.\d+)?)\s*\p{Script=Han}?$/u.exec(part),
  );
  if (entries.length === 0 || entries.includes(null)) return undefined;
  const counts: { [name: string]: string } = Object.create(null);
  for (const [, name = "", count = ""] of entries as RegExpExecArray[]) counts[name] = count;
  return counts;
}

/** In a column for a 教研组 the whole school is no group. */
const wholeSchool = /^(?:全校|全园|全员|全体|全体教师)$/;

/** What is put into a cell to show that nothing belongs there. 无 is an answer where 是 and 否 are; 在研 is no 结题日期. */
export const isBlank = (text: string, { field, entry }: Column): boolean =>
  /^[/／\\\-－—–~～、。]+$/.test(text) ||
  (text === "无" && !isYesOrNo(field)) ||
  (field.value.holds === "group" && wholeSchool.test(text)) ||
  text === "暂无" ||
  (entry !== undefined &&
    field.value.date !== undefined &&
    /^(?:在研|研究中|进行中|未\p{Script=Han}{0,2})$/u.test(text));
