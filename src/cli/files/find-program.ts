import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join, sep } from "node:path";

/**
 * A program of this computer, absolute: in PATH, then in `more`. What lies in one of the folders `strange`, in a node_modules or
 * at a relative entry of PATH may have come with somebody's files and is never taken.
 */
export function findProgram(
  names: readonly string[],
  strange: readonly string[],
  more: readonly string[] = [],
): string | undefined {
  const inPath = (process.env.PATH ?? "").split(delimiter).filter(isAbsolute);
  const closed = strange.map(real).filter((folder) => !folder.endsWith(sep));
  const isStrange = (path: string) =>
    path.split(/[\\/]/).includes("node_modules") || closed.some((folder) => path.startsWith(folder + sep));
  return [...inPath, ...more]
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => canRun(path) && !isStrange(path) && !isStrange(real(path)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
