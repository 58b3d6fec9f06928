/** Endings that files with records have. */
const endings = [".yaml", ".yml", ".xlsx", ".csv"];

/** A longer pattern is no slip of typing, and each guess is looked for in all files. */
const longest = 120;

/** A pattern of 包含 as it is read: with `/`, and half-width signs where a Chinese keyboard gave others. */
export const plainPattern = (typed: string): string =>
  typed
    .replace(/[＼\\／]/g, "/")
    .replaceAll("＊", "*")
    .replaceAll("？", "?")
    .replace(/[。．.]([a-zａ-ｚ]{3,4})$/iu, (ending) => ending.normalize("NFKC").replace("。", "."));

/**
 * What a pattern that finds nothing was probably meant to be, the first of which `finds` something: with another ending, or
 * without the folders before the school's own; or as several.
 */
export function meantPattern(typed: string, finds: (pattern: string) => boolean): string | undefined {
  if (typed.length > longest || typed.includes("{")) return undefined;
  const several = typed.split(/[、，,；;]\s*/).filter((part) => part !== "");
  if (several.length > 1)
    return several.every((one) => finds(plainPattern(one))) ? `[${several.join(", ")}]` : undefined;
  const plain = plainPattern(typed).replace(/^(?:file:)?\/*(?:[A-Za-z]:)?\/*(?:~\/|%[^%/]*%\/)?/, "");
  const segments = plain.split("/");
  for (let from = 0; from < segments.length; from++) {
    const rest = segments.slice(from).join("/");
    const bare = rest.replace(/\.[a-z]{3,4}$/i, "");
    const found = [rest, ...endings.map((ending) => bare + ending), ...endings.map((ending) => rest + ending)].find(
      finds,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
