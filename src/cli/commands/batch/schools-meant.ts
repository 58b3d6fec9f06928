import { dirname, resolve } from "node:path";
import { namedWrongly } from "../../files/group-faults.ts";
import { type GroupShare, isGroupFile, openGroupFile } from "../../files/group-file.ts";
import { type SchoolMeant, schoolsOf } from "../../files/group-schools.ts";
import { inCommand } from "../../files/in-command.ts";
import { kindOf, schoolTerms, unquoted } from "../../files/school-terms.ts";
import { shownName } from "../../files/shown-name.ts";
import { note } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";

interface Meant {
  readonly schools: readonly SchoolMeant[];
  readonly group?: GroupShare;
  /** The folder from which the schools are named. */
  readonly root: string;
}

/**
 * The schools that the words of a command line mean, or those of the 集团.yaml that is its only word. Prints what is wrong in
 * that file and refuses it then.
 */
export function schoolsMeant(
  given: readonly string[],
  terminal: Terminal,
  { command, undone } = { command: "batch", undone: "没有生成任何报告" },
): Meant {
  const { cwd } = terminal;
  const groupFile = given
    .map((word) => resolve(cwd, unquoted(word)))
    .find((path) => kindOf(path) === "file" && isGroupFile(path));
  if (groupFile === undefined) {
    noteGroupsBeside(given, terminal, command);
    return { schools: schoolTerms(given, cwd).map((term) => ({ term })), root: cwd };
  }
  const shown = shownName(groupFile, cwd);
  if (given.length > 1)
    throw new Refusal(`“${shown}”写明了有哪些学校，后面不再写别的`, `请写成 yanxiu ${command} ${inCommand(shown)} 。`);
  const { value: group, diagnostics, files } = openGroupFile(groupFile, cwd);
  printErrors(diagnostics, files, terminal);
  if (group === undefined) throw new Refusal(`“${shown}”里有错误，${undone}`, "改正后再运行。");
  for (const { file, line, column, message, hint = "" } of namedWrongly(group))
    note(terminal, visible(`${file}:${line}:${column} ${message}。${hint}`));
  return { schools: schoolsOf(group), group, root: dirname(groupFile) };
}

/** Names the 集团.yaml in the folders that are named: a folder means the schools that are there, not those that are missing. */
function noteGroupsBeside(given: readonly string[], terminal: Terminal, command: string): void {
  const { cwd } = terminal;
  for (const path of given.map((word) => resolve(cwd, unquoted(word), "集团.yaml"))) {
    if (kindOf(path) !== "file" || !isGroupFile(path)) continue;
    const file = visible(shownName(path, cwd));
    note(
      terminal,
      `${file} 写明了有哪些学校，这次只看文件夹里有的；要照它写的（连未交的），写 yanxiu ${command} ${inCommand(file)} 。`,
    );
  }
}
