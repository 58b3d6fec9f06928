// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them too.
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/g;

/** ‹学校›‹时段›‹报告›.docx, without the characters that Windows forbids in a name. */
export const fileName = (...parts: readonly string[]): string =>
  `${parts
    .join("")
    .replace(forbidden, "_")
    .replace(/[. ]+$/, "")}.docx`;
