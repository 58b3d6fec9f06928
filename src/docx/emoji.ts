/** The font that Word itself gives an emoji: those of documents have none. Other systems take theirs in its place. */
export const emojiFont = "Segoe UI Emoji";

/**
 * How wide an emoji is, in characters of the text around it (1.27 to 1.37 in the fonts of the systems, and a little room).
 * One with a skin tone, a family or a flag is one emoji however many characters it has.
 */
export const emojiWidth = 1.5;

// ★ and © are signs of Chinese fonts, unless U+FE0F asks for the coloured one.
const one =
  "(?:\\p{Emoji_Presentation}|\\p{Emoji}\\ufe0f|[\\u{1f000}-\\u{1faff}])\\ufe0f?\\p{Emoji_Modifier}?[\\u{e0020}-\\u{e007f}]*";
const joined = "(?:\\u200d\\p{Emoji}\\ufe0f?\\p{Emoji_Modifier}?)*";
const emoji = new RegExp(`(\\p{Regional_Indicator}{2}|[0-9#*]\\ufe0f?\\u20e3|${one}${joined})`, "u");
/** Whether it is worth looking: most texts have none of these. */
const perhaps = /\u20e3|\ufe0f|[\u231a-\u2b55\ud83c-\ud83e]/;

/** A text in turn without emoji and one emoji: 甲, 😀, 乙. The first and the last may be empty. */
export const emojiParts = (text: string): readonly string[] => (perhaps.test(text) ? text.split(emoji) : [text]);
