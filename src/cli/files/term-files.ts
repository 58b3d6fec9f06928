import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { looksLikeTerm } from "../../pipeline.ts";
import { faultCode } from "../system-fault.ts";
import { readPlainFile } from "./read-plain-file.ts";
import { isYaml, usualTerm } from "./record-file-names.ts";
import { mostBytes } from "./text-bounds.ts";
import { filesIn, walkFolder } from "./walk-folder.ts";

/** Whether a file (absolute path) is a term file: by its name, or because it says what only a term file says. */
export function isTermFile(path: string): boolean {
  if (basename(path) === usualTerm) return true;
  if (!isYaml(path)) return false;
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= mostBytes && looksLikeTerm(readPlainFile(path, mostBytes));
  } catch (thrown) {
    faultCode(thrown);
    return false; // Whoever reads it says so.
  }
}

/** The term files in a folder, not below it. */
export const termsIn = (folder: string): string[] => filesIn(folder).filter(isTermFile);

/** Every term file below a folder. */
export const termsBelow = (folder: string): string[] => walkFolder(folder).files.filter(isTermFile);

/** The term files in `folder`, or in the nearest folder above it that has any. */
export function termsAbove(folder: string): string[] {
  const terms = termsIn(folder);
  const parent = dirname(folder);
  return terms.length > 0 || parent === folder ? terms : termsAbove(parent);
}
