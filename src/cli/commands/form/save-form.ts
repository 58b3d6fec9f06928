import { lstatSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { MadeForm } from "../../../pipeline.ts";
import { readPlainFile } from "../../files/read-plain-file.ts";
import { placeOfTyped, refuseDetour } from "../../files/refuse-detour.ts";
import { saveText } from "../../files/save-text.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import { cannotRead } from "../../system-fault.ts";

interface Target {
  /** Where forms lie if nothing else is asked for. */
  readonly folder: string;
  /** The folder of the term. */
  readonly school: string;
  /** A file or a folder, as typed. */
  readonly out: string | undefined;
  /** Several forms are written, so it must be a folder. */
  readonly isOneOfSeveral: boolean;
  readonly cwd: string;
}

/** A form on the disk. `left`: something else lies there, most likely the same form filled in, and stays. */
export interface SavedForm {
  readonly path: string;
  readonly shown: string;
  readonly state: "written" | "unchanged" | "left";
}

/** Writes a form, but never over what lies there. */
export async function saveForm({ bytes, fileName }: MadeForm, target: Target): Promise<SavedForm> {
  const { path, place } = placeOf(fileName, target);
  const shown = shownName(path, target.cwd);
  refuseDetour(path, place, shown);
  const there = bytesIn(path, shown);
  if (there !== undefined) return { path, shown, state: Buffer.compare(there, bytes) === 0 ? "unchanged" : "left" };
  await saveText(path, bytes, { shown, place, expected: { bytes: undefined } });
  return { path, shown, state: "written" };
}

function bytesIn(path: string, shown: string): Uint8Array | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  try {
    return readPlainFile(path);
  } catch (thrown) {
    throw cannotRead(thrown, shown);
  }
}

function placeOf(
  fileName: string,
  { folder, school, out, isOneOfSeveral, cwd }: Target,
): { readonly path: string; readonly place: string } {
  if (out === undefined) return { path: join(folder, fileName), place: school };
  const path = resolve(cwd, out);
  const place = placeOfTyped(path, cwd);
  if (/[/\\]$/.test(out) || statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return { path: join(path, fileName), place };
  if (isOneOfSeveral) throw new Refusal(`--out 不能是“${out}”`, "要写几份登记表，请写一个文件夹（末尾写 /）。");
  if (extname(path).toLowerCase() === ".xlsx" && dirname(path) !== path) return { path, place };
  throw new Refusal(`--out 不能是“${out}”`, "请写成以 .xlsx 结尾的文件，或一个文件夹（末尾写 /）。");
}
