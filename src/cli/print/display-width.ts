/** Characters that take two columns in a terminal (Unicode East Asian Width W and F, emoji). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const invisible = /\p{M}|\p{Cf}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one
const styling = /\u001b\[[\d;]*m/g;

/** Columns one character takes. */
const characterWidth = (character: string): number => (wide.test(character) ? 2 : invisible.test(character) ? 0 : 1);

/** Columns a text takes; colours take none. */
export const displayWidth = (text: string): number =>
  [...text.replace(styling, "")].reduce((sum, character) => sum + characterWidth(character), 0);

/** The text with spaces up to `width` columns. */
export const padTo = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));
