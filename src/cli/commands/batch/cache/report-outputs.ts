import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { readPlainFile } from "../../../files/read-plain-file.ts";
import type { BatchReport } from "../school-result.ts";

/** What lay in the folder of reports under the name of a report after a run, and beside it as a new version. */
export interface ReportOutput {
  readonly fileName: string;
  /** The name under which the report lies. */
  readonly own: string;
  readonly seal: string | undefined;
  /** A sum of each file, by name. */
  readonly sums: Readonly<Record<string, string>>;
}

/** Looks at the outputs of a run. `sealOf`: the seal of a file as we write it. */
export const outputsOf = (
  reports: readonly BatchReport[],
  { out, cwd, sealOf }: { readonly out: string; readonly cwd: string; sealOf(bytes: Uint8Array): string | undefined },
): readonly ReportOutput[] =>
  reports.map(({ file, fileName }) => {
    const own = basename(resolve(cwd, file));
    const names = namesOf(fileName, readdirSync(out));
    const sums = Object.fromEntries(names.map((name) => [name, sumOf(readPlainFile(join(out, name)))]));
    return { fileName, own, seal: sealOf(readPlainFile(join(out, own))), sums };
  });

/**
 * Whether every report still lies there as it was written, or as a person edited it since: what carries the seal of that run
 * but not its bytes. `mayBeEdited`: not where edits are to be overwritten.
 */
export async function areThere(outputs: readonly ReportOutput[], out: string, mayBeEdited: boolean): Promise<boolean> {
  try {
    const listed = readdirSync(out);
    for (const output of outputs) if (!(await isThere(output, listed, out, mayBeEdited))) return false;
    return true;
  } catch {
    return false;
  }
}

async function isThere(
  { fileName, own, seal, sums }: ReportOutput,
  listed: readonly string[],
  out: string,
  mayBeEdited: boolean,
): Promise<boolean> {
  const names = namesOf(fileName, listed);
  if (names.join("\n") !== Object.keys(sums).join("\n")) return false;
  for (const name of names) {
    const bytes = readPlainFile(join(out, name));
    if (sumOf(bytes) === sums[name]) continue;
    if (name !== own || !mayBeEdited || seal === undefined) return false;
    const { isUntouched, sealOf } = await import("../../../../pipeline.ts");
    if (isUntouched(bytes) || sealOf(bytes) !== seal) return false;
  }
  return true;
}

/** The names of a report and of its new versions among those in a folder, sorted. */
function namesOf(fileName: string, listed: readonly string[]): readonly string[] {
  const ending = extname(fileName);
  const newVersion = `${fileName.slice(0, -ending.length)}-新版`;
  return listed
    .filter((name) => name === fileName || (name.startsWith(newVersion) && name.endsWith(ending)))
    .toSorted();
}

const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");
