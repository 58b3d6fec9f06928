import { displayWidth } from "./display-width.ts";

/** A piece that stays on one line: a Latin word or one Chinese character, with the marks that belong to it. */
const chinesePiece = /\s|[（“‘《【]*(?:[^\s\u2e80-\uffef“”‘’…—]+|[^\s])[，。；：、）”’》】？！…—]*/gu;

/** Breaks a text into lines of at most `width` columns, as Chinese is set: between any two characters. */
export const wrapChinese = (text: string, width: number): string[] => wrapPieces(text.match(chinesePiece) ?? [], width);

/** Breaks a text into lines of at most `width` columns at its spaces only; a longer word keeps a line to itself. */
export const wrapAtSpaces = (text: string, width: number): string[] => wrapPieces(text.match(/ |[^ ]+/g) ?? [], width);

function wrapPieces(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && displayWidth(line + piece) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}
