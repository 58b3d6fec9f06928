import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { endOfKey, shorten } from "./slips/line.ts";

const cellOverLines = defineMistake("source/cell-over-lines", "error", {
  message: (a: { lines: number; fixed: string }) => `引号里的内容分成了${a.lines}行，后面的行又从头开始，读不懂`,
  hint: (a) => `接成一行“${a.fixed}”，再删去后面的${a.lines - 1}行。`,
  why: "表格的一格里有换行，复制过来就带着引号分成了几行；从头开始的行会被当成另一项。",
  wrong: '论文成果:\n  - 题目: "一次\n家访"\n    类别: 案例\n    作者: 林秋野',
  right: "论文成果:\n  - 题目: 一次家访\n    类别: 案例\n    作者: 林秋野",
});

const mostLines = 10;

/** Cells of a table with line breaks, which lie in quotes over several lines; and the text with each in one line. */
interface WithoutBreaks {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Joins `题目: "一次⏎家访"` to `题目: 一次家访`. The other lines stay, empty, so that places stay true. */
export function joinCells(file: string, text: string): WithoutBreaks {
  const lines = text.split("\n");
  const diagnostics: Diagnostic[] = [];
  for (const [i, line] of lines.entries()) {
    const quote = openQuote(line);
    const end = quote < 0 ? -1 : closingLine(lines, i);
    if (end < 0) continue;
    const parts = [line.slice(quote + 1), ...lines.slice(i + 1, end), lines[end]!.trimEnd().slice(0, -1)];
    const fixed =
      line.slice(0, quote) +
      joined(
        parts.map((part) => part.trim()).filter((part) => part !== ""),
        line.slice(0, quote),
      );
    const place = { file, line: i + 1, column: quote + 1 };
    diagnostics.push(cellOverLines.at(place, { lines: end - i + 1, fixed: shorten(fixed.trim(), 0) }));
    lines[i] = fixed;
    lines.fill("", i + 1, end + 1);
  }
  return { text: lines.join("\n"), diagnostics };
}

/** Where a double quote begins the value of a line that does not close it; -1 where none does. */
function openQuote(line: string): number {
  const column = /^ *(?:- +)*/.exec(line)![0].length;
  const key = endOfKey(line.slice(column));
  const at = column + Math.max(0, key);
  return key >= 0 && line[at] === '"' && !line.includes('"', at + 1) ? at : -1;
}

/** The line that closes a quote opened in line `first`, if one of those between begins further left; -1 otherwise. */
function closingLine(lines: readonly string[], first: number): number {
  const indent = lines[first]!.search(/[^ -]/);
  let isLeft = false;
  for (let i = first + 1; i < Math.min(lines.length, first + mostLines); i++) {
    const line = lines[i]!;
    if (/^ *- /.test(line) || endOfKey(line.trimStart()) >= 0) return -1;
    isLeft ||= line.trim() !== "" && line.search(/\S/) < indent;
    if (/^[^"]*"\s*$/.test(line)) return isLeft ? i : -1;
    if (line.includes('"')) return -1;
  }
  return -1;
}

/** Keys under which people stand, as 作者, 听课人, 主讲: a school may have its own word for each. */
const ofPeople = /[人者师员讲备持研加席教徒]\s*:\s*$/u;
const isName = (part: string): boolean => /^[\p{Script=Han}·]{2,4}$/u.test(part);

/** Names are parted by 、, other lines of Chinese follow each other without a space. */
function joined(parts: readonly string[], before: string): string {
  if (ofPeople.test(before) && parts.every(isName)) return parts.join("、");
  return parts.reduce(
    (text, part) => text + (/[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(part) ? " " : "") + part,
    "",
  );
}
