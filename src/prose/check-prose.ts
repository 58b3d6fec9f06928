import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Facts } from "../figures/facts.ts";
import type { Template } from "../template/template.ts";
import { proseChecks } from "./index.ts";
import { readProse } from "./prose-text.ts";

/** A section a school wrote: its name and its text. */
export interface WrittenSection {
  readonly name: string;
  readonly template: Template;
}

/** What every check of prose finds in the sections a school wrote, in the order of the text. `annexes`: gives how many there are. */
export function checkProse(sections: readonly WrittenSection[], facts: Facts, annexes?: () => number): Diagnostic[] {
  const allRead = facts.school.allRead;
  const checks = proseChecks.filter(({ needsRecords }) => allRead || !needsRecords);
  return sections.flatMap(({ name, template }) => {
    const text = readProse(name, template, annexes);
    const found = checks.flatMap((check) => [...check.run(text, facts)]);
    return found.sort((a, b) => a.line - b.line || a.column - b.column);
  });
}
