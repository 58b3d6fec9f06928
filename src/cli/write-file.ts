import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { faultCode } from "./system-fault.ts";

/**
 * Writes a file so that `target` is always either what it was or complete: a temporary file beside it, then a rename.
 * `held` when another program holds the target open (Windows refuses the rename). Throws the system's error when the
 * temporary file cannot be written; nothing is left behind then, nor on Ctrl-C. `mode`: its permissions, if not the usual.
 */
export async function writeFile(target: string, bytes: Uint8Array, mode?: number): Promise<"written" | "held"> {
  const temporary = join(dirname(target), `.yanxiu-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
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

/** To the disk itself, so that a power cut after the rename leaves no empty file. */
async function writeThrough(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
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
