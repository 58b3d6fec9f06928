// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them too.
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/g;

/** ‹学校›‹时段›‹报告›, the name of a file without its ending and without the characters that Windows forbids. */
export const fileStem = (...parts: readonly string[]): string =>
  parts
    .join("")
    .replace(forbidden, "_")
    .replace(/[. ]+$/, "");
