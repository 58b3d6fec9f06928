import { dirname } from "node:path";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { gather } from "../../../diagnostics/gather.ts";
import { type RawFile, readItems, recordsIn, type SortedItems, sortItems } from "../../../pipeline.ts";
import { exitCode } from "../../exit-code.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { oneTerm } from "../../files/one-term.ts";
import { isBelow } from "../../files/refuse-detour.ts";
import { diagnosticsText } from "../../print/diagnostics.ts";
import { note } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { quoteFrom } from "../../print/source-lines.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";
import type { Terminal } from "../../terminal.ts";
import { writeFix } from "../check/write-fixes/write-fix.ts";
import { adviceAbout } from "./advice.ts";
import { fileFor, type PlannedFile, planFiles } from "./plan-files.ts";
import { changedText, countsText, plannedText, writtenText } from "./print-import.ts";
import { type Inputs, readInputs } from "./read-inputs.ts";
import { showGuess } from "./show-guess.ts";
import { writeNew } from "./write-new.ts";

export interface ImportOptions {
  readonly term?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly map?: string;
  readonly guess?: true;
  readonly dryRun?: true;
}

/** The work of `yanxiu import`. Records without an error are added to files of the term; the exit code is 1 if others have one. */
export async function importFiles(
  given: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.guess) return showGuess(given, options, terminal);
  const folder = await loadSchoolFolder(
    oneTerm(options.term, terminal.cwd, (term) => `import ${given.join(" ")} --term ${term}`),
    terminal.cwd,
  );
  const { settings } = folder.school.value ?? {};
  if (settings === undefined) {
    const errors = printErrors(sortDiagnostics(folder.school.diagnostics), folder.files, terminal);
    terminal.err("学期文件有错误，没有导入");
    return exitCode(errors);
  }
  const pathFor = fileFor(options.to, folder.folder, terminal.cwd);
  const inputs = await readInputs(given, options, terminal);
  const read = inputs.files.map((raw) => readItems(raw, settings.period));
  const found = [...inputs.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)];
  printFound(found, inputs.shown, terminal);
  if (inputs.files.length === 0) {
    terminal.err("没有导入");
    return exitCode(found);
  }
  const items = read.flatMap(({ value }) => value.items);
  const existing = recordsIn(recordFilesOf(folder, inputs), settings.period);
  const sorted = sortItems(items, existing.value);
  const planned = planFiles(sorted.added, pathFor, folder, terminal.cwd);
  const leftOut = read.reduce((sum, { value }) => sum + value.leftOut, 0);
  await report({ folder, inputs, sorted, planned, leftOut, isDry: options.dryRun === true }, terminal);
  for (const line of adviceAbout(folder, existing.diagnostics)) note(terminal, line);
  return exitCode(found);
}

/** The files with records, without those that are imported: a workbook that the term reads may be turned into text. */
const recordFilesOf = ({ files, nameOf }: SchoolFolder, { paths }: Inputs): RawFile[] => {
  const imported = new Set(paths.map(nameOf));
  return files.slice(1).filter(({ file }) => !imported.has(file));
};

function printFound(found: readonly Diagnostic[], files: readonly RawFile[], terminal: Terminal): void {
  const shown = terminal.isQuiet ? found.filter(({ severity }) => severity === "error") : found;
  if (shown.length > 0)
    terminal.err(`${diagnosticsText(gather(sortDiagnostics(shown)), quoteFrom(files), terminal)}\n`);
}

interface Result {
  readonly folder: SchoolFolder;
  readonly inputs: Inputs;
  readonly sorted: SortedItems;
  readonly planned: readonly PlannedFile[];
  readonly leftOut: number;
  readonly isDry: boolean;
}

/** Shows what differs, writes the files or shows what would be written, and says how many records there are of each sort. */
async function report({ folder, inputs, sorted, planned, leftOut, isDry }: Result, terminal: Terminal): Promise<void> {
  for (const one of sorted.changed) terminal.out(changedText(one));
  for (const file of planned) {
    for (const other of file.passedOver)
      note(terminal, `“${other}”不便接着写：里面有错误，或记录写在一行的方括号里；改写到新文件`);
    if (!isDry) await write(file, folder.folder);
    terminal.out(isDry ? plannedText(file) : writtenText(file));
    if (!file.isIncluded)
      note(terminal, `“包含”没有列入“${file.shown}”，请在 ${folder.files[0]!.file} 的“包含”里加上 ${file.inFolder}`);
  }
  terminal.out(countsText(sorted, leftOut, isDry));
  const read = new Set(folder.files.map(({ file }) => file));
  for (const name of planned.length > 0 ? inputs.paths.map(folder.nameOf) : [])
    if (read.has(name)) note(terminal, `“${name}”也在“包含”里，记录会算两次；请把它移走，或从“包含”里去掉`);
}

/** `place`: the folder of the term, to which the files belong unless `--to` leads elsewhere. */
const write = ({ path, shown, before, after }: PlannedFile, place: string): Promise<void> =>
  before === undefined
    ? writeNew(path, after, shown, isBelow(path, place) ? place : dirname(path))
    : writeFix({ path, shown, before, after, place });
