/**
 * A regular expression for words as `plainName` and `halfWidth` understand them: spaces beside a Chinese character
 * and full-width twins of ASCII characters are habits of typing.
 */
export const spellingsOf = (words: readonly string[]): string => `^\\s*(?:${words.map(spellings).join("|")})\\s*$`;

const spellings = (word: string): string =>
  [...word].map((c, i) => (i > 0 && !(isAscii(word[i - 1]!) && isAscii(c)) ? "\\s*" : "") + eitherForm(c)).join("");

const isAscii = (c: string): boolean => /^[\x20-\x7e]$/.test(c);

function eitherForm(c: string): string {
  if (!isAscii(c)) return c;
  const wide = String.fromCharCode(c.charCodeAt(0) + 0xfee0);
  return `[${/[\\\]^-]/.test(c) ? `\\${c}` : c}${wide}]`;
}
