import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { bareKind, type Line, looseKey } from "./line.ts";
import { rewriteLine } from "./slip.ts";

export const wrongIndent = defineMistake("source/wrong-indent", "error", {
  message: (a: { text: string; column: number; alignedLine: number }) => `“${a.text}”这一行的缩进不对`,
  hint: (a) => `让它从第${a.column}列开始，与第${a.alignedLine}行对齐。`,
  why: "同一条记录的各行左边要对齐。",
  wrong: "听课:\n  - 日期: 2024-11-12\n     听课人: 许知行\n  - 日期: 2024-11-13\n    听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n  - 日期: 2024-11-13\n    听课人: 许知行",
});

export const noDash = defineMistake("source/no-dash", "error", {
  message: () => "这一行起是另一条记录，前面缺少“- ”",
  hint: rewriteLine,
  why: "横线是新的一条的开头，忘了写就和上一条混在一起。",
  wrong: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n  日期: 2024-11-13\n    听课人: 许知行",
  right: "听课:\n  - 日期: 2024-11-12\n    听课人: 许知行\n  - 日期: 2024-11-13\n    听课人: 许知行",
});

/** A line that aligns with no other, and the line it should align with. Columns start at 0, lines at 1. */
export interface Misplaced {
  readonly index: number;
  readonly column: number;
  readonly rightColumn: number;
  readonly alignedLine: number;
  /** It begins like the item above it and stands where the dash of that item stands: its own dash was forgotten. */
  readonly lacksDash?: boolean;
}

/** How the lines of a text lie in each other. */
interface Layout {
  /** By line index: the lines before or after it in the same column are `key: value`, so this one should be. */
  readonly inMap: readonly boolean[];
  readonly misplaced: readonly Misplaced[];
}

/** Follows the columns that lists and maps open and close. */
export function layOut(lines: readonly Line[]): Layout {
  const walk = new LayoutWalk(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === "node" && !walk.goTo(line)) i = endOfBlock(lines, i) - 1;
  }
  return walk;
}

/** A column in which a list or a map stands, and the latest line that stands there. */
interface Column {
  readonly column: number;
  readonly isDash: boolean;
  line: Line;
}

class LayoutWalk implements Layout {
  readonly inMap: boolean[];
  readonly misplaced: Misplaced[] = [];
  /** From the outermost to the innermost. */
  private open: Column[] = [];
  private above: Line | undefined;

  constructor(size: number) {
    this.inMap = new Array(size).fill(false);
  }

  /** Puts a line in its column. `false`: it stands in none, and so do the lines that lie in it. */
  goTo(line: Line): boolean {
    const { above } = this;
    const isDash = line.dash !== undefined;
    if (above && (opensLoosely(above) || (isDash && bareKind.test(above.text))) && liesBelow(line, above))
      this.inMap[above.number - 1] = true;
    const fits = this.place(line, line.dash ?? line.column, isDash);
    this.above = line;
    if (fits && isDash) this.open.push({ column: line.column, isDash: false, line });
    return fits;
  }

  private place(line: Line, column: number, isDash: boolean): boolean {
    const before = this.open;
    const depth = before.findLastIndex((c) => c.column < column || (c.column === column && (isDash || !c.isDash))) + 1;
    this.open = before.slice(0, depth);
    const top = this.open.at(-1);
    if (top?.column === column && top.isDash === isDash) {
      if (!isDash) this.meet(top.line, line);
      top.line = line;
      return true;
    }
    if (depth === before.length && opensBelow(this.above, isDash)) {
      this.open.push({ column, isDash, line });
      return true;
    }
    return (!isDash && this.beginItem(line, before)) || this.misplace(line, column, isDash, before);
  }

  /** Two lines of a map. */
  private meet(a: Line, b: Line): void {
    if (a.hasKey || isLoose(a)) this.inMap[b.number - 1] = true;
    if (b.hasKey || isLoose(b)) this.inMap[a.number - 1] = true;
  }

  /** Whether a line begins an item whose dash was forgotten. */
  private beginItem(line: Line, before: readonly Column[]): boolean {
    const { column } = line;
    const at = before.findLastIndex((c) => c.isDash && c.column === column);
    const item = before[at];
    if (!item || !line.hasKey || keyOf(item.line) !== keyOf(line)) return false;
    this.report(line, column, item, { lacksDash: true });
    this.open = [...before.slice(0, at + 1), { column: column + 2, isDash: false, line }];
    item.line = line;
    return true;
  }

  private misplace(line: Line, column: number, isDash: boolean, before: readonly Column[]): false {
    const right = nearestColumn(before, column, isDash);
    this.open = right ? before.slice(0, before.indexOf(right) + 1) : [];
    if (right) {
      this.report(line, column, right);
      right.line = line;
    }
    return false;
  }

  private report({ number }: Line, column: number, right: Column, more?: Partial<Misplaced>): void {
    const place = { index: number - 1, column, rightColumn: right.column, alignedLine: right.line.number };
    this.misplaced.push({ ...place, ...more });
  }
}

const opensBelow = (above: Line | undefined, isDash: boolean): boolean =>
  !above || isEmptyValue(above) || (isDash && bareKind.test(above.text));
const keyOf = ({ text, column, value }: Line): string => text.slice(column, value).trim();
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
