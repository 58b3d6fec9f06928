import type { Day } from "../zh/dates.ts";
import type { Span } from "./span.ts";

/** How what the rosters of several years say of one person or group becomes one record. */
export interface OverYears<R> {
  /** The same text for two records that describe the same one. */
  same(record: R): string;
  /**
   * What is true of it in all those years. `said`: the earliest first, each with the first day of the years that say it.
   * `listed`: the first day of the first year that lists it, if an earlier one lists others, and the last day of the last, if
   * a later one does. Separate rosters say who came and who left by listing them only.
   */
  join<S extends R>(said: readonly { readonly one: S; readonly since: Day }[], listed: Partial<Span>): S;
}
