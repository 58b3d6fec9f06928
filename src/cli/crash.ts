import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Writes a bug's stack to `yanxiu-崩溃-‹time›.txt` in `folder`, or else in the system's temporary folder. Returns the
 * line to show.
 */
export function writeCrash(bug: unknown, folder: string, now = new Date()): string {
  const time = now.toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-");
  const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
  const text = [`Node ${process.version} ${process.platform}`, process.argv.slice(2).join(" "), stack, ""].join("\n");
  for (const place of [folder, tmpdir()]) {
    const file = join(place, `yanxiu-崩溃-${time}.txt`);
    try {
      // Never over a file that is there, nor through a link.
      writeFileSync(file, text, { flag: "wx" });
      return `yanxiu 自己出错了，这不是您的文件的问题；详情已记在 ${file}，请连同它一起反馈`;
    } catch {
      // This folder cannot be written: try the next one.
    }
  }
  return "yanxiu 自己出错了，这不是您的文件的问题；详情也没能写下来，请把刚才的命令反馈给我们";
}
