import type { ChalkInstance } from "chalk";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { cellName, fileAndSheet, placeText } from "../../diagnostics/place-text.ts";
import type { Screen } from "../terminal.ts";
import { colors, severityColor, severityWords } from "./colors.ts";
import { displayWidth } from "./display-width.ts";
import { excerpt } from "./excerpt.ts";
import type { Quote } from "./source-lines.ts";
import { visible } from "./visible.ts";

/**
 * Diagnostics as a person reads them: place, words and code, then the source line with carets and the hint. `whole`: with all
 * places of each, not the first of them.
 */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  quote: Quote,
  screen: Screen,
  whole = false,
): string {
  const paint = colors(screen);
  const related = whole ? everyRelated : firstRelated;
  return diagnostics.map((d) => diagnosticText(d, quote, { width: screen.width, paint, related })).join("\n\n");
}

interface Look {
  readonly width: number;
  readonly paint: ChalkInstance;
  readonly related: (places: readonly Place[]) => readonly string[];
}

/** `file:line:column 错误 message`, clickable in terminals and editors; of a cell its name. */
export function withPlace(d: Diagnostic, paint: ChalkInstance): string {
  const severity = severityColor(paint, d.severity)(severityWords[d.severity]);
  return `${placeText(d)} ${severity} ${visible(d.message)}`;
}

/** The same with the code at the end. */
export const headline = (d: Diagnostic, paint: ChalkInstance): string => `${withPlace(d, paint)} ${paint.dim(d.code)}`;

function diagnosticText(d: Diagnostic, quote: Quote, { width, paint, related }: Look): string {
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
  lines.push(...related(d.related ?? []).map((words) => `${indent}  ${paint.dim(words)}`));
  return lines.join("\n");
}

const shownRelated = 5;

/** The other places of a diagnostic: the first five and how many more there are. If there are six, all are named. */
function firstRelated(related: readonly Place[]): string[] {
  const shown = related.length > shownRelated + 1 ? related.slice(0, shownRelated) : related;
  const more = related.length - shown.length;
  return [
    ...shown.map((place) => `另见 ${placeText(place)}`),
    ...(more > 0 ? [`另有${more}处，yanxiu check --all 列出全部`] : []),
  ];
}

/** All other places; where they are many, those of a file in one line. */
export function everyRelated(related: readonly Place[]): string[] {
  if (related.length <= shownRelated + 1) return firstRelated(related);
  const files = new Map<string, string[]>();
  for (const place of related) {
    const at = place.cell ? cellName(place) : `${place.line}:${place.column}`;
    const name = `${fileAndSheet(place)}${place.cell ? "!" : ":"}`;
    const known = files.get(name);
    if (known) known.push(at);
    else files.set(name, [at]);
  }
  return [...files].map(([name, all]) => `另见 ${name}${all.join("、")}`);
}
