import { dirname, join } from "node:path";
import { isGroupFile, openGroupFile } from "../../files/group-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { note } from "../../print/note.ts";
import { visible } from "../../print/visible.ts";
import type { Terminal } from "../../terminal.ts";
import { kindOf } from "./batch-terms.ts";
import { schoolsOf } from "./schools-meant.ts";

/**
 * The file of the group that a school (its term file) belongs to and has people, rules or reports from: 集团.yaml in the folder
 * around its own, or in the one around that.
 */
function groupOf(term: string, cwd: string): string | undefined {
  const around = dirname(dirname(term));
  return [around, dirname(around)]
    .map((folder) => join(folder, "集团.yaml"))
    .find((path) => {
      if (kindOf(path) !== "file" || !isGroupFile(path)) return false;
      const share = openGroupFile(path, cwd).value;
      const shares = share && (share.roster ?? share.rules ?? share.group.reports) !== undefined;
      return shares && schoolsOf(share).some((school) => school.term === term);
    });
}

/** Where single schools are looked at: says that what they have from their group is left out, and which command takes it in. */
export function noteGroupLeftOut(terms: readonly string[], terminal: Terminal, command: string): void {
  const { cwd } = terminal;
  for (const path of new Set(terms.flatMap((term) => groupOf(term, cwd) ?? []))) {
    const file = visible(shownName(path, cwd));
    note(terminal, `${file} 里的名册、规则和报告没有算上；要算上，写 yanxiu ${command} ${file} 。`);
  }
}
