import type { Content } from "../template/content.ts";
import { chineseNumeral } from "../zh/numerals.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { Block } from "./blocks.ts";

/** 编号: 是: each paragraph is an item 1. 2. 3.; a single one needs no number, nor does text that counts in words: 一是 二是. */
export function numberParagraphs(blocks: readonly Block[]): readonly Block[] {
  const isAll = blocks.every(({ type }) => type === "paragraph");
  if (!isAll || blocks.length < 2 || blocks.some((block) => ordinalOf(block) !== "")) return blocks;
  const items = blocks.flatMap((block) => (block.type === "paragraph" ? [block.content] : []));
  return [{ type: "list", ordered: true, items }];
}

const ordinal = /^([一二三四五六七八九十]{1,3})(?=是)/;

/** Paragraphs that begin with 一是 二是 三是 are numbered anew where one of them went. */
export function renumberOrdinals(blocks: readonly Block[]): readonly Block[] {
  const numbers = blocks.flatMap((block) => readNumeral(ordinalOf(block)) ?? []);
  const isSeries = numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
  if (numbers.length < 2 || !isSeries) return blocks;
  let count = 0;
  return blocks.map((block) => {
    if (block.type !== "paragraph" || ordinalOf(block) === "") return block;
    const [first, ...others] = block.content as readonly [Content[number] & { readonly type: "text" }, ...Content];
    return { ...block, content: [{ ...first, text: first.text.replace(ordinal, chineseNumeral(++count)) }, ...others] };
  });
}

function ordinalOf(block: Block): string {
  const first = block.type === "paragraph" ? block.content[0] : undefined;
  return first?.type === "text" ? (ordinal.exec(first.text)?.[0] ?? "") : "";
}
