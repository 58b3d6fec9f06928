// Every mistake yanxiu can report. Each is declared beside the rule that finds it; what is loaded here reaches all of them.
import "./checks/run-checks.ts";
import "./cli/commands/check/baseline/baseline-mistakes.ts";
import "./cli/files/file-mistakes.ts";
import "./cli/files/frame-file-mistakes.ts";
import "./cli/files/group-mistakes.ts";
import "./cli/files/term-mistakes.ts";
import "./cli/files/text-bounds.ts";
import { declaredMistakes } from "./diagnostics/define-mistake.ts";
import "./docx/frame/frame-mistakes.ts";
import "./excel/mapping/mapping-mistakes.ts";
import "./excel/sheet-mistakes.ts";
import "./excel/workbook-mistakes.ts";
import "./outline/make-outline.ts";
import "./outline/report-units.ts";
import "./photos/photo-mistakes.ts";
import "./prose/check-prose.ts";
import "./records/read/read-records.ts";
import "./records/settings/provision.ts";
import "./records/settings/read-settings.ts";
import "./school/read-scope.ts";
import "./school/within-crowds.ts";
import "./source/ignores/apply-ignores.ts";
import "./source/ignores/check-ignores.ts";
import "./source/read-document.ts";

const stages = [
  "file",
  "term",
  "source",
  "workbook",
  "sheet",
  "mapping",
  "record",
  "query",
  "compare",
  "check",
  "template",
  "photo",
  "prose",
  "frame",
  "ignore",
  "baseline",
];
const stageOf = (code: string): number => stages.indexOf(code.split("/")[0]!);

/** By code, in the order of the stages. */
export const mistakes = new Map([...declaredMistakes].sort(([one], [other]) => stageOf(one) - stageOf(other)));
