import { readFileSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { MadeForm } from "../../../pipeline.ts";
import { saveText } from "../../files/save-text.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import { cannotRead } from "../../system-fault.ts";

interface Target {
  /** Where forms lie if nothing else is asked for. */
  readonly folder: string;
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
  const path = placeOf(fileName, target);
  const shown = shownName(path, target.cwd);
  const there = bytesIn(path, shown);
  if (there !== undefined) return { path, shown, state: Buffer.compare(there, bytes) === 0 ? "unchanged" : "left" };
  await saveText(path, bytes, shown);
  return { path, shown, state: "written" };
}

function bytesIn(path: string, shown: string): Uint8Array | undefined {
  if (!statSync(path, { throwIfNoEntry: false })) return undefined;
  try {
    return readFileSync(path);
  } catch (thrown) {
    throw cannotRead(thrown, shown);
  }
}

function placeOf(fileName: string, { folder, out, isOneOfSeveral, cwd }: Target): string {
  if (out === undefined) return join(folder, fileName);
  const path = resolve(cwd, out);
  if (/[/\\]$/.test(out) || statSync(path, { throwIfNoEntry: false })?.isDirectory()) return join(path, fileName);
  if (isOneOfSeveral) throw new Refusal(`--out 不能是“${out}”`, "要写几份登记表，请写一个文件夹（末尾写 /）。");
  if (extname(path).toLowerCase() === ".xlsx" && dirname(path) !== path) return path;
  throw new Refusal(`--out 不能是“${out}”`, "请写成以 .xlsx 结尾的文件，或一个文件夹（末尾写 /）。");
}
