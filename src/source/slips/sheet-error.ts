import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { type FindSlip, replaced, type SlipArgs } from "./slip.ts";

export const sheetError = defineMistake("source/sheet-error", "error", {
  message: (a: SlipArgs) => `“${a.text}”是表格里算不出来的值，不是内容`,
  hint: (a) =>
    a.fixed.endsWith(":")
      ? "查到应填的内容写上；没有可填的，删去这一行。"
      : `查到应填的内容写上；没有可填的，这一行改成“${a.fixed}”。`,
  why: "公式没有算出来，或列太窄，表格里就显示“#N/A”“####”；复制过来的不是内容，“#”后面的还会被当成说明略去。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 执教: #N/A, 课名: 落花生}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: 落花生}",
});

/** What a spreadsheet shows where a formula has no result, or a column is too narrow. */
const shown = "#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|#{2,})(?=[ \\t]*(?:[,}]|$))";
const sheetErrorValue = new RegExp(`(?<=[:：][ \\t]*)${shown}`, "u");

const atStart = new RegExp(`^[ \\t]*${shown}`, "mu");

/** Whether what follows a key without a value begins with one. */
export const beginsSheetError = (text: string): boolean => atStart.test(text);

/** `执教: #N/A`, which yaml takes for a comment. */
export const findSheetError: FindSlip = ({ text, kind, value }) => {
  const found = kind === "text" ? null : sheetErrorValue.exec(text);
  if (!found || found.index < value) return undefined;
  const { index } = found;
  const end = index + found[0].length;
  const before = /(?:,[ ]*)?[^\s,{]+[ ]*[:：][ \t]*$/.exec(text.slice(0, index))!;
  const inBrackets = before[0].startsWith(",") || text[before.index - 1] === "{";
  const mended = inBrackets
    ? `${text.slice(0, before.index)}${text.slice(end).replace(before[0].startsWith(",") ? /^$/ : /^[ ]*,[ ]*/, "")}`
    : text.slice(0, index).trimEnd();
  return { ...replaced(sheetError, text, index, end, ""), fixed: mended };
};
