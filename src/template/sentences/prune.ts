import type { Place } from "../../diagnostics/diagnostic.ts";
import { type Filled, type Slot, token } from "../slots.ts";
import { chooseParts, chooseSentences, type Reading } from "./choose.ts";
import { withListEnds } from "./list-ends.ts";
import { asTyped, type Piece, readPieces, slotsIn } from "./pieces.ts";

/** A sentence that is not printed: as it was typed, where, and which of its names were empty. */
export interface Omitted {
  readonly place: Place;
  readonly text: string;
  readonly names: readonly string[];
}

/** A text without the sentences that have nothing to say, and what those are. */
export interface Pruned {
  readonly filled: Filled;
  readonly omitted: readonly Omitted[];
}

/**
 * Leaves out of a filled text the sentences in which something is empty, and chooses among the parts in 〔 〕. Paragraphs,
 * items of lists and headings are read one by one; rows of tables stay as they are.
 */
export function prune({ text, slots }: Filled, isShared: boolean): Pruned {
  const all = [...slots];
  const omitted: Omitted[] = [];
  const slotAt = (index: number) => all[index]!();
  const add = (slot: Slot) => all.push(() => slot) - 1;
  const omit = (sentence: readonly Piece[]) => omitted.push(...describe(sentence, slotAt));
  const reading: Reading = { slotAt, isShared, omit };
  const left = blocksOf(withoutEmptyLines(blocksApart(text, slotAt), slotAt)).map((block) => {
    if (!needsChoice(block.text, slotAt)) return block;
    if (block.isRow) return { ...block, text: withListEnds(block.text, slotAt, add) };
    const { text: chosen, isGone } = chooseSentences(readPieces(block.text), reading);
    return isGone ? { ...block, text: "", isGone } : { ...block, text: withListEnds(chosen, slotAt, add) };
  });
  // A paragraph that another puts in is read again: its lists have their ends.
  const ended = all.map((slot) => () => withoutTail(slot()));
  return { filled: { text: join(renumberItems(left)), slots: ended }, omitted };
}

const withoutTail = ({ tail: _, ...slot }: Slot): Slot => slot;

/** A chart alone on its line is no part of the paragraphs above and below. */
const blocksApart = (text: string, slotAt: (index: number) => Slot): string =>
  text.replace(/^[ \t\u3000]*\ue000(\d+)\ue001[ \t\u3000]*$/gm, (line, index: string) =>
    slotAt(Number(index)).isBlock ? `\n${line.trim()}\n` : line,
  );

/** A line of nothing but empty values goes by itself: it is no part of the sentence on the next line. */
const withoutEmptyLines = (text: string, slotAt: (index: number) => Slot): string =>
  text
    .split("\n")
    .filter((line) => {
      const found = [...line.matchAll(token)];
      const isOnlyTokens = found.length > 0 && line.replace(token, "").trim() === "";
      return !isOnlyTokens || found.some(([, index]) => hasContent(slotAt(Number(index))));
    })
    .join("\n");

const hasContent = ({ content, pictures }: Slot): boolean => content.length > 0 || (pictures?.pictures.length ?? 0) > 0;

/** What is left of one line, such as an item of a list; `undefined` if nothing is. */
export function leftOfLine({ text, slots }: Filled): string | undefined {
  const reading: Reading = { slotAt: (index) => slots[index]!(), isShared: true, omit: () => {} };
  const { text: left, isGone } = chooseParts(readPieces(text), reading);
  return isGone || left.trim() === "" ? undefined : left.trim();
}

/** Most paragraphs have nothing empty, no 〔 〕 and no list that is cut short. They stay as typed, to the letter. */
const needsChoice = (text: string, slotAt: (index: number) => Slot): boolean =>
  readPieces(text).some(({ type }) => type === "choice") ||
  [...text.matchAll(token)].some(([, index]) => {
    const { isEmpty, role, tail } = slotAt(Number(index));
    return isEmpty || role === "condition" || tail !== undefined;
  });

function describe(sentence: readonly Piece[], slotAt: (index: number) => Slot): Omitted[] {
  // A sentence that stands in 〔 〕 as a whole was meant to be there or not.
  const [only, ...others] = sentence.filter((piece) => piece.type !== "sign" || !/[\s。！？；]/.test(piece.sign));
  if (only?.type === "choice" && others.length === 0) return [];
  const inside = slotsIn(sentence).map(slotAt);
  const place = inside.find((slot) => slot.place)?.place;
  const text = asTyped(sentence)
    .replace(token, (_, index: string) => slotAt(Number(index)).typed)
    .trim();
  const empty = inside.filter(({ isEmpty, role }) => isEmpty && role !== "words").map(({ typed }) => typed);
  return place ? [{ place, text, names: [...new Set(empty)] }] : [];
}

/** Lines that belong together: a paragraph, an item, a heading, a row of a table, or an empty line. */
interface TextBlock {
  /** `## `, `- `, `1. ` and the spaces before. */
  readonly mark: string;
  readonly text: string;
  readonly isRow: boolean;
  readonly isGone?: boolean;
}

const markOf = /^(?:[ \t]*(?:#{1,6}[ \t\u3000]*|[-*+][ \t]+|\d{1,3}[.)][ \t]+)|[ \t]*\u3000+)/;

function blocksOf(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split("\n")) {
    const mark = markOf.exec(line)?.[0] ?? "";
    const isRow = /^\s*\|/.test(line);
    const last = blocks.at(-1);
    const goesOn = mark === "" && !isRow && line.trim() !== "" && last && !last.isRow && last.text.trim() !== "";
    if (goesOn && !last.mark.includes("#")) blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else blocks.push({ mark, text: line.slice(mark.length), isRow });
  }
  return blocks;
}

/** Numbers of items that follow each other, without gaps where one went. */
function renumberItems(blocks: readonly TextBlock[]): readonly TextBlock[] {
  let missing = 0;
  return blocks.map((block) => {
    const [, before, number, after] = /^(\s*)(\d+)([.)]\s+)$/.exec(block.mark) ?? [];
    if (number === undefined) {
      if (block.text.trim() !== "") missing = 0;
      return block;
    }
    if (block.isGone) missing++;
    return Number(number) > missing ? { ...block, mark: `${before}${Number(number) - missing}${after}` } : block;
  });
}

const join = (blocks: readonly TextBlock[]): string =>
  blocks
    .filter(({ isGone }) => !isGone)
    .map(({ mark, text }) => mark + text)
    .join("\n");
