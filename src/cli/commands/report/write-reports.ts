import { join, resolve } from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { loadSchoolFolder, termPath } from "../../files/load-school.ts";
import { isReadFault } from "../../files/read-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { diagnosticsText } from "../../print/diagnostics.ts";
import { sourceLines } from "../../print/source-lines.ts";
import { unreadText } from "../../print/summary.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { makeReports } from "./make-reports.ts";
import { refusedText, remainingText, savedText } from "./print-reports.ts";
import { saveReports } from "./save-reports.ts";

interface ReportOptions {
  readonly out?: string;
  readonly report?: string;
  readonly draft?: true;
  readonly force?: true;
}

/** The work of `yanxiu report`; returns the exit code. Nothing is written unless every report could be made. */
export async function writeReports(term: string, options: ReportOptions, terminal: Terminal): Promise<number> {
  const folder = loadSchoolFolder(termPath(term, terminal.cwd), terminal.cwd);
  const draft = options.draft === true;
  const { value: made, diagnostics: found } = await makeReports(folder, { only: options.report, draft });
  const diagnostics = sortDiagnostics(found);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) terminal.err(`${diagnosticsText(errors, sourceLines(made.sources), terminal)}\n`);
  if (made.reports) {
    const out = options.out === undefined ? join(folder.folder, "报告") : resolve(terminal.cwd, options.out);
    const shown = (path: string) => shownName(path, terminal.cwd);
    for await (const placed of saveReports(made.reports, out, { force: options.force === true, shown })) {
      terminal.out(savedText(placed.report, placed, shown(placed.path)));
    }
    for (const line of remainingText(diagnostics, terminal)) terminal.err(line);
  } else terminal.err(refusedText(errors.length, draft));
  for (const line of unreadText(folder.unread)) terminal.err(line);
  return exitCode(errors);
}

const exitCode = (errors: readonly Diagnostic[]): number => (errors.some(isReadFault) ? 2 : errors.length > 0 ? 1 : 0);
