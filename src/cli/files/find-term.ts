import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest term.yaml in `folder` or above it. */
export function findTerm(folder: string): string | undefined {
  const term = join(folder, "term.yaml");
  if (existsSync(term)) return term;
  const parent = dirname(folder);
  return parent === folder ? undefined : findTerm(parent);
}
