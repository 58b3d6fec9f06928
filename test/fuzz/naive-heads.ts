import { Fraction, fraction } from "./fraction.ts";
import { printed } from "./naive-annexes.ts";
import { earned } from "./naive-hours.ts";
import { number, type Row, text, total } from "./naive-read.ts";
import type { View } from "./naive-view.ts";

const isBook = (row: Row) => row.册数 === undefined && ["书", "图书"].includes(text(row.类别) ?? "书");

/** Questions about what each in N did, how many titles were read, and a share; and what must be printed. */
export function perHead(view: View): readonly (readonly [question: string, answer: string])[] {
  const books = view.counted("阅读自修").filter(isBook);
  const readers = (row: Row) => view.people(row.教师, view.dayOf("阅读自修", row));
  const times = (row: Row) => (row.数量 === undefined ? 1 : number(row.数量));
  const read = view
    .staff()
    .map((name) => fraction(total(books.map((row) => (readers(row).includes(name) ? times(row) : 0)))));
  const hours = view.staff().map((name) => Fraction.sum(earned(view.school, name, view.days).map((one) => one.hours)));
  const titles = new Set(books.flatMap((row) => text(row.书目) ?? []));
  return [
    ["{{每人 读书}}", range(read, "本")],
    ['{{每人 "读书" 取="最少"}}', at(read, 0, "本")],
    ['{{每人 读书 取="中位数"}}', middle(read, "本")],
    ['{{每人 "学时"}}', range(hours, "学时")],
    ['{{每人 "学时" 取="中位数"}}', middle(hours, "学时")],
    ['{{去重 读书 "书目" 量="种"}}', `${titles.size}种`],
  ];
}

const inOrder = (all: readonly Fraction[]) => all.toSorted((a, b) => (a.isLess(b) ? -1 : b.isLess(a) ? 1 : 0));

const at = (all: readonly Fraction[], index: number, unit: string): string =>
  all.length === 0 ? "—" : `${printed(inOrder(all).at(index)!)}${unit}`;

function range(all: readonly Fraction[], unit: string): string {
  const [least, most] = [at(all, 0, unit), at(all, -1, unit)];
  return least === most ? least : `${least.slice(0, -unit.length)}—${most}`;
}

function middle(all: readonly Fraction[], unit: string): string {
  if (all.length === 0) return "—";
  const sorted = inOrder(all);
  const half = sorted.length / 2;
  if (sorted.length % 2 === 1) return `${printed(sorted[Math.floor(half)]!)}${unit}`;
  const [low, high] = [sorted[half - 1]!, sorted[half]!];
  const mean = low.equals(high) ? low : low.plus(high).over(fraction(2)).rounded(1);
  return `${printed(mean)}${unit}`;
}
