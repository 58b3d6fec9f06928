import { basename, dirname, resolve } from "node:path";
import { type GroupShare, isGroupFile, openGroupFile } from "../../files/group-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { note } from "../../print/note.ts";
import { printErrors } from "../../print/print-errors.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { batchTerms, isPattern, kindOf, termsBelow, unquoted } from "./batch-terms.ts";

/** A school of a batch as it was named. */
export interface SchoolMeant {
  /** term.yaml, absolute; of a school that has handed in nothing, where it should lie. */
  readonly term: string;
  /** It is named, and has no term.yaml. */
  readonly isMissing?: true;
  /** What its group calls it. */
  readonly name?: string;
}

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
    noteUnusedGroups(given, terminal, command);
    return { schools: batchTerms(given, cwd).map((term) => ({ term })), root: cwd };
  }
  const shown = shownName(groupFile, cwd);
  if (given.length > 1)
    throw new Refusal(`“${shown}”写明了有哪些学校，后面不再写别的`, `请写成 yanxiu ${command} ${shown} 。`);
  const { value: group, diagnostics, files } = openGroupFile(groupFile, cwd);
  printErrors(diagnostics, files, terminal);
  if (group === undefined) throw new Refusal(`“${shown}”里有错误，${undone}`, "改正后再运行。");
  return { schools: schoolsOf(group), group, root: dirname(groupFile) };
}

/** Names the 集团.yaml in the folders that are named: a folder means the schools below it, and nothing else. */
function noteUnusedGroups(given: readonly string[], terminal: Terminal, command: string): void {
  const { cwd } = terminal;
  for (const path of given.map((word) => resolve(cwd, unquoted(word), "集团.yaml"))) {
    if (kindOf(path) !== "file" || !isGroupFile(path)) continue;
    const file = visible(shownName(path, cwd));
    note(terminal, `${file} 没有用上：写的是文件夹；要照它的学校、名册和规则，写 yanxiu ${command} ${file} 。`);
  }
}

/** Each school once, in the order in which the group names them. */
export function schoolsOf({ path, group }: GroupShare): readonly SchoolMeant[] {
  const all = group.schools.flatMap(({ folder, name }): readonly SchoolMeant[] =>
    termsNamed(folder.replaceAll("\\", "/"), dirname(path)).map((one) => ({
      ...one,
      ...(name !== undefined && { name }),
    })),
  );
  return [...new Map(all.map((one) => [one.term, one])).values()];
}

function termsNamed(typed: string, root: string): readonly SchoolMeant[] {
  const path = resolve(root, typed);
  const there = kindOf(path);
  if (there === "file" || there === "closed") return [{ term: there === "file" ? path : resolve(path, "term.yaml") }];
  if (there === "nothing" && isPattern(typed)) return batchTerms([typed], root).map((term) => ({ term }));
  const terms = there === "folder" ? termsBelow(path) : [];
  const lacking = /\.ya?ml$/i.test(basename(path)) ? path : resolve(path, "term.yaml");
  return terms.length > 0 ? terms.map((term) => ({ term })) : [{ term: lacking, isMissing: true }];
}
