/**
 * A pattern of 包含, such as 记录/2024-*.yaml. `*` and `?` stand for characters of a name, `**` for any folders, `{甲,乙}`
 * for one of the two.
 */
export interface FilePattern {
  /** Whether the pattern means a path (segments joined by `/`). */
  matches(path: string): boolean;
  /** Whether the pattern may mean something below this folder. */
  reaches(folder: string): boolean;
}

type Segment = "**" | RegExp;

/** Everything but `*`, `?` and `{,}` stands for itself: names such as `2024 (1).yaml` need no escaping. */
export function filePattern(pattern: string): FilePattern {
  const plain = pattern.replace(/^(\.\/)+/, "");
  const alternatives = expandBraces(plain).map((text) => text.split("/").map(segmentOf));
  return {
    matches: (path) => path === plain || alternatives.some((segments) => matches(segments, path.split("/"))),
    reaches: (folder) => alternatives.some((segments) => reaches(segments, folder.split("/"))),
  };
}

function expandBraces(text: string): string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(text);
  if (!found) return [text];
  const head = text.slice(0, found.index);
  const tail = text.slice(found.index + found[0].length);
  return found[1]!.split(",").flatMap((choice) => expandBraces(head + choice + tail));
}

function segmentOf(text: string): Segment {
  if (text === "**") return text;
  const source = text
    .replace(/[.+^$()|[\]{}\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "su");
}

function matches([first, ...rest]: readonly Segment[], path: readonly string[]): boolean {
  if (first === undefined) return path.length === 0;
  if (first === "**") return matches(rest, path) || (path.length > 0 && matches([first, ...rest], path.slice(1)));
  return path.length > 0 && first.test(path[0]!) && matches(rest, path.slice(1));
}

function reaches([first, ...rest]: readonly Segment[], folder: readonly string[]): boolean {
  if (folder.length === 0) return first !== undefined;
  return first === "**" || (first?.test(folder[0]!) === true && reaches(rest, folder.slice(1)));
}
