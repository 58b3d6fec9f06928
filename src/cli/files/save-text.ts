import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../refusal.ts";
import { cannotWrite } from "../system-fault.ts";
import { refuseDetour } from "./refuse-detour.ts";
import { type Expected, saveFile } from "./save-file.ts";

/** A file to write safely. */
interface Saved {
  /** Its name in messages. */
  readonly shown: string;
  /** The folder it belongs to: nothing is written through a link below it. */
  readonly place: string;
  /** What was there when its new content was worked out; left out: whatever it is, it is replaced. */
  readonly expected?: Expected;
}

/** Writes a file safely, with its folder; refuses where the system does, and where another program was faster. */
export async function saveText(
  path: string,
  text: string | Uint8Array,
  { shown, place, expected }: Saved,
): Promise<void> {
  let done: Awaited<ReturnType<typeof saveFile>>;
  try {
    refuseDetour(path, place, shown);
    mkdirSync(dirname(path), { recursive: true });
    done = await saveFile(path, text, expected);
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown;
    throw cannotWrite(thrown, shown, "");
  }
  if (done === "held") throw new Refusal(`写不了“${shown}”：正被别的程序占用`, "请关掉打开它的程序再运行。");
  if (done === "changed") throw new Refusal(`“${shown}”刚才被别的程序改过，没有动它`, "请保存好它，再运行一次。");
}
