import { basename, dirname, join } from "node:path";
import { openSettings, reportFileNames } from "../../../pipeline.ts";
import { outFolder } from "../../files/out-folder.ts";
import { readFile } from "../../files/read-file.ts";
import { refuseTyped, saveTyped } from "../../files/save-typed.ts";
import { shownName } from "../../files/shown-name.ts";
import { windowsName } from "../../files/windows-name.ts";
import { note, printAsked } from "../../print/note.ts";
import { countOf } from "../../print/summary.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { type BatchChoice, onScreen } from "./batch-formats.ts";
import { type BatchOptions, type BatchSchool, batchSchool, hasReports, type SchoolResult } from "./batch-school.ts";
import { batchTerms } from "./batch-terms.ts";
import { foldersWithoutTerm } from "./folders-without-term.ts";
import { batchCsv, batchJson, batchText } from "./print-batch.ts";

/**
 * The work of `yanxiu batch`: the reports of every school, one school after another; returns the exit code. Before
 * anything is written, refuses words that mean no school, two schools that would write one file, and files of others.
 */
export async function batchReports(
  given: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const all = options.out === undefined ? undefined : outFolder(options.out, cwd);
  const schools = batchTerms(given, cwd).map((term) => ({ term, out: placeOf(term, all) }));
  refuseSameFile(schools, cwd);
  for (const { format, file } of options.format ?? [])
    if (file !== undefined) refuseTyped(file, await resultOf([], format), cwd);
  const results: SchoolResult[] = [];
  for (const [i, school] of schools.entries()) {
    if (terminal.isTTY) note(terminal, `（${i + 1}/${schools.length}）${shownName(school.term, cwd)}`);
    results.push(await batchSchool(school, options, terminal));
  }
  await writeResults(results, options.format, terminal);
  const without = foldersWithoutTerm(given, cwd).map((folder) => visible(shownName(folder, cwd)));
  if (without.length > 0) {
    note(terminal, `另有${without.length}个文件夹里没有 term.yaml，没有算进去：${without.join("、")}`);
  }
  return exitCode(results);
}

async function writeResults(
  results: readonly SchoolResult[],
  choices: readonly BatchChoice[] | undefined,
  terminal: Terminal,
): Promise<void> {
  const screen = onScreen(choices);
  if (screen === "text") terminal.out(batchText(results));
  else printAsked(terminal, textOf(await resultOf(results, screen)).trimEnd());
  for (const { format, file } of choices ?? []) {
    if (file === undefined) continue;
    await saveTyped(file, await resultOf(results, format), terminal.cwd);
    note(terminal, `已写入 ${file}`);
  }
}

const textOf = (result: string | Uint8Array): string =>
  typeof result === "string" ? result : new TextDecoder().decode(result).replaceAll("\r\n", "\n");

/** What stands in a file of a format. */
async function resultOf(results: readonly SchoolResult[], format: BatchChoice["format"]): Promise<string | Uint8Array> {
  if (format === "csv") return batchCsv(results);
  return `${format === "json" ? batchJson(results) : batchText(results)}\n`;
}

const placeOf = (term: string, all: string | undefined): string =>
  all === undefined ? join(dirname(term), "报告") : join(all, basename(dirname(term)));

function refuseSameFile(schools: readonly BatchSchool[], cwd: string): void {
  const writers = new Map<string, BatchSchool>();
  for (const school of schools) {
    for (const file of filesOf(school)) {
      const key = windowsName(file);
      const other = writers.get(key) ?? school;
      if (other !== school) throw sameFile(other, school, file, cwd);
      writers.set(key, school);
    }
  }
}

function filesOf({ term, out }: BatchSchool): string[] {
  try {
    const raw = readFile(term, term).value;
    const opened = raw && openSettings(raw).value;
    return opened ? reportFileNames(opened).map((name) => join(out, name)) : [];
  } catch {
    return []; // A bug. It happens again, and is reported, when the reports of this school are made.
  }
}

function sameFile(one: BatchSchool, other: BatchSchool, file: string, cwd: string): Refusal {
  const [first, second, target] = [one.term, other.term, file].map((path) => shownName(path, cwd));
  return new Refusal(
    `“${first}”和“${second}”会写成同一个文件“${target}”，没有写入任何报告`,
    "请分两次运行，用 --out 写到不同的文件夹，或给其中一个学校文件夹改名。",
  );
}

/** 2 if no school could be read or written, as for a single report; 1 if one has no reports, or errors in them. */
function exitCode(results: readonly SchoolResult[]): number {
  if (results.every(({ outcome }) => outcome === "fault")) return 2;
  return results.every((result) => hasReports(result) && countOf(result.diagnostics, "error") === 0) ? 0 : 1;
}
