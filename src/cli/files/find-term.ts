import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cannotRead } from "../system-fault.ts";

/** The nearest term.yaml in `folder` or above it. */
export function findTerm(folder: string): string | undefined {
  const term = join(folder, "term.yaml");
  if (existsSync(term)) return term;
  const parent = dirname(folder);
  return parent === folder ? undefined : findTerm(parent);
}

/** term.yaml as given on the command line, or the one in the folder given. Refuses a path that does not exist. */
export function termPath(given: string, cwd: string): string {
  const path = resolve(cwd, given);
  try {
    if (!statSync(path).isDirectory()) return path;
    statSync(join(path, "term.yaml"));
    return join(path, "term.yaml");
  } catch (thrown) {
    throw cannotRead(thrown, given);
  }
}
