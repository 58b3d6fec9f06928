import { createHash } from "node:crypto";
import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { readPlainFile } from "../../../files/read-plain-file.ts";
import { mostBytes } from "../../../files/text-bounds.ts";
import { faultCode } from "../../../system-fault.ts";
import { filesAt } from "./repository.ts";

/**
 * The files (absolute) below a folder that differ from what they were when `ref` and the present version parted: `there` are on
 * the disk, new ones among them, also those that git is told to ignore; `gone` are not, as the old name of a renamed one. Of
 * `onDisk` (absolute) and of the old ones only those that are `wanted`.
 */
export function changedFiles(
  ref: string,
  folder: string,
  onDisk: readonly string[],
  wanted: (path: string) => boolean,
): { readonly there: string[]; readonly gone: string[] } {
  const old = new Map(
    filesAt(ref, folder).map(({ name, ...file }) => [join(folder, name).normalize("NFC"), { ...file, name }]),
  );
  const paths = [...old.values()].map(({ name }) => join(folder, name)).filter(wanted);
  return {
    there: onDisk.filter((path) => wanted(path) && !isSame(path, old.get(path.normalize("NFC"))?.id)),
    gone: paths.filter((path) => !existsSync(path)),
  };
}

/**
 * Whether a file is what git keeps under `id`. Lines may end in CR LF on this computer and in LF there; what a filter of the
 * repository changes at a checkout counts as changed, because filters are not run.
 */
function isSame(path: string, id: string | undefined): boolean {
  if (id === undefined) return false;
  try {
    if (lstatSync(path).isSymbolicLink()) return idOf(Buffer.from(readlinkSync(path)), id.length) === id;
    const bytes = readPlainFile(path, mostBytes);
    return idOf(bytes, id.length) === id || idOf(withoutCr(bytes), id.length) === id;
  } catch (thrown) {
    faultCode(thrown);
    return false; // Whoever reads it says why it cannot be read.
  }
}

/** The name git gives a file: of 40 digits in most repositories, of 64 in those with SHA-256. */
const idOf = (bytes: Uint8Array, digits: number): string =>
  createHash(digits === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");

const withoutCr = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
