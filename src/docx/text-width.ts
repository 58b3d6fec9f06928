import { emojiParts, emojiWidth } from "./emoji.ts";

const latinBesideHan = /[0-9A-Za-z](?=[\u3400-\u9fff])|[\u3400-\u9fff](?=[0-9A-Za-z])/g;
/** Accents, joiners and selectors stand on the character before them. */
const without = /[\p{M}\p{Cf}]/u;

/** Width in characters of the Chinese font: ASCII takes half of one, and Word adds a quarter between 汉字 and digits. */
export function widthInChars(text: string): number {
  let width = (text.match(latinBesideHan)?.length ?? 0) / 4;
  for (const [i, part] of emojiParts(text).entries())
    if (i % 2 === 1) width += emojiWidth;
    else for (const character of part) width += character <= "~" ? 0.5 : without.test(character) ? 0 : 1;
  return width;
}
