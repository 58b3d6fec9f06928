/**
 * A text from a user's file, safe to print: a sign stands for each control character and each that turns the writing
 * direction, so that a record cannot move the cursor or recolour the screen. Line breaks stay.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (character) => {
    if (character === "\n") return character;
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
  });
