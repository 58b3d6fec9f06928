import { bareKind, type Line, looseKey } from "./line.ts";

/** A line that aligns with no other, and the line it should align with. Columns start at 0, lines at 1. */
export interface Misplaced {
  readonly index: number;
  readonly column: number;
  readonly rightColumn: number;
  readonly alignedLine: number;
  /** It begins like the item above it and stands where that one's dash stands: its own dash was forgotten. */
  readonly lacksDash?: boolean;
}

/** How the lines of a text lie in each other. */
export interface Layout {
  /** By line index: the lines before or after it in the same column are `key: value`, so this one should be. */
  readonly inMap: readonly boolean[];
  readonly misplaced: readonly Misplaced[];
}

interface Column {
  readonly column: number;
  readonly isDash: boolean;
  /** Index of its latest line. */
  line: number;
}

/** Follows the columns that lists and maps open and close. */
export function layOut(lines: readonly Line[]): Layout {
  const open: Column[] = [];
  const misplaced: Misplaced[] = [];
  const inMap = lines.map(() => false);
  let previous: number | undefined;

  const place = (index: number, column: number, isDash: boolean): boolean => {
    const before = [...open];
    while (open.length > 0 && (open.at(-1)!.column > column || (!isDash && isDashAt(open.at(-1)!, column)))) open.pop();
    const top = open.at(-1);
    if (top?.column === column && top.isDash === isDash) {
      if (!isDash) meet(top.line, index);
      top.line = index;
      return true;
    }
    const holder = previous === undefined ? undefined : lines[previous]!;
    const opensBelow = !holder || isEmptyValue(holder) || (isDash && bareKind.test(holder.text));
    if (opensBelow && open.length === before.length) {
      open.push({ column, isDash, line: index });
      return true;
    }
    const item = isDash ? undefined : before.findLast((c) => c.isDash && c.column === column);
    if (item && lines[index]!.hasKey && keyOf(lines[item.line]!) === keyOf(lines[index]!)) {
      misplaced.push({ index, column, rightColumn: column, alignedLine: item.line + 1, lacksDash: true });
      open.splice(0, open.length, ...before.slice(0, before.indexOf(item) + 1), {
        column: column + 2,
        isDash: false,
        line: index,
      });
      item.line = index;
      return true;
    }
    const right = nearestColumn(before, column, isDash);
    if (right) misplaced.push({ index, column, rightColumn: right.column, alignedLine: right.line + 1 });
    open.splice(0, open.length, ...before.slice(0, right ? before.indexOf(right) + 1 : 0));
    if (right) right.line = index;
    return false;
  };

  const meet = (a: number, b: number) => {
    const [first, second] = [lines[a]!, lines[b]!];
    if (first.hasKey || isLoose(first)) inMap[b] = true;
    if (second.hasKey || isLoose(second)) inMap[a] = true;
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind !== "node") continue;
    const above = previous === undefined ? undefined : lines[previous]!;
    const opens = above && (opensLoosely(above) || (line.dash !== undefined && bareKind.test(above.text)));
    if (previous !== undefined && opens && liesBelow(line, lines[previous]!)) inMap[previous] = true;
    const fits = place(i, line.dash ?? line.column, line.dash !== undefined);
    previous = i;
    if (fits && line.dash !== undefined) open.push({ column: line.column, isDash: false, line: i });
    if (!fits) i = endOfBlock(lines, i) - 1;
  }
  return { inMap, misplaced };
}

const keyOf = ({ text, column, value }: Line): string => text.slice(column, value).trim();
const isDashAt = (entry: Column, column: number): boolean => entry.isDash && entry.column === column;
const bodyOf = (line: Line): string => line.text.slice(line.column);
const isLoose = (line: Line): boolean => looseKey.test(bodyOf(line));
const opensLoosely = (line: Line): boolean => /^[^：:]+：\s*(?:#|$)/.test(bodyOf(line)) && isLoose(line);
const liesBelow = (line: Line, above: Line): boolean =>
  (line.dash ?? line.column) > above.column || (line.dash === above.column && above.dash === undefined);
const isEmptyValue = (line: Line): boolean => /^\s*(?:#|$)/.test(line.text.slice(line.value)) || opensLoosely(line);

/** Index just after the lines that lie as deep as line `index` or deeper. */
export function endOfBlock(lines: readonly Line[], index: number): number {
  const depth = /^ */.exec(lines[index]!.text)![0].length;
  let end = index + 1;
  while (end < lines.length && (lines[end]!.kind !== "node" || (lines[end]!.dash ?? lines[end]!.column) >= depth))
    end++;
  return end;
}

function nearestColumn(columns: readonly Column[], column: number, isDash: boolean): Column | undefined {
  const distance = (c: Column) => Math.abs(c.column - column) + (c.isDash === isDash ? 0 : 1000);
  return columns.reduce<Column | undefined>((best, c) => (best && distance(best) < distance(c) ? best : c), undefined);
}
