import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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

const day = 24 * 3600 * 1000;
/** A school that was not made for a year, and the time until the next report, is probably gone. */
const longestKept = 400 * day;

/** Forgets schools of which nothing was written for so long, and what a run that was killed left: no school takes a day. */
export function forgetOld(folder: string, now = Date.now()): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const ageOf = () => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    const isLeft = /^[0-9a-f]{32}\.json\.\d+-[0-9a-f]{6}$/.test(name) && ageOf() > day;
    const isOld = /^[0-9a-f]{32}\.json$/.test(name) && ageOf() > longestKept && isOurs(path);
    if (isLeft || isOld) rmSync(path, { force: true });
  }
}

const isOurs = (path: string): boolean => readFileSync(path, "utf8").startsWith('{"program":"');

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
  const { diagnostics, ...same } = result;
  const reports = result.reports.map((report) => ({ ...report, state: "unchanged" as const }));
  return { ...same, reports, seconds: 0, isKept: true, ...(options.keepsAll && diagnostics && { diagnostics }) };
}
