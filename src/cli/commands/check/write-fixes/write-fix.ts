import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { readPlainFile } from "../../../files/read-plain-file.ts";
import { isBelow } from "../../../files/refuse-detour.ts";
import { saveText } from "../../../files/save-text.ts";
import { Refusal } from "../../../refusal.ts";
import { cannotRead } from "../../../system-fault.ts";
import type { PlannedFix } from "./plan-fixes.ts";

/**
 * Writes a corrected file. A link stays, and what it leads to is corrected; refuses if that lies outside of the folder
 * of its term, and if the file changed since it was read.
 */
export async function writeFix({ path, shown, before, after, place = dirname(path) }: PlannedFix): Promise<void> {
  const { real, home } = onDisk(path, isBelow(path, place) ? place : dirname(path), shown);
  if (!isBelow(real, home))
    throw new Refusal(`“${shown}”是指到文件夹外面的链接，没有动它`, "请直接改它所指的文件，或把文件本身放进来。");
  await saveText(real, after, { shown, place: home, expected: { bytes: before } });
}

/** Where a file and its folder lie when all links are followed. */
function onDisk(path: string, place: string, shown: string): { readonly real: string; readonly home: string } {
  try {
    readPlainFile(path);
    return { real: realpathSync(path), home: realpathSync(place) };
  } catch (thrown) {
    throw cannotRead(thrown, shown);
  }
}
