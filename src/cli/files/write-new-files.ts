import { lstatSync } from "node:fs";
import { join } from "node:path";
import { saveText } from "./save-text.ts";
import { shownName } from "./shown-name.ts";

/** A file to write, with its path in the folder it is written to. */
export interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes files into a folder. A file that is there already is kept, whatever is in it, also a link to nothing. The names are
 * those to show. `place`: see `saveText`.
 */
export async function writeNewFiles(
  root: string,
  files: readonly NewFile[],
  cwd: string,
  place: string,
): Promise<{ readonly written: string[]; readonly kept: string[] }> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path, text } of files) {
    const target = join(root, path);
    const shown = shownName(target, cwd);
    const isThere = lstatSync(target, { throwIfNoEntry: false }) !== undefined;
    if (!isThere) await saveText(target, text, { shown, place, expected: { bytes: undefined } });
    (isThere ? kept : written).push(shown);
  }
  return { written, kept };
}
