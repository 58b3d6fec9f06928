import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { ProseText } from "./prose-text.ts";

/** What a check of prose may compare the words with. */
export interface ProseContext {
  /** The whole school in its period; the term is `facts.school.term`. */
  readonly facts: Facts;
  readonly computed: Computed;
  /** Name of the report the text is for. */
  readonly report: string;
}

/** A rule over what a school writes itself. Its findings are warnings: a person decides (domain.md 4). */
export interface ProseCheck {
  readonly name: string;
  /** What the rule asks for, in one sentence. */
  readonly rule: string;
  /** It compares the words with the records, so it is judged only when all of them were read. */
  readonly needsRecords?: true;
  run(text: ProseText, context: ProseContext): Iterable<Diagnostic>;
}
