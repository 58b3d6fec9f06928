import type { DeclaredMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Facts } from "../figures/facts.ts";
import type { KindName } from "../records/kinds/index.ts";
import type { School } from "../school/school.ts";

/** What a check may look at: the school, and the facts of its whole period. */
export interface Checkable {
  readonly school: School;
  readonly facts: Facts;
  /** Names of the files in the school's folder, relative to it, `/` on every system; looked up when asked for. */
  readonly filesInFolder?: (() => ReadonlySet<string>) | undefined;
}

/** A rule that needs more than one record to judge. Single-record rules belong in the kind. */
export interface Check {
  readonly name: string;
  /** What the rule asks for, in one sentence. */
  readonly rule: string;
  /** Kinds without which its findings may be false alarms: it is judged when all of them were read. All, unless given. */
  readonly needs?: readonly KindName[];
  /** All that it may report. */
  readonly mistakes?: readonly DeclaredMistake[];
  run(checkable: Checkable): Iterable<Diagnostic>;
}
