import type { ChalkInstance } from "chalk";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { Screen } from "../terminal.ts";
import { colors, severityColor, severityWords } from "./colors.ts";
import { displayWidth } from "./display-width.ts";
import { excerpt } from "./excerpt.ts";
import type { LineOf } from "./source-lines.ts";
import { visible } from "./visible.ts";

/** Diagnostics as a person reads them: place, words and code, then the source line with carets and the hint. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], lineOf: LineOf, screen: Screen): string {
  const paint = colors(screen);
  return diagnostics.map((d) => diagnosticText(d, lineOf, screen.width, paint)).join("\n\n");
}

/** `file:line:column 错误 message`, clickable in terminals and editors. */
export function withPlace(d: Diagnostic, paint: ChalkInstance): string {
  const severity = severityColor(paint, d.severity)(severityWords[d.severity]);
  return `${d.file}:${d.line}:${d.column} ${severity} ${visible(d.message)}`;
}

/** The same with the code at the end. */
export const headline = (d: Diagnostic, paint: ChalkInstance): string => `${withPlace(d, paint)} ${paint.dim(d.code)}`;

function diagnosticText(d: Diagnostic, lineOf: LineOf, width: number, paint: ChalkInstance): string {
  const number = String(d.line);
  const indent = " ".repeat(number.length + 3);
  const hint = (d.hint ? visible(d.hint) : "").split("\n").filter((line) => line !== "");
  const line = lineOf(d.file, d.line);
  const lines = [headline(d, paint)];
  if (line !== undefined && line.trim() !== "") {
    const { text, before, marked } = excerpt(line, d.column, d.length ?? 1, Math.max(40, width - indent.length - 2));
    const carets = severityColor(paint, d.severity)("^".repeat(marked));
    const room = width - indent.length - 3 - before - marked;
    const beside = hint.length === 1 && displayWidth(hint[0]!) <= room ? ` ${hint.shift()}` : "";
    lines.push(`${paint.dim(`  ${number} │`)} ${text.trimEnd()}`);
    lines.push(`${indent}${paint.dim("│")} ${" ".repeat(before)}${carets}${beside}`);
  }
  lines.push(...hint.map((words) => `${indent}  ${words}`));
  lines.push(...relatedText(d.related).map((words) => `${indent}  ${paint.dim(words)}`));
  return lines.join("\n");
}

const shownRelated = 5;

/** The other places of a diagnostic: the first five and how many more there are. If there are six, all are named. */
function relatedText(related: readonly Place[] = []): string[] {
  const shown = related.length > shownRelated + 1 ? related.slice(0, shownRelated) : related;
  const more = related.length - shown.length;
  return [
    ...shown.map(({ file, line, column }) => `另见 ${file}:${line}:${column}`),
    ...(more > 0 ? [`另有${more}处，--format json 列出全部`] : []),
  ];
}
