import { join } from "node:path";
import { computeGaps, findPart, type GapTable, makeGapSheet, type Narrowing, type School } from "../../../pipeline.ts";
import { exitCode } from "../../exit-code.ts";
import { frameOf } from "../../files/frame-file.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { eachTerm, severalTerms } from "../../files/one-term.ts";
import { outFolder } from "../../files/out-folder.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { printErrors } from "../../print/print-errors.ts";
import { countOf, unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { saveTable } from "../export/save-tables.ts";
import { savedText } from "../report/print-reports.ts";
import { type FileFormat, formatsToWrite } from "../report/report-formats.ts";
import { saveReports } from "../report/save-reports.ts";
import { fileFormatOf, type GapFormat, tableFormatOf } from "./gap-formats.ts";
import { gapsJson, gapsText } from "./print-gaps.ts";

export interface GapsOptions extends Narrowing {
  /** Also who has reached everything. */
  readonly all?: true;
  readonly format?: GapFormat;
  readonly out?: string;
}

/**
 * The work of `yanxiu gaps`, for each term file that is meant; returns the worst exit code. Errors in the records are
 * printed beside the lists. Refuses a group, teacher or campus that does not exist.
 */
export async function showGaps(given: string | undefined, options: GapsOptions, terminal: Terminal): Promise<number> {
  const { out, format = out === undefined ? "text" : "docx" } = options;
  if (out !== undefined && fileFormatOf(format) === undefined && tableFormatOf(format) === undefined)
    throw new Refusal(`--format ${format} 不写文件，不能和 --out 一起用`, "去掉 --out，或写 --format docx。");
  const terms = eachTerm(given, terminal.cwd, (one) => `gaps ${one}`);
  if (terms.length > 1 && format === "json")
    throw severalTerms(terms, given, terminal.cwd, (term) => `gaps ${term} --format json`);
  const codes: number[] = [];
  for (const [i, term] of terms.entries()) {
    if (i > 0 && format === "text") terminal.out("");
    codes.push(await showGapsOf(term, { ...options, format }, terminal, terms.length > 1));
  }
  return Math.max(...codes);
}

type Chosen = GapsOptions & { readonly format: GapFormat };

async function showGapsOf(term: string, options: Chosen, terminal: Terminal, isOneOfSeveral: boolean): Promise<number> {
  const folder = await loadSchoolFolder(term, terminal.cwd);
  const { school, files, unread } = folder;
  const { format, all, out, ...narrowing } = options;
  const fileFormat = fileFormatOf(format);
  const frame = fileFormat && school.value ? frameOf(folder) : undefined;
  if (school.value) {
    const { value: tables, diagnostics } = computeGaps(school.value, narrowing, all);
    if (tables === undefined) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
    const name = isOneOfSeveral ? `${school.value.name}${school.value.settings.period.name}` : school.value.name;
    const tableFormat = tableFormatOf(format);
    if (tableFormat) await saveTable("缺项", folder, narrowing, { format: tableFormat, out, all }, terminal);
    else if (fileFormat)
      await saveSheet({ folder, school: school.value, tables, narrowing, frame }, fileFormat, out, terminal);
    else if (format === "json") terminal.out(gapsJson(name, tables, narrowing, countOf(school.diagnostics, "error")));
    else terminal.out(gapsText(name, tables, narrowing, terminal.isTTY ? terminal.width : undefined));
  }
  const found = sortDiagnostics([...school.diagnostics, ...(frame?.diagnostics ?? [])]);
  const errors = printErrors(found, files, terminal, "\n");
  if (errors.length > 0) {
    terminal.err(`有${errors.length}处错误，${school.value ? "列出的可能不对" : "没有列出"}`);
    for (const line of unreadText(unread)) terminal.err(line);
  }
  return exitCode(errors);
}

/** What is written, and of which part of the school. */
interface Sheet {
  readonly folder: SchoolFolder;
  readonly school: School;
  readonly tables: readonly GapTable[];
  readonly narrowing: Narrowing;
  readonly frame: ReturnType<typeof frameOf> | undefined;
}

/** Writes the sheet beside the reports of the school, or into `out`. */
async function saveSheet(sheet: Sheet, format: FileFormat, out: string | undefined, terminal: Terminal): Promise<void> {
  const { folder, school, tables, narrowing, frame } = sheet;
  const { value: scope } = findPart(school, narrowing);
  const checked = { value: school, diagnostics: folder.school.diagnostics };
  const how = { formats: formatsToWrite([format]), frame: frame?.value, nameOf: folder.inFolder };
  const made = await makeGapSheet(checked, tables, scope!, how);
  const target = out === undefined ? join(folder.folder, "报告") : outFolder(out, terminal.cwd);
  const shown = (path: string) => shownName(path, terminal.cwd);
  const place = out === undefined ? folder.folder : placeOfTyped(target, terminal.cwd);
  for await (const saved of saveReports([made], target, { formats: [format], force: false, shown, place }))
    terminal.out(savedText(saved, false));
}
