import type { DataMap } from "../source/document.ts";
import type { Day } from "../zh/dates.ts";
import type { CountingRules } from "./ask-school.ts";
import type { Mention } from "./values/people.ts";

/** What a kind may ask that says what goes on. */
interface Carrying {
  readonly rules: CountingRules;
  /** Whether any of these people is still there, or is not of the school. */
  isHere(mentions: readonly Mention[] | undefined): boolean;
}

/** What a kind says of how long a record is true. The files of the next period begin with what is still so. */
export interface GoesOn<R> {
  /** Whether the person or the group that it describes was there on a day. Such a record counts in every period. */
  existsOn?(record: R, day: Day): boolean;
  /** Whether it is still so, or still going on, on the first day of the next period. Left out: if it `existsOn` that day. */
  carriesOver?(record: R, day: Day, asked: Carrying): boolean;
  /** What that day leaves of keys in which something has ended, by their labels; `null`: nothing. */
  leftOn?(record: R, day: Day): DataMap;
}
