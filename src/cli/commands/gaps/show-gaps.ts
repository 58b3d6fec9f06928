import { join } from "node:path";
import { computeGaps, findPart, type GapTable, makeGapSheet, type Narrowing, type School } from "../../../pipeline.ts";
import { exitCode } from "../../exit-code.ts";
import { frameOf } from "../../files/frame-file.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { eachTerm, severalTerms } from "../../files/one-term.ts";
import { outFolder } from "../../files/out-folder.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { saveAsked } from "../../files/save-typed.ts";
import { shownName } from "../../files/shown-name.ts";
import { besideJson, printAsked } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { countOf, unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { typedChoice } from "../../usage/format-choices.ts";
import { saveTable } from "../export/save-tables.ts";
import { savedText } from "../report/print-reports.ts";
import { type FileFormat, formatsToWrite } from "../report/report-formats.ts";
import { saveReports } from "../report/save-reports.ts";
import { fileFormatOf, type GapChoice, tableFormatOf } from "./gap-formats.ts";
import { gapsJson, gapsText } from "./print-gaps.ts";

export interface GapsOptions extends Narrowing {
  /** Also who has reached everything. */
  readonly all?: true;
  readonly format?: readonly GapChoice[];
  readonly out?: string;
}

/**
 * The work of `yanxiu gaps`, for each term file that is meant; returns the worst exit code. Errors in the records are
 * printed beside the lists. Refuses a group, teacher or campus that does not exist.
 */
export async function showGaps(given: string | undefined, options: GapsOptions, terminal: Terminal): Promise<number> {
  const { out, format = [{ format: out === undefined ? "text" : "docx" }] } = options;
  refuseOut(format, out);
  const terms = eachTerm(given, terminal.cwd, (one) => `gaps ${one}`);
  const single = format.find((one) => one.format === "json" || one.file !== undefined);
  if (terms.length > 1 && single)
    throw severalTerms(terms, given, terminal.cwd, (term) => `gaps ${term} --format ${typedChoice(single)}`);
  const codes: number[] = [];
  for (const [i, term] of terms.entries()) {
    if (i > 0 && format.some(isPrinted)) terminal.out("");
    codes.push(await showGapsOf(term, { ...options, format }, terminal, terms.length > 1));
  }
  return Math.max(...codes);
}

const isPrinted = ({ format, file }: GapChoice): boolean => format === "text" && file === undefined;

function refuseOut(choices: readonly GapChoice[], out: string | undefined): void {
  const writesFile = ({ format }: GapChoice) =>
    fileFormatOf(format) !== undefined || tableFormatOf(format) !== undefined;
  if (out !== undefined && !choices.some(writesFile))
    throw new Refusal(
      `--format ${choices[0]!.format} 不写文件，不能和 --out 一起用`,
      "去掉 --out，或写 --format docx。",
    );
}

type Chosen = GapsOptions & { readonly format: readonly GapChoice[] };

async function showGapsOf(term: string, options: Chosen, terminal: Terminal, isOneOfSeveral: boolean): Promise<number> {
  const folder = await loadSchoolFolder(term, terminal.cwd);
  const { school, files, unread } = folder;
  const { format: choices, all, out: _, ...narrowing } = options;
  const frame = school.value && choices.some(({ format }) => fileFormatOf(format)) ? frameOf(folder) : undefined;
  if (school.value) {
    const { value: tables, diagnostics } = computeGaps(school.value, narrowing, all);
    if (tables === undefined) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
    const name = isOneOfSeveral ? `${school.value.name}${school.value.settings.period.name}` : school.value.name;
    const sheet = { folder, school: school.value, name, tables, narrowing, frame };
    const beside = besideJson(choices, terminal);
    for (const choice of choices) await showOrSave(choice, sheet, options, { terminal, beside });
  }
  const found = sortDiagnostics([...school.diagnostics, ...(frame?.diagnostics ?? [])]);
  const errors = printErrors(found, files, terminal, "\n");
  if (errors.length > 0) {
    terminal.err(`有${errors.length}处错误，${school.value ? "列出的可能不对" : "没有列出"}`);
    for (const line of unreadText(unread)) terminal.err(line);
  }
  return exitCode(errors);
}

async function showOrSave(
  { format, file }: GapChoice,
  sheet: Sheet,
  { out, all }: GapsOptions,
  { terminal, beside }: { readonly terminal: Terminal; readonly beside: Terminal },
): Promise<void> {
  const { folder, name, tables, narrowing } = sheet;
  const [tableFormat, fileFormat] = [tableFormatOf(format), fileFormatOf(format)];
  if (tableFormat) return saveTable("缺项", folder, narrowing, { format: tableFormat, out: file ?? out, all }, beside);
  if (fileFormat) return saveSheet(sheet, fileFormat, out, beside);
  const isScreen = file === undefined && terminal.isTTY;
  const text =
    format === "json"
      ? gapsJson(name, tables, narrowing, countOf(folder.school.diagnostics, "error"))
      : gapsText(name, tables, narrowing, isScreen ? terminal.width : undefined);
  if (file !== undefined) await saveAsked(file, text, terminal);
  else if (format === "json") printAsked(terminal, text);
  else terminal.out(text);
}

/** What is written, and of which part of the school. */
interface Sheet {
  readonly folder: SchoolFolder;
  readonly school: School;
  readonly name: string;
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
