import { randomBytes } from "node:crypto";
import { lstatSync, rmSync, writeFileSync } from "node:fs";
import { lstat, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { faultCode } from "../system-fault.ts";

/**
 * Writes a file so that `target` is always either what it was or complete: a temporary file beside it, then a rename.
 * `held` if another program holds the target open (Windows refuses the rename). If the temporary file cannot be
 * written, throws the system's error; then, and on Ctrl-C, nothing is left behind. `mode`: permissions other than the
 * usual. If the target is a link, a pipe or a device (/dev/stdout), it is written to: a rename would replace it.
 */
export async function saveFile(target: string, bytes: string | Uint8Array, mode?: number): Promise<"written" | "held"> {
  if (lstatSync(target, { throwIfNoEntry: false })?.isFile() === false) {
    writeFileSync(target, bytes);
    return "written";
  }
  const temporary = join(dirname(target), `.yanxiu-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
  await removeStale(dirname(target));
  const release = removeOnSignal(temporary);
  try {
    await writeThrough(temporary, bytes, mode);
    await rename(temporary, target);
    return "written";
  } catch (thrown) {
    await rm(temporary, { force: true });
    if (isHeld(thrown)) return "held";
    throw thrown;
  } finally {
    release();
  }
}

const stalePattern = /^\.yanxiu-\d+-[0-9a-f]{8}\.tmp$/;
const anHour = 3_600_000;

/** Removes temporary files of runs that were killed. One younger than an hour may belong to a run that still writes. */
async function removeStale(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const path of names.filter((name) => stalePattern.test(name)).map((name) => join(folder, name))) {
    const stat = await lstat(path).catch(() => undefined);
    // A file that cannot be removed does no harm.
    if (stat?.isFile() && Date.now() - stat.mtimeMs > anHour) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Writes to the disk itself: otherwise a power cut after the rename could leave an empty file. */
async function writeThrough(path: string, bytes: string | Uint8Array, mode?: number): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isHeld = (thrown: unknown): boolean =>
  ["EBUSY", "EPERM", "EACCES"].includes(faultCode(thrown)) && (thrown as NodeJS.ErrnoException).syscall === "rename";

function removeOnSignal(temporary: string): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const handlers = Object.entries(signals).map(([signal, exitCode]) => {
    const handler = () => {
      rmSync(temporary, { force: true });
      process.exit(exitCode);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const off of handlers) off();
  };
}
