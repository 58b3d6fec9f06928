import { createHash, randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SchoolSnapshot } from "../../../../batch/school-snapshot.ts";
import { isAsNoted, type ReadFacts } from "../../../files/read-facts.ts";
import { hasReports, type SchoolResult } from "../school-result.ts";
import type { BatchSchool, SchoolOptions } from "../school-task.ts";
import { programIdentity } from "./program-identity.ts";
import { areThere, type ReportOutput } from "./report-outputs.ts";

/** What a run remembers of a school. */
export interface CacheEntry {
  readonly program: string;
  readonly facts: ReadFacts;
  readonly outputs: readonly ReportOutput[];
  readonly result: SchoolResult;
  readonly snapshot: SchoolSnapshot;
}

/** One file for each school, place of its reports, and way to make and to show them. */
function entryPath(folder: string, { term, out }: BatchSchool, { cwd, draft, group }: SchoolOptions): string {
  const key = JSON.stringify([term, out, cwd, draft, group ?? ""]);
  return join(folder, `${createHash("sha256").update(key).digest("hex").slice(0, 32)}.json`);
}

/** What the last run remembers of a school, by whatever version of the program. */
export function readEntry(school: BatchSchool, options: SchoolOptions): CacheEntry | undefined {
  if (options.cache === undefined) return undefined;
  try {
    const entry = JSON.parse(readFileSync(entryPath(options.cache, school, options), "utf8")) as Partial<CacheEntry>;
    const { program, facts, outputs, result, snapshot } = entry;
    return program && facts && outputs && result && snapshot
      ? { program, facts, outputs, result, snapshot }
      : undefined;
  } catch {
    return undefined; // There is none, or another version wrote it.
  }
}

/** Remembers a school for the next run. Where that cannot be written, the next run does without. */
export function writeEntry(school: BatchSchool, options: SchoolOptions, entry: Omit<CacheEntry, "program">): void {
  if (options.cache === undefined) return;
  const path = entryPath(options.cache, school, options);
  const temporary = `${path}.${process.pid}-${randomBytes(3).toString("hex")}`;
  try {
    writeFileSync(temporary, JSON.stringify({ program: programIdentity(), ...entry }), { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/**
 * The result of the last run, if the school would come out the same: all that was read for it is as it was, and every
 * report lies there. `undefined`: it has to be made.
 */
export async function unchangedResult(school: BatchSchool, options: SchoolOptions): Promise<SchoolResult | undefined> {
  const entry = options.rebuild ? undefined : readEntry(school, options);
  if (entry === undefined || entry.program !== programIdentity()) return undefined;
  const { result, facts, outputs } = entry;
  if (options.force && result.reports.some(({ beside }) => beside !== undefined)) return undefined;
  if (!isAsNoted(facts)) return undefined;
  if (hasReports(result) && !(await areThere(outputs, school.out, !options.force))) return undefined;
  const { changes: _, diagnostics, ...same } = result;
  const reports = result.reports.map((report) => ({ ...report, state: "unchanged" as const }));
  return { ...same, reports, seconds: 0, isKept: true, ...(options.keepsAll && diagnostics && { diagnostics }) };
}
