import { hasErrors } from "../../diagnostics/diagnostic.ts";
import type { UsualPeriod } from "../../records/settings/usual-period.ts";
import { type Data, type DataPath, dataAt, isMap, type SourceDocument } from "../../source/document.ts";
import { readDocument } from "../../source/read-document.ts";
import { recordsAsYaml } from "../../source/yaml/to-yaml.ts";
import type { Day } from "../../zh/dates.ts";

/** What changes in the term file of the period after. */
export interface NextTerm {
  /** How the two periods are called. */
  readonly before: string;
  readonly period: UsualPeriod;
  /** 统计截止 of before, if it is not the last day. */
  readonly cutOffBefore: Day | undefined;
  /** The term file of before, from the folder of the new one. */
  readonly termBefore: string;
  /** Entries of 包含 that are written otherwise. */
  readonly includes: ReadonlyMap<string, string>;
}

/** The text of a term file for the period after: the same but for dates and names, with the person's comments. */
export function nextTerm(text: string, next: NextTerm): string {
  const { period, cutOffBefore, includes } = next;
  let written = renamed(text, next.before, period.name);
  const set = (path: DataPath, value: string | undefined) => {
    if (value !== undefined) written = withText(written, path, value);
  };
  set(["时段", "名称"], period.name);
  set(["时段", "起"], period.from);
  set(["时段", "止"], period.to);
  for (const [i, term] of period.terms.entries()) {
    set(["时段", "学期", i, "起"], term.from);
    set(["时段", "学期", i, "止"], term.to);
  }
  const entries = dataAt(read(written).data, ["包含"]);
  for (const [i, entry] of (Array.isArray(entries) ? entries : []).entries())
    set(["包含", i], includes.get(String(entry)));
  set(["对比"], next.termBefore);
  set(["落款", "日期"], period.to);
  for (const path of [["时段", "放假"], ["统计截止"], ["基准日"], ["核对"], ["另计时段"], ["上期统计截止"]])
    written = commentedOut(written, path);
  for (const i of period.terms.keys()) written = commentedOut(written, ["时段", "学期", i, "统计截止"]);
  if (cutOffBefore !== undefined)
    written = withLine(written, "包含", `上期统计截止: ${cutOffBefore}      # 此后的记录没有计入上一期，计入本期`);
  return written;
}

const readText = (text: string) => readDocument("", new TextEncoder().encode(text));
const read = (text: string): SourceDocument => readText(text).value;

/** The period's name wherever it stands, but in 依据, which are papers of that year. */
function renamed(text: string, before: string, after: string): string {
  const { from, to } = rangeOf(text, ["依据"]) ?? { from: 0, to: 0 };
  const lines = text.split("\n");
  return lines.map((line, i) => (i >= from && i < to ? line : line.replaceAll(before, after))).join("\n");
}

/** The text of one value instead of what is typed. A value that is not there, or not typed in one line, stays. */
function withText(text: string, path: DataPath, value: string): string {
  const document = read(text);
  const typed: Data = dataAt(document.data, path);
  if (typeof typed !== "string" || typed === value) return text;
  const { line, column, length = 0 } = document.locate(path);
  const lines = text.split("\n");
  const row = lines[line - 1]!;
  const isQuoted = /["']/.test(row[column - 1]!);
  const written = isQuoted ? `'${value.replaceAll("'", "''")}'` : inYaml(value);
  lines[line - 1] = row.slice(0, column - 1) + written + row.slice(column - 1 + length);
  return lines.join("\n");
}

/** A text as it is written in a list between brackets. */
const inYaml = (value: string): string => /\[(.*)\]/.exec(recordsAsYaml({ x: { x: [value] } }))?.[1] ?? value;

/** The lines (from 0) of a key in lines of its own with all below it, `undefined` if it is not there or inside of brackets. */
function rangeOf(text: string, path: DataPath): { readonly from: number; readonly to: number } | undefined {
  const document = read(text);
  if (!hasKey(document, path)) return undefined;
  const { line, column } = document.locateKey(path);
  const lines = text.split("\n");
  if (lines[line - 1]!.slice(0, column - 1).trim() !== "") return undefined;
  const isBelow = (row: string) => {
    const indent = row.length - row.trimStart().length;
    return row.trim() === "" || indent > column - 1 || (indent === column - 1 && /^- /.test(row.trimStart()));
  };
  const after = lines.findIndex((row, i) => i >= line && !isBelow(row));
  return { from: line - 1, to: after < 0 ? lines.length : after };
}

const hasKey = ({ data }: SourceDocument, path: DataPath): boolean => {
  const parent = dataAt(data, path.slice(0, -1));
  return isMap(parent) && Object.hasOwn(parent, String(path.at(-1)));
};

/** A key as a comment, for somebody to fill in anew; inside of brackets it is taken out. */
function commentedOut(text: string, path: DataPath): string {
  const document = read(text);
  if (!hasKey(document, path)) return text;
  const range = rangeOf(text, path);
  if (!range) return takenOut(text, document, path);
  const lines = text.split("\n");
  const indent = document.locateKey(path).column - 1;
  for (let i = range.from; i < range.to; i++) {
    const row = lines[i]!;
    lines[i] = row.trim() === "" ? row : `${row.slice(0, indent)}# ${row.slice(indent)}`;
  }
  return lines.join("\n");
}

/** Takes a key out of `{…}`. One whose value goes on in the lines below stays. */
function takenOut(text: string, document: SourceDocument, path: DataPath): string {
  const key = document.locateKey(path);
  const value = document.locate(path);
  if (value.line !== key.line) return text;
  const lines = text.split("\n");
  const row = lines[key.line - 1]!;
  const before = row.slice(0, key.column - 1);
  const rest = row.slice(value.column - 1 + (value.length ?? 0));
  lines[key.line - 1] = /^ *, */.test(rest) ? before + rest.replace(/^ *, */, "") : before.replace(/ *, *$/, "") + rest;
  const taken = lines.join("\n");
  return hasErrors(readText(taken).diagnostics) ? text : taken;
}

/** With a line above that of a key which every term file has. */
function withLine(text: string, above: string, added: string): string {
  const lines = text.split("\n");
  lines.splice(read(text).locateKey([above]).line - 1, 0, added);
  return lines.join("\n");
}
