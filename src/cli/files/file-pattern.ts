/**
 * A pattern of 包含, such as 记录/2024-*.yaml. `*` and `?` stand for characters of a name, `**` for any folders, `{甲,乙}`
 * for one of the two.
 */
export interface FilePattern {
  /** Whether the pattern means a path (segments joined by `/`). */
  matches(path: string): boolean;
  /** Whether the pattern may mean something below this folder. */
  reaches(folder: string): boolean;
  /** Its braces stand for more patterns than anybody means; it matches nothing then. */
  readonly isTooMuch: boolean;
}

/** So many patterns `{甲,乙}` may stand for: seven braces of two. */
const mostAlternatives = 128;

/** Everything but `*`, `?` and `{,}` stands for itself: names such as `2024 (1).yaml` need no escaping. */
export function filePattern(pattern: string): FilePattern {
  const plain = pattern.replace(/^(\.\/)+/, "");
  const expanded = expandBraces(plain);
  const alternatives = (expanded ?? []).map((text) => text.split("/"));
  return {
    matches: (path) => path === plain || alternatives.some((segments) => isPath(segments, path.split("/"))),
    reaches: (folder) => alternatives.some((segments) => reaches(segments, folder.split("/"))),
    isTooMuch: expanded === undefined,
  };
}

function expandBraces(text: string): readonly string[] | undefined {
  let all = [text];
  while (brace(all[0]!)) {
    all = all.flatMap((one) => {
      const { index, 0: whole, 1: inner } = brace(one)!;
      return inner!.split(",").map((choice) => one.slice(0, index) + choice + one.slice(index + whole.length));
    });
    if (all.length > mostAlternatives) return undefined;
  }
  return all;
}

const brace = (text: string): RegExpExecArray | null => /\{([^{}]*,[^{}]*)\}/.exec(text);

const isPath = (pattern: readonly string[], path: readonly string[]): boolean =>
  isLike(pattern, path, (segment) => segment === "**", isName);

const isName = (pattern: string, name: string): boolean =>
  isLike(
    [...pattern],
    [...name],
    (sign) => sign === "*",
    (sign, character) => sign === "?" || sign === character,
  );

/**
 * Whether parts are what a pattern says, in which a star stands for any of them. Only the last star before a difference is
 * tried again, so that many of them take no longer.
 */
function isLike(
  pattern: readonly string[],
  parts: readonly string[],
  isStar: (one: string) => boolean,
  isSame: (one: string, part: string) => boolean,
): boolean {
  let [at, next, star, from] = [0, 0, -1, 0];
  while (next < parts.length) {
    const one = pattern[at];
    if (one !== undefined && isStar(one)) [star, from, at] = [at, next, at + 1];
    else if (one !== undefined && isSame(one, parts[next]!)) [at, next] = [at + 1, next + 1];
    else if (star >= 0) [at, next, from] = [star + 1, from + 1, from + 1];
    else return false;
  }
  return pattern.slice(at).every(isStar);
}

function reaches(pattern: readonly string[], folder: readonly string[]): boolean {
  const star = pattern.indexOf("**");
  const depth = star < 0 ? folder.length : Math.min(star, folder.length);
  if (star < 0 && pattern.length <= depth) return false;
  return folder.slice(0, depth).every((name, i) => isName(pattern[i]!, name));
}
