import type { Day } from "../zh/dates.ts";

interface Dated {
  readonly from?: Day | undefined;
  readonly date?: Day;
}

/** The entry that began last. They may be typed in any order; of two that began on one day, it is the second. */
export const latest = <T extends Dated>(entries: readonly T[] = []): T | undefined =>
  entries.reduce<T | undefined>((found, entry) => (found && begins(found) > begins(entry) ? found : entry), undefined);

const begins = ({ from, date }: Dated): Day => from ?? date ?? "";
