import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { readPlainFile } from "../../../files/read-plain-file.ts";
import { saveText } from "../../../files/save-text.ts";
import { faultCode } from "../../../system-fault.ts";

const name = ".yanxiu.sha256";

/**
 * A list beside the reports of what was written there, for files that can hold no seal: whatever stands in a md is pasted with
 * it, and a table is for programs that know no seal. As sha256sum reads it. Without the list, a file counts as a person's.
 */
export const isListed = (path: string, there: Uint8Array): boolean =>
  readSums(dirname(path)).get(basename(path)) === sumOf(there);

/** Notes a file that was just written; `shown`: the name of a path in messages, `place`: see `saveText`. */
export async function listWritten(
  path: string,
  bytes: Uint8Array,
  shown: (path: string) => string,
  place: string,
): Promise<void> {
  const sums = readSums(dirname(path));
  const sum = sumOf(bytes);
  if (sums.get(basename(path)) === sum) return;
  sums.set(basename(path), sum);
  const lines = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([file, own]) => `${own}  ${file}\n`);
  const list = join(dirname(path), name);
  await saveText(list, lines.join(""), { shown: shown(list), place });
}

function readSums(folder: string): Map<string, string> {
  const lines = [...readOrNothing(join(folder, name)).matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return new Map(lines.map(([, sum, file]) => [file!, sum!]));
}

function readOrNothing(path: string): string {
  try {
    return readPlainFile(path).toString();
  } catch (thrown) {
    faultCode(thrown);
    return "";
  }
}

const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
