import { statSync } from "node:fs";
import { type Checked, type Diagnostic, startOf } from "../../diagnostics/diagnostic.ts";
import { openWorkbook, type RawFile, unpackingRoom } from "../../pipeline.ts";
import { faultCode, faultReason } from "../system-fault.ts";
import { fileMistakes } from "./file-mistakes.ts";
import { noteFile } from "./read-facts.ts";
import { readPlainFile } from "./read-plain-file.ts";
import { beyondBounds, boundMistakes, mostBytes, mostFiles } from "./text-bounds.ts";

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
    return bytes === undefined ? readFile(path, name) : withinBounds(name, bytes);
  };
  return Object.assign(read, { given: [...texts.keys()] });
}

/** Reads a file that the school typed. If it is over 16 MiB or cannot be read, this is reported. */
export function readFile(path: string, name: string): Checked<RawFile | undefined> {
  const start = startOf(name);
  const none = (why: Diagnostic) => {
    noteFile(path, undefined);
    return { value: undefined, diagnostics: [why] };
  };
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return none(fileMistakes.notAFile.at(start));
    if (stat.size > mostBytes) return none(boundMistakes.tooBig.at(start, { megabytes: inMegabytes(stat.size) }));
    return withinBounds(name, readPlainFile(path, mostBytes));
  } catch (thrown) {
    return none(fileMistakes.unreadable.at(start, { reason: faultReason(faultCode(thrown)) }));
  }
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

/** The file, unless its text is more than anybody types: see `text-bounds.ts`. */
function withinBounds(file: string, bytes: Uint8Array): Checked<RawFile | undefined> {
  const isTable = /\.csv$/i.test(file);
  const isText = isTable || /\.(?:ya?ml|md)$/i.test(file);
  const beyond = isText ? beyondBounds(file, new TextDecoder().decode(bytes), isTable) : undefined;
  return beyond ? { value: undefined, diagnostics: [beyond] } : { value: { file, bytes }, diagnostics: [] };
}

/** How many bytes may still be read for a school: its records, its texts, and the term that it is compared with. */
export interface SchoolRoom {
  bytes: number;
}

export const schoolRoom = (): SchoolRoom => ({ bytes: mostBytes });

/**
 * Reads several files; `nameOf` gives the name to show. From the first on with which they are too many or too large
 * together, or with what was read before in the same `room`, none is read, which is reported there.
 */
export function readFiles(
  paths: readonly string[],
  nameOf: (path: string) => string,
  read: ReadFile,
  room = schoolRoom(),
): Checked<RawFile[]> {
  const value: RawFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const start = startOf(nameOf(path));
    if (value.length === mostFiles) {
      diagnostics.push(boundMistakes.tooManyFiles.at(start, { count: paths.length }));
      break;
    }
    const found = read(path, start.file);
    room.bytes -= found.value?.bytes.length ?? 0;
    if (room.bytes < 0) {
      diagnostics.push(boundMistakes.tooBigTogether.at(start));
      break;
    }
    diagnostics.push(...found.diagnostics);
    if (found.value) value.push(found.value);
  }
  return { value, diagnostics };
}

/** The same of files with records, among them workbooks, which are unpacked. */
export async function readRecordFiles(...given: Parameters<typeof readFiles>): Promise<Checked<RawFile[]>> {
  const { value: files, diagnostics } = readFiles(...given);
  const opened: Checked<RawFile | undefined>[] = [];
  const unpacking = unpackingRoom();
  for (const file of files) opened.push(await openWorkbook(file, unpacking));
  return {
    value: opened.flatMap(({ value }) => value ?? []),
    diagnostics: [...diagnostics, ...opened.flatMap((one) => one.diagnostics)],
  };
}
