import { closeSync, constants, openSync, readSync, realpathSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { OpenPhoto } from "../../pipeline.ts";
import { faultCode } from "../system-fault.ts";
import { noteHead, noteWhether } from "./read-facts.ts";
import { readPlainFile } from "./read-plain-file.ts";

/**
 * Opens photos by their paths relative to `folder`. Nothing outside of `home` is read, wherever `..` or a link leads; what is
 * no plain file is not opened.
 */
export function photosIn(folder: string, home: string): OpenPhoto {
  return (file) => {
    // No system has a file of such a name.
    if (file.includes("\0")) return "not there";
    noteWhether(resolve(folder, file));
    try {
      const path = realpathSync(resolve(folder, file));
      if (!path.startsWith(realpathSync(home) + sep)) return "not there";
      const stat = statSync(path);
      const { size } = stat;
      if (!stat.isFile()) return "unreadable";
      return {
        size,
        head: (length) => unlessFault(() => firstBytes(path, Math.min(length, size), size)),
        whole: () => unlessFault(() => readPlainFile(path)),
      };
    } catch (thrown) {
      return faultCode(thrown) === "ENOENT" ? "not there" : "unreadable";
    }
  };
}

function unlessFault(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch (thrown) {
    faultCode(thrown);
    return undefined;
  }
}

function firstBytes(path: string, length: number, size: number): Uint8Array {
  // If it has become a pipe since, opening it must not wait.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = new Uint8Array(length);
    const read = bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
    noteHead(path, read, size);
    return read;
  } finally {
    closeSync(handle);
  }
}
