import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Checked } from "../../diagnostics/diagnostic.ts";
import { type Frame, readFrame } from "../../pipeline.ts";
import { faultCode, faultReason } from "../system-fault.ts";
import { frameFileMistakes } from "./frame-file-mistakes.ts";
import type { SchoolFolder } from "./load-school.ts";
import { isInside } from "./named-terms.ts";
import { noteFile, noteWhether } from "./read-facts.ts";
import { readPlainFile } from "./read-plain-file.ts";

/** In bytes. */
const limit = 20 * 2 ** 20;

/** The Word file that a term names under 样板, or what is wrong with it; nothing where it names none. */
export function frameOf({ term, school }: Pick<SchoolFolder, "term" | "school">): Checked<Frame | undefined> {
  const settings = school.value?.settings;
  const file = settings?.layout?.frame?.trim();
  if (!settings || !file) return { value: undefined, diagnostics: [] };
  const found = frameAt(dirname(term), file);
  if (!isMistake(found)) return { value: found, diagnostics: [] };
  return { value: undefined, diagnostics: [found.at(settings.place("版式", "样板"))] };
}

/** The last frame that was read. All reports of a run that use it, of one term or of several, use the same. */
let last: { readonly key: string; readonly bytes: Uint8Array; readonly frame: Frame | Mistake } | undefined;

function frameAt(folder: string, file: string): Frame | Mistake {
  const path = resolve(folder, file.replaceAll("\\", "/"));
  if (!isInside(path, folder)) return frameFileMistakes.outside.of({ file });
  if (!noteWhether(path)) return frameFileMistakes.missing.of({ file });
  try {
    const { size, mtimeMs, ino } = statSync(path);
    if (size > limit) return frameFileMistakes.tooBig.of({ megabytes: Math.ceil(size / 2 ** 20) });
    const key = [path, size, mtimeMs, ino].join(" ");
    if (last?.key !== key) {
      const bytes = readPlainFile(path, limit);
      last = { key, bytes, frame: readFrame(bytes) };
    }
    noteFile(path, last.bytes);
    return last.frame;
  } catch (thrown) {
    return frameFileMistakes.unreadable.of({ file, reason: faultReason(faultCode(thrown)) });
  }
}
