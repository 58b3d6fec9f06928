// Control characters are no text; half of a pair of surrogates cannot be written as UTF-8.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for the content of an element or an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(forbidden, "")
    .replace(/[&<>"]/g, (character) => entities[character]!);
