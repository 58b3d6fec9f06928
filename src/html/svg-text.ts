import { escapeHtml } from "./escape-html.ts";

/** The size of all texts in a drawing, in its own units. */
export const fontSize = 14;

/** About how wide a text is: a Chinese character is square, a Latin one a little more than half as wide. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character <= "~" ? 0.6 : 1), 0) * fontSize;

/** A text at a point: it starts, ends or has its middle there. */
export const textAt = (x: number, y: number, text: string, anchor: "start" | "middle" | "end"): string =>
  `<text x="${x}" y="${y}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}>${escapeHtml(text)}</text>`;

/** A text in lines of at most `most` wide, broken between any characters; a narrow place has one on each line. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [""];
  for (const character of text) {
    const longer = lines.at(-1)! + character;
    if (lines.at(-1) !== "" && textWidth(longer) > most) lines.push(character);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
