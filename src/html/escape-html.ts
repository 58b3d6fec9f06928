// Control characters are no text, others turn the writing direction; half of a pair of surrogates cannot be written as UTF-8.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for the content of an element or an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(forbidden, "")
    .replace(/[&<>"]/g, (character) => entities[character]!);
