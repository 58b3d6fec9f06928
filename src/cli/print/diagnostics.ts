import type { ChalkInstance } from "chalk";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { placeText } from "../../diagnostics/place-text.ts";
import type { Screen } from "../terminal.ts";
import { colors, severityColor, severityWords } from "./colors.ts";
import { displayWidth } from "./display-width.ts";
import { excerpt } from "./excerpt.ts";
import type { Quote } from "./source-lines.ts";
import { visible } from "./visible.ts";

/** Diagnostics as a person reads them: place, words and code, then the source line with carets and the hint. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], quote: Quote, screen: Screen): string {
  const paint = colors(screen);
  return diagnostics.map((d) => diagnosticText(d, quote, screen.width, paint)).join("\n\n");
}

/** `file:line:column 错误 message`, clickable in terminals and editors; of a cell its name. */
export function withPlace(d: Diagnostic, paint: ChalkInstance): string {
  const severity = severityColor(paint, d.severity)(severityWords[d.severity]);
  return `${placeText(d)} ${severity} ${visible(d.message)}`;
}

/** The same with the code at the end. */
export const headline = (d: Diagnostic, paint: ChalkInstance): string => `${withPlace(d, paint)} ${paint.dim(d.code)}`;

function diagnosticText(d: Diagnostic, quote: Quote, width: number, paint: ChalkInstance): string {
  const quoted = quote(d);
  const { label = String(d.line), text: line = "" } = quoted ?? {};
  const indent = " ".repeat(label.length + 3);
  const hint = (d.hint ? visible(d.hint) : "").split("\n").filter((line) => line !== "");
  const lines = [headline(d, paint)];
  if (quoted && line.trim() !== "") {
    const room = Math.max(40, width - indent.length - 2);
    const { text, before, marked } = excerpt(line, quoted.column, quoted.length, room);
    const carets = severityColor(paint, d.severity)("^".repeat(marked));
    const left = width - indent.length - 3 - before - marked;
    const beside = hint.length === 1 && displayWidth(hint[0]!) <= left ? ` ${hint.shift()}` : "";
    lines.push(`${paint.dim(`  ${label} │`)} ${text.trimEnd()}`);
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
    ...shown.map((place) => `另见 ${placeText(place)}`),
    ...(more > 0 ? [`另有${more}处，--format json 列出全部`] : []),
  ];
}
