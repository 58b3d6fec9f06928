import type { Place } from "../../diagnostics/diagnostic.ts";
import type { RawFile } from "../read-document.ts";
import type { Sheet } from "../workbook.ts";

/** One comment `# 忽略 check/similar-record：理由`, or `{{! 忽略 … }}` in Markdown. */
export interface Ignore {
  /** The codes named, each where it is written. */
  readonly codes: readonly { readonly code: string; readonly place: Place }[];
  readonly reason: string;
  /** The lines it is about (from 1): its own, and the next one if it has a line to itself. */
  readonly lines: readonly number[];
}

const code = "[a-z]+/[a-z][a-z-]*";
const list = `(${code}(?:[ \\t、，,]+${code})*)`;
const inYaml = new RegExp(`(?:^|\\s)#[ \\t]*忽略[ \\t\\u3000]*${list}[ \\t]*[：:]?(.*)$`);
const inMarkdown = new RegExp(`\\{\\{!(?:--)?[ \\t]*忽略[ \\t\\u3000]*${list}[ \\t]*[：:]?(.*?)(?:--)?\\}\\}`);

/** The comments of a file that say which of its diagnostics may stay. A comment without a code is only a comment. */
export function readIgnores({ file, bytes, workbook }: RawFile): Ignore[] {
  if (workbook) return workbook.sheets.flatMap((sheet) => ignoresInSheet(file, sheet));
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("忽略")) return [];
  const text = new TextDecoder().decode(bytes);
  const pattern = file.endsWith(".md") ? inMarkdown : inYaml;
  const lines = text.split(/\r\n|\r|\n/);
  const below = linesBelow(lines);
  return lines.flatMap((line, i) => {
    const found = pattern.exec(line);
    if (!found) return [];
    const listAt = found.index + found[0].indexOf(found[1]!);
    const codes = [...found[1]!.matchAll(new RegExp(code, "g"))].map((one) => ({
      code: one[0],
      place: { file, line: i + 1, column: listAt + one.index + 1, length: one[0].length },
    }));
    const isAlone = line.slice(0, found.index).trim() === "";
    return [{ codes, reason: found[2]!.trim(), lines: isAlone ? [i + 1, below[i]!] : [i + 1] }];
  });
}

/** The name of the column in which a table says it: check/similar-record：理由. */
export const ignoreColumn = "忽略";
const inCell = new RegExp(`^\\s*#?\\s*(?:${ignoreColumn})?[ \\t\\u3000]*${list}[ \\t]*[：:]?(.*)$`, "s");

function ignoresInSheet(file: string, { name, rows }: Sheet): Ignore[] {
  const head = rows.findIndex((row) => row.some((cell) => cell?.text === ignoreColumn));
  const col = rows[head]?.findIndex((cell) => cell?.text === ignoreColumn) ?? -1;
  return rows.flatMap((row, i): Ignore[] => {
    const found = i > head && col >= 0 ? inCell.exec(row[col]?.text ?? "") : null;
    if (!found) return [];
    const place = { file, line: i + 1, column: col + 1, cell: name === undefined ? {} : { sheet: name } };
    const codes = [...found[1]!.matchAll(new RegExp(code, "g"))].map((one) => ({ code: one[0], place }));
    return [{ codes, reason: found[2]!.trim(), lines: [i + 1] }];
  });
}

/** Of each line (by index) the number of the line below, past other comments. */
function linesBelow(lines: readonly string[]): number[] {
  const below = new Array<number>(lines.length);
  for (let i = lines.length - 1; i >= 0; i--) {
    const next = lines[i + 1];
    below[i] = next !== undefined && /^\s*(?:#\s|\{\{!)/.test(next) ? below[i + 1]! : i + 2;
  }
  return below;
}
