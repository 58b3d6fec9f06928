/** Control characters, and those that turn the writing direction or break a line where nobody sees it. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text from a user's file, safe to print: a sign stands for each control character and each that turns the writing
 * direction, so that a record cannot move the cursor or recolour the screen. Line breaks stay.
 */
export const visible = (text: string): string =>
  text.replace(unseen, (character) => {
    if (character === "\n") return character;
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
  });

/** The same on one line. */
export const visibleName = (text: string): string => visible(text).replaceAll("\n", "⏎");
