import { resolve } from "node:path";
import { isRecordFile } from "../../files/record-file-names.ts";
import { expand, isPattern, kindOf, segmentsOf, termsBelow, unquoted } from "../../files/school-terms.ts";
import { termsIn } from "../../files/term-files.ts";
import { foldersIn, walkFolder } from "../../files/walk-folder.ts";
import { inPathOrder } from "../../in-path-order.ts";

/**
 * Schools that a batch would leave out without a word: of the folders it was given (absolute paths), those without a
 * term.yaml that hold records or nothing at all. Folders of other things (reports, pictures) are not listed.
 */
export const foldersWithoutTerm = (given: readonly string[], cwd: string): string[] =>
  inPathOrder([...new Set(given.flatMap((word) => foldersMeant(unquoted(word), cwd)))].filter(isUnfinishedSchool));

function foldersMeant(given: string, cwd: string): string[] {
  const path = resolve(cwd, given);
  if (kindOf(path) === "folder") return termsIn(path).length > 0 ? [] : foldersIn(path);
  if (!isPattern(given)) return [];
  const segments = segmentsOf(given);
  const found = expand(cwd, segments.at(-1) === "term.yaml" ? segments.slice(0, -1) : segments);
  return found.filter((one) => kindOf(one) === "folder");
}

function isUnfinishedSchool(folder: string): boolean {
  const { files, unreadable } = walkFolder(folder);
  if (termsBelow(folder).length + unreadable.length > 0) return false;
  return files.length === 0 || files.some(isRecordFile);
}
