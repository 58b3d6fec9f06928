import { join } from "node:path";
import type { Narrowing } from "../../../pipeline.ts";
import { exitCode } from "../../exit-code.ts";
import { loadSchoolFolder } from "../../files/load-school.ts";
import { eachTerm } from "../../files/one-term.ts";
import { outFolder } from "../../files/out-folder.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { note } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { unreadText } from "../../print/summary.ts";
import type { Terminal } from "../../terminal.ts";
import { makeReports } from "./make-reports.ts";
import { omittedText } from "./omitted-text.ts";
import {
  emptyAnnexesText,
  isUsual,
  maskedText,
  passedOverText,
  refusedText,
  remainingText,
  savedText,
  savedTogether,
  toldTogether,
} from "./print-reports.ts";
import { type FileFormat, formatsToWrite } from "./report-formats.ts";
import { type SavedReport, saveReports } from "./save-reports.ts";

export interface ReportOptions extends Narrowing {
  readonly out?: string;
  readonly report?: string;
  /** Left out: docx. */
  readonly format?: readonly FileFormat[];
  /** What there is for every group or teacher, in one file. */
  readonly oneFile?: boolean;
  /** Names of people masked. */
  readonly mask?: boolean;
  /** Every sentence that is not printed, and what would bring it back. */
  readonly 说明?: boolean;
  readonly draft?: boolean;
  readonly force?: boolean;
}

/** The work of `yanxiu report`, for each term file that is meant; returns the worst exit code. */
export async function writeReports(
  given: string | undefined,
  options: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const terms = eachTerm(given, terminal.cwd, (one) => `report ${one}`);
  const codes: number[] = [];
  for (const term of terms) codes.push(await writeReportsOf(term, options, terminal));
  return Math.max(...codes);
}

/** Nothing of a term is written unless every report of it could be made. */
async function writeReportsOf(term: string, options: ReportOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const { draft = false, force = false, out, format: formats = ["docx"] } = options;
  const chosen = out === undefined ? undefined : outFolder(out, cwd);
  const folder = await loadSchoolFolder(term, cwd);
  const { value: made, diagnostics } = await makeReports(folder, {
    ...options,
    draft,
    formats: formatsToWrite(formats),
  });
  const errors = printErrors(diagnostics, made.sources, terminal);
  if (made.reports) {
    const target = chosen ?? join(folder.folder, "报告");
    const shown = (path: string) => shownName(path, cwd);
    const place = out === undefined ? folder.folder : placeOfTyped(target, cwd);
    const together = toldTogether(made.reports);
    const many: SavedReport[] = [];
    for await (const saved of saveReports(made.reports, target, { formats, force, shown, place })) {
      if (together.has(saved.report) && isUsual(saved)) many.push(saved);
      else terminal.out(savedText(saved));
    }
    for (const line of savedTogether(many)) terminal.out(line);
    for (const line of omittedText(made.reports, options.说明)) terminal.out(line);
    for (const line of emptyAnnexesText(made.reports)) terminal.out(line);
    for (const line of maskedText(made.reports)) terminal.out(line);
    for (const name of made.passedOver) note(terminal, passedOverText(name));
    for (const line of remainingText(diagnostics, terminal)) note(terminal, line);
  } else terminal.err(refusedText(errors.length, draft));
  for (const line of unreadText(folder.unread)) terminal.err(line);
  return exitCode(errors);
}
