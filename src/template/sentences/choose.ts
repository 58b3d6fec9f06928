import { type Slot, tokenOf } from "../slots.ts";
import type { Piece } from "./pieces.ts";
import { repair } from "./repair.ts";
import { followsOn, joinSentences, splitSentences } from "./split.ts";

/** What is left of a paragraph, a sentence or a part in 〔 〕. */
export interface Left {
  readonly text: string;
  /** Nothing of it is printed. */
  readonly isGone: boolean;
  /** It has figures, names or lists, by which it can go. */
  readonly hasValues: boolean;
}

/** How a paragraph is read. */
export interface Reading {
  slotAt(index: number): Slot;
  /** A shared paragraph goes when all its sentences with figures go; a school's own loses only those sentences. */
  readonly isShared: boolean;
  /** Is told of every sentence that goes. */
  omit(sentence: readonly Piece[]): void;
}

const gone: Left = { text: "", isGone: true, hasValues: true };

/**
 * One sentence, or one alternative of a part in 〔 〕. It goes if anything written directly in it is empty, or if it has
 * parts in 〔 〕 only and all of them went. Of a part in 〔 〕 the first alternative that can be printed stays.
 */
export function chooseParts(pieces: readonly Piece[], reading: Reading): Left {
  const own = pieces.flatMap((piece) => (piece.type === "slot" ? [reading.slotAt(piece.index)] : []));
  if (own.some(({ role, isEmpty }) => role !== "words" && isEmpty)) return gone;
  const { text, choices, kept } = chosenText(pieces, reading);
  const hasOwn = own.some(({ role }) => role !== "words");
  if (!hasOwn && choices > 0 && kept === 0) return gone;
  const isAsTyped = choices === 0 && own.every(({ content }) => content.length > 0);
  return { text: isAsTyped ? text : repair(text), isGone: false, hasValues: hasOwn || choices > 0 };
}

/** The text of some pieces, how many parts in 〔 〕 it has that can print something, and how many of these did. */
function chosenText(pieces: readonly Piece[], reading: Reading) {
  let text = "";
  let [choices, kept] = [0, 0];
  let row: Row = { beginsPlain: false, isEmpty: true };
  pieces.forEach((piece, i) => {
    if (piece.type === "sign") text += piece.sign;
    if (piece.type === "slot") text += reading.slotAt(piece.index).content.length > 0 ? tokenOf(piece.index) : "";
    if (piece.type !== "choice") return;
    const canPrint = piece.alternatives.some((one) => one.some((inner) => prints(inner, reading)));
    if (canPrint) choices++;
    if (pieces[i - 1]?.type !== "choice") row = { beginsPlain: !/^[，、；：（]/.test(firstSign(piece)), isEmpty: true };
    const left = firstLeft(piece.alternatives, reading);
    if (left === undefined) return;
    if (canPrint) kept++;
    text += row.beginsPlain && row.isEmpty ? left.replace(/^[，、；]/, "") : left;
    row = { ...row, isEmpty: false };
  });
  return { text, choices, kept };
}

/** Several parts in 〔 〕 in a row. If the first begins without a stop, the one that is printed first has none either. */
interface Row {
  readonly beginsPlain: boolean;
  readonly isEmpty: boolean;
}

/** Whether a piece can print something: not a condition alone, and not a sign. */
const prints = (piece: Piece, { slotAt }: Reading): boolean =>
  piece.type === "choice" || (piece.type === "slot" && slotAt(piece.index).role !== "condition");

function firstSign({ alternatives }: Piece & { readonly type: "choice" }): string {
  const first = alternatives[0]?.find(({ type }) => type !== "slot");
  return first?.type === "sign" ? first.sign : "";
}

function firstLeft(alternatives: readonly (readonly Piece[])[], reading: Reading): string | undefined {
  for (const pieces of alternatives) {
    const isOfSentences = pieces.some((piece) => piece.type === "sign" && /[。！？]/.test(piece.sign));
    const inner: Reading = { ...reading, isShared: true, omit: () => {} };
    const left = isOfSentences ? chooseSentences(pieces, inner) : chooseParts(pieces, inner);
    if (!left.isGone) return left.text;
  }
  return undefined;
}

/** A paragraph: each sentence decides for itself, and what refers to one that went goes with it. */
export function chooseSentences(pieces: readonly Piece[], reading: Reading): Left {
  const sentences = splitSentences(pieces);
  let isLastGone = false;
  let [figures, printed] = [0, 0];
  const kept = sentences.flatMap(({ pieces: own, end, isFirst }) => {
    const left = chooseParts(own, reading);
    const goes = left.isGone || (isLastGone && followsOn(left.text)) || !/[\p{Script=Han}\p{N}\ue000]/u.test(left.text);
    if (goes && (left.isGone || left.hasValues || isLastGone)) reading.omit(own);
    if (left.hasValues) figures++;
    if (left.hasValues && !goes) printed++;
    const afterGone = isLastGone;
    isLastGone = goes;
    return goes ? [] : [{ text: left.text, end, isFirst, afterGone }];
  });
  const hasValues = figures > 0;
  const text = kept.length === sentences.length ? kept.map((one) => one.text).join("") : joinSentences(kept, sentences);
  if (text.trim() === "" || (hasValues && printed === 0 && reading.isShared)) return { ...gone, hasValues };
  return { text, isGone: false, hasValues };
}
