import { chineseNumeral } from "../zh/numerals.ts";
import type { Block } from "./blocks.ts";

// GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）
const forms = [
  (n: number) => `${chinese(n)}、`,
  (n: number) => `（${chinese(n)}）`,
  (n: number) => `${n}.`,
  (n: number) => `（${n}）`,
] as const;
const chinese = (n: number): string => (n <= 99 ? chineseNumeral(n) : String(n));

/** Numbers headings from their tree, each level anew under its parent. The numbers are text: Word counts nothing. */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.type !== "heading" || block.startsPage) return block;
    const n = counts[block.level - 1]! + 1;
    counts[block.level - 1] = n;
    counts.fill(0, block.level);
    return { ...block, number: forms[block.level - 1]!(n) };
  });
}
