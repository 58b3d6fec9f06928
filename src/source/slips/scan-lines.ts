import { maxDepth } from "../yaml/parse-yaml.ts";
import { endOfKey, type Line, looseDash, looseKey, saysNothing } from "./line.ts";
import { endOfQuoted, walkFlow } from "./walk-flow.ts";

/** Reads every line of a text by itself as far as it can, so that a broken line does not spoil the next. */
export function scanLines(texts: readonly string[]): Line[] {
  const lines: Line[] = [];
  let previous: Line | undefined;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    if (saysNothing(text) || (previous && continues(text, previous))) {
      lines.push(textLine(i + 1, text));
      continue;
    }
    previous = readLine(i + 1, text);
    lines.push(previous);
    for (const next of linesWithin(texts, i, previous)) {
      lines.push(next);
      i++;
    }
  }
  return lines;
}

const blank = { dash: undefined, column: 0, value: 0, hasKey: false };
const textLine = (number: number, text: string): Line => ({ number, text, kind: "text", open: "", ...blank });

/** Width of the white space before the first character. Full-width spaces and tabs are wrong, but count. */
const indentOf = (text: string): number => /^[\s\u3000\u00A0]*/.exec(text)![0].length;

function readLine(number: number, text: string): Line {
  const indent = indentOf(text);
  const dashes = /^(?:-[ \t]+)*(?:-$)?/.exec(text.slice(indent))![0].length;
  const loose = dashes === 0 ? (looseDash.exec(text.slice(indent))?.[0].length ?? 0) : 0;
  const column = indent + dashes + loose;
  const key = endOfKey(text.slice(column));
  return {
    number,
    text,
    kind: "node",
    open: "",
    dash: dashes + loose > 0 ? indent : undefined,
    column,
    value: key < 0 ? column : column + key,
    hasKey: key >= 0,
  };
}

/** The lines of a value are deeper than this column. */
const parentColumn = (line: Line): number => (line.hasKey ? line.column : (line.dash ?? -1));

/** Whether `text` goes on with the plain text that `line` begins. */
function continues(text: string, line: Line): boolean {
  const value = line.text.slice(line.value);
  if (value === "" || /^(?:["'{[#]|[|>][-+\d]*\s*(?:#|$))/.test(value)) return false;
  const indent = indentOf(text);
  if (indent <= parentColumn(line)) return false;
  const body = text.slice(indent);
  if (endOfKey(body) >= 0) return false;
  if (looseDash.test(body) && line.dash === indent) return false;
  if (/^- /.test(body) && /：\s*$/.test(value) && looseKey.test(value)) return false;
  return line.hasKey || !looseKey.test(value) || !looseKey.test(body);
}

/** The following lines that lie inside a block scalar, a quoted text or brackets that `line` opens. */
function linesWithin(texts: readonly string[], i: number, line: Line): Line[] {
  const value = line.text.slice(line.value);
  if (/^[|>][-+\d]*\s*(?:#|$)/.test(value)) return blockScalar(texts, i, parentColumn(line));
  if (/^["']/.test(value) && endOfQuoted(value, 0) === undefined) return quotedLines(texts, i, line);
  if (/^[[{]/.test(value)) return flowLines(texts, i, line);
  return [];
}

function blockScalar(texts: readonly string[], i: number, parent: number): Line[] {
  const within: Line[] = [];
  for (let j = i + 1; j < texts.length; j++) {
    const text = texts[j]!;
    if (text.trim() !== "" && /^ */.exec(text)![0].length <= parent) break;
    within.push(textLine(j + 1, text));
  }
  return within;
}

// If a line below an open quote reads like a key or a list item, the closing quote was forgotten.
const readsLikeNode = (text: string): boolean => /^\s*-\s/.test(text) || endOfKey(text.trimStart()) >= 0;

function quotedLines(texts: readonly string[], i: number, line: Line): Line[] {
  const mark = line.text[line.value]!;
  const within: Line[] = [];
  for (let j = i + 1; j < texts.length; j++) {
    const text = texts[j]!;
    const end = endOfQuoted(mark + text, 0);
    if (end !== undefined && !/^\s*(?:#|$)/.test(text.slice(end - 1))) return [];
    if (end === undefined && (readsLikeNode(text) || (text.trim() !== "" && indentOf(text) <= parentColumn(line))))
      return [];
    within.push(textLine(j + 1, text));
    if (end !== undefined) return within;
  }
  return [];
}

function flowLines(texts: readonly string[], i: number, line: Line): Line[] {
  let { open, end, openQuote } = walkFlow(line.text, line.value);
  const within: Line[] = [];
  for (let j = i + 1; end === undefined && openQuote === undefined && open !== "" && j < texts.length; j++) {
    const text = texts[j]!;
    if (text.trim() !== "" && indentOf(text) <= parentColumn(line) && !/^\s*[\]}]/.test(text)) return [];
    if (/^\s*-\s/.test(text) || open.length > maxDepth) return [];
    within.push({ ...textLine(j + 1, text), kind: "flow", open });
    ({ open, end, openQuote } = walkFlow(text, indentOf(text), open));
  }
  return end === undefined && open.length > maxDepth ? [] : within;
}
