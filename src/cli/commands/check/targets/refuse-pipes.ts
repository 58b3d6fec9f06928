import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readPlainFile } from "../../../files/read-plain-file.ts";
import { Refusal } from "../../../refusal.ts";
import { faultCode } from "../../../system-fault.ts";

/** Refuses a repository (its `.git`) with a pipe or a device in it, such as for its config: git would wait for what it says. */
export function refusePipes(dotGit: string): void {
  const seen = new Set<string>();
  const walk = (folder: string): void => {
    const real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of readdirSync(real, { withFileTypes: true })) {
      const what = entry.isSymbolicLink() ? targetOf(join(real, entry.name)) : entry;
      if (what?.isFIFO() || what?.isCharacterDevice() || what?.isBlockDevice()) throw isPipe(entry.name);
      if (what?.isDirectory()) walk(join(real, entry.name));
    }
  };
  try {
    walk(statSync(dotGit).isDirectory() ? dotGit : folderNamedIn(dotGit));
  } catch (thrown) {
    // What cannot be opened git cannot open either, and says so.
    if (thrown instanceof Refusal) throw thrown;
    faultCode(thrown);
  }
}

type Sort = Pick<Dirent, "isFIFO" | "isCharacterDevice" | "isBlockDevice" | "isDirectory">;

function targetOf(link: string): Sort | undefined {
  return statSync(link, { throwIfNoEntry: false });
}

/** A second work tree has a file for `.git`, which says where the folder is. */
const folderNamedIn = (file: string): string =>
  resolve(
    file,
    "..",
    readPlainFile(file, 4096)
      .toString()
      .replace(/^gitdir:\s*/, "")
      .trimEnd(),
  );

const isPipe = (name: string): Refusal =>
  new Refusal(
    `.git 里的“${name}”是管道或设备，不是文件，没有运行 git`,
    "这不是正常的仓库，请重新克隆一次，或去掉 --since。",
  );
