import { basename, dirname } from "node:path";
import type { SchoolChanges } from "../../../batch/school-snapshot.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { shownName } from "../../files/shown-name.ts";
import type { Quotation } from "../../print/source-lines.ts";
import type { SavedReport } from "../report/save-reports.ts";
import type { BatchSchool } from "./school-task.ts";

/** A report of a school, as far as it is told. */
export type BatchReport = Pick<
  SavedReport,
  "file" | "fileName" | "title" | "records" | "state" | "beside" | "leftOver" | "editedLeftOver"
>;

/** An error with the line it quotes. */
export interface ToldError extends Diagnostic {
  readonly quoted: Quotation | undefined;
}

/** What happened to a school of a batch, filled in step by step. Plain data, as a worker gives it. */
export interface SchoolResult {
  /** Its name; the name of its folder as long as its own is not known. */
  school: string;
  /** term.yaml as messages show it. */
  readonly term: string;
  /**
   * `errors` in its records; `missing`: its group names it, and it has handed in nothing; `fault` of the system in reading or
   * writing; `crashed`: a bug of ours.
   */
  outcome: "written" | "draft" | "errors" | "missing" | "fault" | "crashed";
  readonly reports: BatchReport[];
  records?: number;
  warnings: number;
  errors: number;
  /** The errors, those that are one fault as one. */
  told: readonly ToldError[];
  /** Files that could not be read. */
  unread: readonly string[];
  /** Everything that was found; only where it is asked for. */
  diagnostics?: readonly Diagnostic[];
  /** After a fault or a crash: the reason. */
  message?: string;
  /** What is different from the last run. */
  changes?: SchoolChanges;
  /** Nothing had to be made: it is as the last run left it. */
  readonly isKept?: true;
  /** How long it took. */
  seconds: number;
}

/** What is known of a school before it is read. */
export const emptyResult = ({ term, name }: Pick<BatchSchool, "term" | "name">, cwd: string): SchoolResult => ({
  school: name ?? basename(dirname(term)),
  term: shownName(term, cwd),
  outcome: "written",
  reports: [],
  warnings: 0,
  errors: 0,
  told: [],
  unread: [],
  seconds: 0,
});

/** Whether the reports of a school could be written. */
export const hasReports = ({ outcome }: Pick<SchoolResult, "outcome">): boolean =>
  outcome === "written" || outcome === "draft";
