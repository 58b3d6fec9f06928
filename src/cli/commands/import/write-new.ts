import { lstatSync } from "node:fs";
import { saveText } from "../../files/save-text.ts";
import { Refusal } from "../../refusal.ts";

/** Writes a file that was not there. Refuses if it is there by now. */
export async function writeNew(path: string, bytes: Uint8Array, shown: string, place: string): Promise<void> {
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw new Refusal(`“${shown}”已经有了，没有动它`, "换一个名称，或先移走它。");
  await saveText(path, bytes, { shown, place, expected: { bytes: undefined } });
}
