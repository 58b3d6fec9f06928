import { type Content, plainText } from "../template/content.ts";
import { chineseNumeral } from "../zh/numerals.ts";
import { beginsItem } from "../zh/own-line.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { Block } from "./blocks.ts";

/**
 * 编号: 是: each paragraph is an item 1. 2. 3.; a single one needs no number, nor does text that counts itself: 一是 二是. Lines
 * numbered by hand belong to the paragraph before them.
 */
export function numberParagraphs(blocks: readonly Block[]): readonly Block[] {
  const contents = blocks.flatMap((block) => (block.type === "paragraph" ? [block.content] : []));
  if (contents.length < blocks.length || blocks.some((block) => ordinalOf(block) !== "")) return blocks;
  const items: Content[] = [];
  for (const content of contents) {
    const last = items.at(-1);
    if (!beginsItem(plainText(content, "\n"), last ? plainText(last, "\n") : whole)) items.push(content);
    else if (last === undefined) return blocks;
    else items[items.length - 1] = [...last, { type: "break" }, ...content];
  }
  return items.length < 2 ? blocks : [{ type: "list", ordered: true, items }];
}

/** Stands before the first paragraph, as if a sentence had ended there. */
const whole = "。";

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
