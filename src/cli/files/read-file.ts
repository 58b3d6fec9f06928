import { statSync } from "node:fs";
import { type Checked, type Diagnostic, startOf } from "../../diagnostics/diagnostic.ts";
import { openWorkbook, type RawFile } from "../../pipeline.ts";
import { faultCode, faultReason } from "../system-fault.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { readPlainFile } from "./read-plain-file.ts";

/** In bytes. Files of records are far smaller, and parsing a larger one could take all memory. */
export const limit = 16 * 1024 * 1024;

/** How a file is read: from the disk, or with something else in the place of some files. */
export interface ReadFile {
  (path: string, name: string): Checked<RawFile | undefined>;
  /**
   * Files (absolute paths) that count as present even if the disk does not have them, such as new ones in an editor.
   */
  readonly given?: readonly string[];
}

/** Reads these files (absolute paths) from memory and all others from the disk. */
export function readInstead(texts: ReadonlyMap<string, Uint8Array>): ReadFile {
  const read = (path: string, name: string): Checked<RawFile | undefined> => {
    const bytes = texts.get(path);
    return bytes === undefined ? readFile(path, name) : { value: { file: name, bytes }, diagnostics: [] };
  };
  return Object.assign(read, { given: [...texts.keys()] });
}

/** Reads a file that the school typed. If it is over 16 MiB or cannot be read, this is reported. */
export function readFile(path: string, name: string): Checked<RawFile | undefined> {
  const start = startOf(name);
  const none = (why: Diagnostic) => ({ value: undefined, diagnostics: [why] });
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return none(fileMistakes.notAFile.at(start));
    if (stat.size > limit) return none(fileMistakes.tooBig.at(start, { megabytes: Math.ceil(stat.size / 2 ** 20) }));
    return { value: { file: name, bytes: readPlainFile(path, limit) }, diagnostics: [] };
  } catch (thrown) {
    return none(fileMistakes.unreadable.at(start, { reason: faultReason(faultCode(thrown)) }));
  }
}

/** Reads several files; `nameOf` gives the name to show. */
export function readFiles(
  paths: readonly string[],
  nameOf: (path: string) => string,
  read: ReadFile,
): Checked<RawFile[]> {
  const found = paths.map((path) => read(path, nameOf(path)));
  return {
    value: found.flatMap(({ value }) => value ?? []),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The same of files with records, among them workbooks, which are unpacked. */
export async function readRecordFiles(...given: Parameters<typeof readFiles>): Promise<Checked<RawFile[]>> {
  const { value: files, diagnostics } = readFiles(...given);
  const opened: Checked<RawFile | undefined>[] = [];
  for (const file of files) opened.push(await openWorkbook(file));
  return {
    value: opened.flatMap(({ value }) => value ?? []),
    diagnostics: [...diagnostics, ...opened.flatMap((one) => one.diagnostics)],
  };
}
