import { resolve } from "node:path";
import { placeOfTyped } from "./refuse-detour.ts";
import { saveText } from "./save-text.ts";

/** Writes the file that somebody typed on the command line, as in `--format json=结果.json`. */
export async function saveTyped(file: string, text: string | Uint8Array, cwd: string): Promise<void> {
  const path = resolve(cwd, file);
  await saveText(path, text, { shown: file, place: placeOfTyped(path, cwd) });
}
