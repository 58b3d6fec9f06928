// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them too, and the others turn or break what shows the name.
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** What Windows takes for a device, whatever follows the point. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** ‹学校›‹时段›‹报告›, the name of a file without its ending and without the characters that Windows forbids. */
export const fileStem = (...parts: readonly string[]): string =>
  parts
    .join("")
    .replace(forbidden, "_")
    .replace(/[. ]+$/, "")
    .replace(device, "$&_");
