import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Facts } from "../figures/facts.ts";
import type { KindName } from "../records/kinds/index.ts";
import type { School } from "../school/school.ts";

/** What a check may look at: the school, and the facts of its whole period. */
export interface Checkable {
  readonly school: School;
  readonly facts: Facts;
  /** Names of the files in the school's folder, relative to it, with `/` on every system; read when first asked for. */
  readonly filesInFolder?: (() => ReadonlySet<string>) | undefined;
}

/** A rule that needs more than one record. A rule over one record belongs in its kind. */
export interface Check {
  /** The check runs only if all records of these kinds could be read; without `needs`, only if everything could. */
  readonly needs?: readonly KindName[];
  /** Of these it asks the names alone, which are known of a record with a mistake, too. */
  readonly needsNames?: readonly KindName[];
  run(checkable: Checkable): Iterable<Diagnostic>;
}
