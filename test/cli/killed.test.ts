import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { buildProgram } from "./build-program.ts";
import { makeFolder } from "./make-folder.ts";

let program: string;
beforeAll(async () => {
  const entry = makeFolder({
    "write-big-file.ts": `import { writeFile } from ${JSON.stringify(join(process.cwd(), "src/cli/write-file.ts"))};
await writeFile(process.argv[2]!, Buffer.alloc(400_000_000, "新"));`,
  });
  program = await buildProgram(join(entry, "write-big-file.ts"));
});

/** Starts writing a big file over an old one, and sends the signal as soon as some of it lies on the disk. */
async function interrupt(signal: NodeJS.Signals) {
  const folder = makeFolder({ "总结.docx": "旧" });
  const child = spawn(process.execPath, [program, join(folder, "总结.docx")]);
  const ended = once(child, "exit");
  await temporaryFile(folder, child);
  child.kill(signal);
  const [code, killedBy] = await ended;
  return { folder, code, killedBy, old: readFileSync(join(folder, "总结.docx"), "utf8").slice(0, 10) };
}

async function temporaryFile(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const name = readdirSync(folder).find((entry) => entry.endsWith(".tmp"));
    if (name && statSync(join(folder, name), { throwIfNoEntry: false })?.size) return;
    await setTimeout(1);
  }
  throw new Error("the file was written before it could be interrupted, so nothing is proved");
}

test("killed while writing: the old file is whole", async () => {
  const { killedBy, old } = await interrupt("SIGKILL");
  expect([killedBy, old]).toEqual(["SIGKILL", "旧"]);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("stopped with %s: the old file is whole and no temporary file stays", async (signal, expected) => {
  const { folder, code, old } = await interrupt(signal);
  expect([code, old]).toEqual([expected, "旧"]);
  expect(readdirSync(folder)).toEqual(["总结.docx"]);
});

test("not interrupted, the new file is there", async () => {
  const folder = makeFolder({});
  writeFileSync(join(folder, "总结.docx"), "旧");
  const [code] = await once(spawn(process.execPath, [program, join(folder, "总结.docx")]), "exit");
  expect([code, statSync(join(folder, "总结.docx")).size]).toEqual([0, 400_000_000]);
});
