import { lstatSync } from "node:fs";
import { resolve } from "node:path";
import { harmless } from "../print/guarded.ts";
import { note } from "../print/note.ts";
import { Refusal } from "../refusal.ts";
import { cannotWrite } from "../system-fault.ts";
import type { Terminal } from "../terminal.ts";
import { isEarlierResult } from "./earlier-result.ts";
import { readPlainFile } from "./read-plain-file.ts";
import { placeOfTyped, refuseDetour } from "./refuse-detour.ts";
import { saveText } from "./save-text.ts";

/** A file that somebody typed, whose place takes a result. */
interface FreePlace {
  readonly path: string;
  readonly place: string;
  /** What lies there; `undefined`: nothing. A device or a pipe has no file to lose. */
  readonly there: Uint8Array | undefined | "no file";
}

/**
 * Writes the file that somebody typed on the command line, as in `--format json=结果.json`. Refuses to replace anything but an
 * earlier result: a name is soon mistyped, and may be that of the school's own table.
 */
export async function saveTyped(file: string, text: string | Uint8Array, cwd: string): Promise<void> {
  const { path, place, there } = freePlace(file, text, cwd);
  await saveText(path, text, { shown: file, place, ...(there !== "no file" && { expected: { bytes: there } }) });
}

/** Writes a text that `--format 格式=文件` asked for, and says so. */
export async function saveAsked(file: string, text: string, terminal: Terminal): Promise<void> {
  await saveTyped(file, `${harmless(text)}\n`, terminal.cwd);
  note(terminal, `已写入 ${file}`);
}

/**
 * Refuses a file as `saveTyped` would, before anything else is written. `sample`: a result of the same command and format,
 * such as one of nothing.
 */
export function refuseTyped(file: string, sample: string | Uint8Array, cwd: string): void {
  freePlace(file, sample, cwd);
}

function freePlace(file: string, made: string | Uint8Array, cwd: string): FreePlace {
  const path = resolve(cwd, file);
  const place = placeOfTyped(path, cwd);
  refuseDetour(path, place, file);
  const there = fileAt(path, file);
  if (there === "no file" || there === undefined) return { path, place, there };
  if (there.length > most || !isEarlierResult(path, textOf(there), typeof made === "string" ? made : textOf(made)))
    throw new Refusal(`“${file}”已经有了，看不出是以前写的结果，没有覆盖`, "请换一个文件名，或先把它移走。");
  return { path, place, there };
}

/** In bytes: larger than any result. */
const most = 256 * 2 ** 20;

const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

function fileAt(path: string, shown: string): Uint8Array | undefined | "no file" {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    return stat.isFile() ? readPlainFile(path) : "no file";
  } catch (thrown) {
    throw cannotWrite(thrown, shown, "");
  }
}
