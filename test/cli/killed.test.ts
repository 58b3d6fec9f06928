import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { saveFile } from "../../src/cli/files/save-file.ts";
import { buildProgram } from "./build-program.ts";
import { makeFolder } from "./make-folder.ts";

let program: string;
beforeAll(async () => {
  const entry = makeFolder({
    "write-big-file.ts": `import { saveFile } from ${JSON.stringify(join(process.cwd(), "src/cli/files/save-file.ts"))};
await saveFile(process.argv[2]!, Buffer.alloc(400_000_000, "新"));`,
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

test("what a killed run left is removed by a later one; younger files and files of others stay", async () => {
  const folder = makeFolder({});
  const names = [
    ".yanxiu-12-0a1b2c3d.tmp",
    ".yanxiu-34-0a1b2c3d.tmp",
    ".yanxiu-x-0a1b2c3d.tmp",
    "yanxiu-12-0a1b2c3d.tmp",
  ];
  for (const name of names) writeFileSync(join(folder, name), "半");
  const before = new Date(Date.now() - 2 * 3_600_000);
  for (const name of names.filter((_, i) => i !== 1)) utimesSync(join(folder, name), before, before);
  await saveFile(join(folder, "总结.docx"), Buffer.from("新"));
  expect(readdirSync(folder).toSorted()).toEqual([...names.slice(1), "总结.docx"].toSorted());
});
