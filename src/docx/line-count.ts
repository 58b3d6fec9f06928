import { widthInChars } from "./text-width.ts";

/** Words and numbers stay whole; an opening mark stays with what follows. */
const pieces = /[（《“‘〈【[(]*(?:[0-9A-Za-z.%/:+-]+|[\s\S])/gu;
/** May stand in the margin. */
const hanging = /^[，。、．]$/u;
/** May neither begin a line nor stand in the margin: what is before it goes to the next line with it. */
const closing = /^[；：？！）》”’〉】\])]$/u;

/** How many lines some text takes, `chars` wide in characters of its type; `indent`: the first begins further right. */
export const lineCount = (text: string, chars: number, indent: number): number =>
  text.split("\n").reduce((lines, line, i) => lines + linesOf(line, chars, i === 0 ? indent : 0), 0);

function linesOf(text: string, chars: number, indent: number): number {
  if (indent + widthInChars(text) <= chars) return 1;
  let [lines, x, before, last] = [1, indent, "", 0];
  for (const [piece] of text.matchAll(pieces)) {
    // The gap that Word puts between 汉字 and digits is counted with what follows.
    const width = widthInChars(before + piece) - widthInChars(before);
    before = piece.at(-1)!;
    if (x + width <= chars + 0.01 || (hanging.test(piece) && x <= chars + 0.01)) x += width;
    else {
      lines++;
      x = widthInChars(piece) + (closing.test(piece) ? last : 0);
    }
    last = widthInChars(piece);
  }
  return lines;
}
