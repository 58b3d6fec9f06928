import { chineseNumeral } from "../../zh/numerals.ts";
import { readNumeral } from "../../zh/read-numeral.ts";
import { asTyped, type Piece } from "./pieces.ts";
import { repair, withoutLeadingStops } from "./repair.ts";

/** A sentence, or a part of one that ends with ；. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  /** The stop it ends with. */
  readonly end: string;
  /** It begins a sentence: before it no ；. */
  readonly isFirst: boolean;
}

const opening = "（“《‘";
const closing = "）”》’";

/** Cuts a paragraph at 。！？； outside of brackets and marks, and after a part in 〔 〕 that ends with one. */
export function splitSentences(pieces: readonly Piece[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let own: Piece[] = [];
  let depth = 0;
  const push = (end: string) => {
    const isFirst = sentences.at(-1)?.end !== "；";
    if (own.some((piece) => piece.type !== "sign" || piece.sign.trim() !== ""))
      sentences.push({ pieces: own, end, isFirst });
    own = [];
  };
  for (const piece of pieces) {
    own.push(piece);
    if (piece.type === "choice" && depth === 0 && /[。！？]/.test(lastSign(piece))) push("。");
    if (piece.type !== "sign") continue;
    if (opening.includes(piece.sign)) depth++;
    if (closing.includes(piece.sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && "。！？；".includes(piece.sign)) push(piece.sign);
  }
  push("");
  return sentences;
}

function lastSign(piece: Piece): string {
  if (piece.type !== "choice") return piece.type === "sign" ? piece.sign : "";
  const last = piece.alternatives[0]?.findLast((one) => one.type !== "sign" || one.sign.trim() !== "");
  return last ? lastSign(last) : "";
}

/** Whether a sentence speaks of the one before it. */
export const followsOn = (text: string): boolean => /^\s*(其中|这些|上述|该|前者|后者|二者|两者)/.test(text);

/** A sentence that stays. */
interface Kept {
  readonly text: string;
  readonly end: string;
  readonly isFirst: boolean;
  /** The one before it went. */
  readonly afterGone: boolean;
}

/** The sentences that stay, as a paragraph: words that joined them to what went go too, and ； before nothing is 。. */
export function joinSentences(kept: readonly Kept[], before: readonly Sentence[]): string {
  const joined = kept.map(({ text, end, isFirst, afterGone }, i) => {
    let own = i === 0 ? text.replace(/^\s*(此外|另外|同时|与此同时|另)，/, "") : text;
    if (i > 0 && isFirst && afterGone) own = own.replace(/^\s*(同时|与此同时)，/, "");
    const next = kept[i + 1];
    return end === "；" && (next === undefined || next.isFirst) ? own.replace(/；$/, "。") : own;
  });
  const wasSeries = before.filter(({ pieces }) => ordinal.test(asTyped(pieces))).length > 1;
  return withoutLeadingStops(repair((wasSeries ? renumber(joined) : joined).join(""))).trimStart();
}

const ordinal = /^(\s*(?:[^一二三四五六七八九十是]*[：，])?)([一二三四五六七八九十]{1,3})(是)/;

/** 一是 二是 三是 anew, as they follow each other now; a single one needs no number. */
function renumber(texts: readonly string[]): readonly string[] {
  const numbers = texts.flatMap((text) => readNumeral(ordinal.exec(text)?.[2] ?? "") ?? []);
  if (numbers.some((number, i) => i > 0 && number <= numbers[i - 1]!)) return texts;
  let count = 0;
  return texts.map((text) =>
    text.replace(ordinal, (_, before: string, __, is: string) =>
      numbers.length === 1 ? before : `${before}${chineseNumeral(++count)}${is}`,
    ),
  );
}
