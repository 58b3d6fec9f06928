import { displayWidth } from "./display-width.ts";
import { visible } from "./visible.ts";

/** A source line ready to print, and where its marked part lies, in terminal columns. */
interface Excerpt {
  readonly text: string;
  readonly before: number;
  readonly marked: number;
}

/** Cuts `line` to `width` columns around the `length` UTF-16 units from `column` (from 1). Tabs become four spaces. */
export function excerpt(whole: string, columnInWhole: number, marks: number, width: number): Excerpt {
  const { line, column, length } = around(whole, columnInWhole, marks);
  const cells = cellsOf(line);
  const start = cells.findIndex((cell) => cell.end > column - 1);
  const first = start === -1 ? cells.length : start;
  const after = cells.findIndex((cell) => cell.start >= column - 1 + length);
  const last = after === -1 ? cells.length : after;
  const [from, to] = columns(cells) <= width ? [0, cells.length] : windowAround(cells, first, width);
  const head = from > 0 ? "…" : "";
  const shown = cells.slice(from, to).map((cell) => cell.shown);
  return {
    text: [head, ...shown, to < cells.length ? "…" : ""].join(""),
    before: head.length + columns(cells.slice(from, first)),
    marked: Math.max(1, columns(cells.slice(first, Math.min(last, to)))),
  };
}

/** Much more of a line than a screen shows, in UTF-16 units. A line of a broken file may be as long as the file. */
const reach = 1000;

/** The part of a line around its marked part: its ends are too far away to be drawn. */
function around(whole: string, column: number, length: number) {
  const start = Math.max(0, column - 1 - reach);
  const line = whole.slice(start, column - 1 + Math.min(length, reach) + reach);
  return { line, column: column - start, length };
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}

function cellsOf(line: string): Cell[] {
  let at = 0;
  return [...line].map((character) => {
    const start = at;
    at += character.length;
    const shown = character === "\t" ? "    " : visible(character);
    return { start, end: at, shown, width: displayWidth(shown) };
  });
}

const columns = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** About a third of the room goes to what stands before the marked part. */
function windowAround(cells: readonly Cell[], first: number, width: number): [number, number] {
  let from = first;
  for (let room = width / 3; from > 0 && room > 0; from--) room -= cells[from - 1]!.width;
  let to = from;
  for (let room = width - 4; to < cells.length && room > 0; to++) room -= cells[to]!.width;
  return [from, to];
}
