import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../refusal.ts";
import { cannotWrite } from "../system-fault.ts";
import { saveFile } from "./save-file.ts";

/**
 * Writes a text file safely, with its folder; refuses where the system does. `shown` is its name in messages, `mode`
 * its permissions if it had some.
 */
export async function saveText(path: string, text: string | Uint8Array, shown: string, mode?: number): Promise<void> {
  let done: "written" | "held";
  try {
    mkdirSync(dirname(path), { recursive: true });
    done = await saveFile(path, text, mode);
  } catch (thrown) {
    throw cannotWrite(thrown, shown, "");
  }
  if (done === "held") throw new Refusal(`写不了“${shown}”：正被别的程序占用`, "请关掉打开它的程序再运行。");
}
