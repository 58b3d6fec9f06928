/**
 * Whether a file says which schools belong together: 学校 is a list in it, and neither 时段 nor 包含 stands there, as in a
 * term file.
 */
export function looksLikeGroup(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return (
    /^["'“‘]?学校["'”’]?[ \t\u3000]*[:：][ \t]*(?:\[|(?:#.*)?\r?$)/mu.test(text) &&
    !/^["'“‘]?(?:时段|包含)["'”’]?[ \t\u3000]*[:：]/mu.test(text)
  );
}
