import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Template } from "../template/template.ts";
import type { ProseContext } from "./define-prose-check.ts";
import { proseChecks } from "./index.ts";
import { readProse } from "./prose-text.ts";

/** A section a school wrote: its name and its text. */
export interface WrittenSection {
  readonly name: string;
  readonly template: Template;
}

/** Looks through what a school wrote for the slips that figures and templates cannot prevent (domain.md 4). Warnings only. */
export function checkProse(sections: readonly WrittenSection[], context: ProseContext): Diagnostic[] {
  const allRead = context.facts.school.unread.size === 0;
  const judged = proseChecks.filter(({ needsRecords }) => allRead || !needsRecords);
  return sections.flatMap(({ name, template }) => {
    const text = readProse(name, template);
    const found = judged.flatMap((check) => [...check.run(text, context)]);
    return found.sort((a, b) => a.line - b.line || a.column - b.column);
  });
}
