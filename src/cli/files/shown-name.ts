import { relative, resolve, sep } from "node:path";
import { visibleName } from "../print/visible.ts";

/** A path as messages show it: relative to the current folder, with `/` on every system, on one line. */
export const shownName = (path: string, cwd: string): string =>
  visibleName((relative(cwd, path) || ".").split(sep).join("/"));

/** The names of files of one run. */
export interface ShownNames {
  /** The name to show for a path. */
  readonly nameOf: (path: string) => string;
  /** The path of a file that was named; signs stand in the name for what cannot be seen. */
  readonly pathOf: (shown: string) => string;
}

/** Remembers the paths that it names. */
export function namesFor(cwd: string): ShownNames {
  const paths = new Map<string, string>();
  return {
    nameOf: (path) => {
      const shown = shownName(path, cwd);
      if (!paths.has(shown)) paths.set(shown, path);
      return shown;
    },
    pathOf: (shown) => paths.get(shown) ?? resolve(cwd, shown),
  };
}
