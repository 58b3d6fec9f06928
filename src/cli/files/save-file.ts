import { randomBytes } from "node:crypto";
import { closeSync, constants, lstatSync, openSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { type FileHandle, lstat, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { faultCode } from "../system-fault.ts";
import { readPlainFile } from "./read-plain-file.ts";

/**
 * Writes a file so that `target` is always either what it was or complete: a temporary file beside it, then a rename. Its
 * permissions and its owner stay. `held` if another program holds the target open (Windows refuses the rename). If the
 * temporary file cannot be written, throws the system's error; then, and on Ctrl-C, nothing is left behind. `changed` if it
 * does not hold what is `expected` right before the rename. A link, a pipe or a device that a person named (/dev/stdout) is
 * written to: a rename would replace it.
 */
export async function saveFile(
  target: string,
  bytes: string | Uint8Array,
  expected?: Expected,
): Promise<"written" | "held" | "changed"> {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there?.isFile() === false) {
    writeInto(target, bytes);
    return "written";
  }
  const temporary = join(dirname(target), `.yanxiu-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
  await removeStale(dirname(target));
  const release = removeOnSignal(temporary);
  try {
    await writeThrough(temporary, bytes, there);
    if (expected !== undefined && !isAs(expected, target)) {
      await rm(temporary, { force: true });
      return "changed";
    }
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

/** What is believed to lie at a path; `undefined` in it: nothing. */
export interface Expected {
  readonly bytes: Uint8Array | undefined;
}

/** Whether a path still holds what it did. Nothing is known of a file that cannot be read: then it may be replaced. */
function isAs({ bytes }: Expected, path: string): boolean {
  try {
    const there = readPlainFile(path);
    return bytes !== undefined && Buffer.compare(there, bytes) === 0;
  } catch (thrown) {
    return faultCode(thrown) !== "ENOENT" || bytes === undefined;
  }
}

/** A pipe that nobody reads is an error, and nothing to wait for. */
function writeInto(path: string, bytes: string | Uint8Array): void {
  closeSync(openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)));
  writeFileSync(path, bytes);
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
async function writeThrough(path: string, bytes: string | Uint8Array, before: Stats | undefined): Promise<void> {
  const handle = await open(path, "wx", before && before.mode & 0o777);
  try {
    await handle.writeFile(bytes);
    if (before) await keepOwner(handle, before);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Who may not give a file away keeps at least its permissions. */
async function keepOwner(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await handle.stat();
  let isKept = own.uid === uid && own.gid === gid;
  if (!isKept)
    isKept = await handle.chown(uid, gid).then(
      () => true,
      () => false,
    );
  await handle.chmod(mode & (isKept ? 0o7777 : 0o777));
}

const isHeld = (thrown: unknown): boolean =>
  ["EBUSY", "EPERM", "EACCES"].includes(faultCode(thrown)) && (thrown as NodeJS.ErrnoException).syscall === "rename";

const ofSaves = new Set<NodeJS.SignalsListener>();

/** Whether a longer run waits for the signal: it lets the file come to its end, and ends the process itself. */
const isAwaited = (signal: string): boolean =>
  process.listeners(signal as NodeJS.Signals).some((listener) => !ofSaves.has(listener as NodeJS.SignalsListener));

function removeOnSignal(temporary: string): () => void {
  const remove = () => rmSync(temporary, { force: true });
  process.on("exit", remove);
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const handlers = Object.entries(signals).map(([signal, exitCode]) => {
    if (isAwaited(signal)) return () => {};
    const handler = () => process.exit(exitCode);
    ofSaves.add(handler);
    process.once(signal, handler);
    return () => {
      ofSaves.delete(handler);
      process.off(signal, handler);
    };
  });
  return () => {
    process.off("exit", remove);
    for (const off of handlers) off();
  };
}
