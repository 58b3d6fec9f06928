import { statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { openSettings } from "../../pipeline.ts";
import { Refusal } from "../refusal.ts";
import { cannotRead } from "../system-fault.ts";
import { isGroupFile } from "./group-file.ts";
import { inCommand } from "./in-command.ts";
import { includedFiles } from "./included-files.ts";
import { noTerm } from "./missing-term.ts";
import { readFile } from "./read-file.ts";
import { isRecordFile } from "./record-file-names.ts";
import { proseFolder } from "./report-files.ts";
import { termsAbove, termsIn } from "./term-files.ts";
import { foldersIn } from "./walk-folder.ts";

/**
 * The term files that a file (absolute path) belongs to: of those in the nearest folder that has any, and of terms in folders
 * beside it, each that includes it. If none does, the first in the nearest folder, which then says so.
 */
export function termsOfFile(path: string): string[] {
  const folder = dirname(path);
  const above = termsAbove(folder);
  if (above.includes(path)) return [path];
  const beside = foldersIn(folder).flatMap(termsIn);
  if (above.length <= 1 && beside.length === 0) return above;
  const reads = isRecordFile(path) ? includes : isProseOf;
  const including = [...above, ...beside].filter((term) => reads(term, path));
  return including.length > 0 ? including : above.slice(0, 1);
}

function includes(term: string, path: string): boolean {
  const raw = readFile(term, term).value;
  const include = raw && openSettings(raw).include;
  return include !== undefined && includedFiles(term, include, [path]).value.includes(path);
}

const isProseOf = (term: string, path: string): boolean => path.startsWith(proseFolder(term) + sep);

/**
 * The term files that a path on the command line means: itself, or those of a folder, which may lie in it or in the folders
 * in it. Refuses a path that does not exist, a folder without any, and the file of a group.
 */
export function termPaths(given: string, cwd: string): string[] {
  const path = resolve(cwd, given);
  try {
    if (!statSync(path).isDirectory()) {
      if (isGroupFile(path)) throw isNoSchool(given);
      return [path];
    }
    const own = termsIn(path);
    const terms = own.length > 0 ? own : foldersIn(path).flatMap(termsIn);
    if (terms.length > 0) return terms;
    throw noTerm(path, given);
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : cannotRead(thrown, given);
  }
}

const isNoSchool = (group: string): Refusal =>
  new Refusal(
    `“${group}”是集团文件，这里要写一所学校的文件夹或 term.yaml`,
    `各校的报告：yanxiu batch ${inCommand(group)}\n各校合起来的数：yanxiu rollup ${inCommand(group)}\n核查各校：yanxiu check ${inCommand(group)}`,
  );
