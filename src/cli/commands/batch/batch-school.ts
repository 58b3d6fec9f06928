import { basename, dirname } from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { writeCrash } from "../../crash.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { isBelow, placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { printErrors } from "../../print/print-errors.ts";
import { unreadText } from "../../print/summary.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { makeReports } from "../report/make-reports.ts";
import { refusedText, savedText } from "../report/print-reports.ts";
import { type SavedReport, saveReports } from "../report/save-reports.ts";
import type { ReportOptions } from "../report/write-reports.ts";
import { type BatchChoice, onScreen } from "./batch-formats.ts";

/** A school of a batch: its term.yaml and the folder its reports go to, both absolute. */
export interface BatchSchool {
  readonly term: string;
  readonly out: string;
}

/** What happened to a school of a batch, filled in step by step. */
export interface SchoolResult {
  /** Its name; the name of its folder as long as its own is not known. */
  school: string;
  /** term.yaml as messages show it. */
  readonly term: string;
  /** `errors` in its records; `fault` of the system in reading or writing; `crashed`: a bug of ours. */
  outcome: "written" | "draft" | "errors" | "fault" | "crashed";
  readonly reports: SavedReport[];
  records?: number;
  diagnostics: readonly Diagnostic[];
  /** After a fault or a crash: the reason. */
  message?: string;
}

export interface BatchOptions extends Pick<ReportOptions, "out" | "draft" | "force"> {
  readonly format?: readonly BatchChoice[];
}

/** Writes the reports of one school as `report` does, and says what happened. Never throws: the next school goes on. */
export async function batchSchool(
  school: BatchSchool,
  options: BatchOptions,
  terminal: Terminal,
): Promise<SchoolResult> {
  const folder = dirname(school.term);
  const term = shownName(school.term, terminal.cwd);
  const result: SchoolResult = { school: basename(folder), term, outcome: "written", reports: [], diagnostics: [] };
  try {
    await writeSchool(school, options, terminal, result);
  } catch (thrown) {
    const refused = thrown instanceof Refusal;
    result.outcome = refused ? "fault" : "crashed";
    result.message = refused ? [thrown.message, thrown.hint].filter(Boolean).join("\n") : writeCrash(thrown, folder);
    terminal.err(visible(`${result.school}：${result.message}`));
  }
  return result;
}

async function writeSchool(
  { term, out }: BatchSchool,
  { draft = false, force = false, format }: BatchOptions,
  terminal: Terminal,
  result: SchoolResult,
): Promise<void> {
  const folder = await loadSchoolFolder(term, terminal.cwd);
  if (folder.school.value) {
    result.school = folder.school.value.name;
    result.records = folder.school.value.recordCount;
  }
  const { value: made, diagnostics } = await makeReports(folder, { draft });
  result.diagnostics = diagnostics;
  const errors = printErrors(diagnostics, made.sources, terminal);
  if (!made.reports) {
    result.outcome = "errors";
    const lines = [`${visible(result.school)}：${refusedText(errors.length, draft)}`, ...unreadText(folder.unread)];
    terminal.err(`${lines.join("\n")}\n`);
    return;
  }
  const shown = (path: string) => shownName(path, terminal.cwd);
  const place = isBelow(out, folder.folder) ? folder.folder : placeOfTyped(out, terminal.cwd);
  for await (const saved of saveReports(made.reports, out, { formats: ["docx"], force, shown, place })) {
    result.reports.push(saved);
    if (onScreen(format) === "text") terminal.out(savedText(saved));
  }
  if (draft) result.outcome = "draft";
}

/** Whether the reports of a school could be written. */
export const hasReports = ({ outcome }: SchoolResult): boolean => outcome === "written" || outcome === "draft";
