import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { noteFile } from "./read-facts.ts";

/** A fault of the system's sort: what reads files in the room knows it by `faultCode`. */
const fault = (code: string): Error => Object.assign(new Error(code), { code });

/** The code of what is no file and no folder: a pipe, a device, a socket. */
export const notPlain = "ENOTPLAIN";

/**
 * The bytes of a plain file, links followed. Throws the system's error, for anything else one with the code `notPlain`, for
 * more than `limit` bytes one with EFBIG. Never waits: a pipe is not opened, and files of the system that say they are empty
 * are read no further than the limit.
 */
export function readPlainFile(path: string, limit = 2 ** 30): Buffer {
  let bytes: Buffer | undefined;
  try {
    bytes = readWhole(path, limit);
    return bytes;
  } finally {
    noteFile(path, bytes);
  }
}

function readWhole(path: string, limit: number): Buffer {
  refuseOthers(statSync(path));
  // If it has become a pipe since, opening it must not wait for a writer.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    refuseOthers(stat);
    if (stat.size > limit) throw fault("EFBIG");
    return readAll(handle, stat.size, limit);
  } finally {
    closeSync(handle);
  }
}

function refuseOthers(stat: ReturnType<typeof fstatSync>): void {
  if (stat.isDirectory()) throw fault("EISDIR");
  if (!stat.isFile()) throw fault(notPlain);
}

function readAll(handle: number, size: number, limit: number): Buffer {
  const chunks: Buffer[] = [];
  let read = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(read === 0 ? size + 1 : 65_536);
    const length = readSync(handle, chunk, 0, chunk.length, null);
    if (length === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    read += length;
    if (read > limit) throw fault("EFBIG");
    chunks.push(chunk.subarray(0, length));
  }
}
