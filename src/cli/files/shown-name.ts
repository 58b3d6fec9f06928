import { relative, sep } from "node:path";
import { visibleName } from "../print/visible.ts";

/** A path as messages show it: relative to the current folder, with `/` on every system, on one line. */
export const shownName = (path: string, cwd: string): string =>
  visibleName((relative(cwd, path) || ".").split(sep).join("/"));
