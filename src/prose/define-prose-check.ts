import type { DeclaredMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Facts } from "../figures/facts.ts";
import type { ProseText } from "./prose-text.ts";

/** A rule over what a school writes itself. It only warns: a person decides (domain.md 4). */
export interface ProseCheck {
  /** What the rule asks for, in one sentence. */
  readonly rule: string;
  /** What it may report; a mistake that two checks report is listed by the one that declares it. */
  readonly mistakes: readonly DeclaredMistake[];
  /** It compares the words with the records, so it runs only when all of them were read. */
  readonly needsRecords?: true;
  /** `facts` are those of the whole school in its period. */
  run(text: ProseText, facts: Facts): Iterable<Diagnostic>;
}
