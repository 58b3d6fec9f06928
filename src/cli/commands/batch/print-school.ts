import { diagnosticsText } from "../../print/diagnostics.ts";
import { note } from "../../print/note.ts";
import { unreadText } from "../../print/summary.ts";
import { visible } from "../../print/visible.ts";
import type { Terminal } from "../../terminal.ts";
import { refusedText, savedText } from "../report/print-reports.ts";
import { hasReports, type SchoolResult, type ToldError } from "./school-result.ts";

interface HowToPrint {
  /** Whether the reports are told on the screen; else what is printed there is for a program. */
  readonly isText: boolean;
  readonly draft: boolean;
  /** Which school of how many it is. */
  readonly nth: string;
}

/** Says what happened to one school of a batch. */
export function printSchool(result: SchoolResult, terminal: Terminal, { isText, draft, nth }: HowToPrint): void {
  const { told, outcome, errors, unread, reports, message } = result;
  const name = visible(result.school);
  if (told.length > 0) terminal.err(`${diagnosticsText(told, (d) => (d as ToldError).quoted, terminal)}\n`);
  if (outcome === "errors")
    terminal.err(`${[`${name}：${refusedText(errors, draft)}`, ...unreadText(unread)].join("\n")}\n`);
  if (outcome === "missing") terminal.err(`${name}：还没有交记录，没有生成报告`);
  if (message !== undefined) terminal.err(visible(`${result.school}：${message}`));
  if (isText) for (const saved of reports) terminal.out(savedText(saved));
  else if (hasReports(result) && terminal.redraw === undefined)
    note(terminal, `${nth}${name}：${reports.length}份报告`);
}
