import { relative, sep } from "node:path";

/** A path as messages show it: relative to the current folder, with `/` on every system. */
export const shownName = (path: string, cwd: string): string => (relative(cwd, path) || ".").split(sep).join("/");
