import { lately } from "../../school/once-per.ts";
import { tokenOf } from "../slots.ts";

/** A part of a sentence: a sign of the text, a slot, or a part in 〔 〕 with its alternatives. */
export type Piece =
  | { readonly type: "sign"; readonly sign: string }
  | { readonly type: "slot"; readonly index: number }
  | { readonly type: "choice"; readonly alternatives: readonly (readonly Piece[])[]; readonly marks: Brackets };

interface Brackets {
  readonly open: string;
  readonly close: string;
  readonly bars: readonly string[];
}

const closers: { readonly [open: string]: string } = { "〔": "〕", "[": "]", "【": "】" };
const bars = "｜|";

interface Open {
  readonly open: string;
  readonly alternatives: Piece[][];
  readonly bars: string[];
}

const signs = /\ue000(\d+)\ue001|[\s\S]/gu;

/** Reads the parts of a paragraph. Brackets without a slot inside are signs, and so is a bracket that has no partner. */
export const readPieces = lately((text): readonly Piece[] => {
  const stack: Open[] = [{ open: "", alternatives: [[]], bars: [] }];
  const add = (...pieces: readonly Piece[]) =>
    stack
      .at(-1)!
      .alternatives.at(-1)!
      .push(...pieces);
  for (const [sign, index] of text.matchAll(signs)) {
    const top = stack.at(-1)!;
    if (index !== undefined) add({ type: "slot", index: Number(index) });
    else if (sign in closers) stack.push({ open: sign, alternatives: [[]], bars: [] });
    else if (top.open !== "" && closers[top.open] === sign) {
      stack.pop();
      add(...closed(top, sign));
    } else if (top.open !== "" && bars.includes(sign)) {
      top.bars.push(sign);
      top.alternatives.push([]);
    } else add({ type: "sign", sign });
  }
  while (stack.length > 1) {
    const open = stack.pop()!;
    add(...asSigns(open, ""));
  }
  return stack[0]!.alternatives[0]!;
});

const closed = (open: Open, close: string): readonly Piece[] => {
  const marks = { open: open.open, close, bars: open.bars };
  const hasSlot = open.alternatives.some((pieces) => pieces.some(({ type }) => type !== "sign"));
  return hasSlot ? [{ type: "choice", alternatives: open.alternatives, marks }] : asSigns(open, close);
};

const asSigns = ({ open, alternatives, bars }: Open, close: string): readonly Piece[] => [
  { type: "sign", sign: open },
  ...alternatives.flatMap((pieces, i): readonly Piece[] =>
    i > 0 ? [{ type: "sign", sign: bars[i - 1]! }, ...pieces] : pieces,
  ),
  ...(close === "" ? [] : [{ type: "sign", sign: close } as const]),
];

/** Pieces as the text that they were read from. */
export const asTyped = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === "sign") return piece.sign;
      if (piece.type === "slot") return tokenOf(piece.index);
      const { open, close, bars } = piece.marks;
      return `${open}${piece.alternatives.map((one, i) => (i > 0 ? bars[i - 1]! : "") + asTyped(one)).join("")}${close}`;
    })
    .join("");

/** Every slot in some pieces, also inside brackets. */
export const slotsIn = (pieces: readonly Piece[]): readonly number[] =>
  pieces.flatMap((piece) => {
    if (piece.type === "sign") return [];
    return piece.type === "slot" ? [piece.index] : piece.alternatives.flatMap(slotsIn);
  });
