import { readFileSync, realpathSync, statSync } from "node:fs";
import { saveText } from "../../../files/save-text.ts";
import { Refusal } from "../../../refusal.ts";
import { cannotRead } from "../../../system-fault.ts";
import type { PlannedFix } from "./plan-fixes.ts";

/** Writes a corrected file with the permissions it had. Refuses if the file changed since it was read. */
export async function writeFix({ path, shown, before, after }: PlannedFix): Promise<void> {
  const file = onDisk(path, shown);
  if (Buffer.compare(file.bytes, before) !== 0)
    throw new Refusal(`“${shown}”刚才被别的程序改过，没有动它`, "请保存好它，再运行一次。");
  await saveText(file.path, after, shown, file.mode);
}

/** The file as it is now. If `path` is a link, the file it leads to, so that the link stays. */
function onDisk(path: string, shown: string) {
  try {
    const real = realpathSync(path);
    return { path: real, bytes: readFileSync(real), mode: statSync(real).mode & 0o7777 };
  } catch (thrown) {
    throw cannotRead(thrown, shown);
  }
}
