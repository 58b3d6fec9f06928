/** ‹学校›‹时段›‹报告›.docx, without the characters that Windows forbids in a name. */
export function fileName(parts: readonly string[], scope = ""): string {
  const name = `${parts.join("")}${scope && `（${scope}）`}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them too.
  return `${name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, "_").replace(/[. ]+$/, "")}.docx`;
}
