import { comparePlaces } from "../../diagnostics/place-text.ts";
import type { AnyRecord } from "../../records/kinds/index.ts";

/** Records as they stand in the files, whatever their kind. */
export const inFileOrder = (records: readonly AnyRecord[]): AnyRecord[] =>
  records.toSorted(({ origin: a }, { origin: b }) =>
    a.file === b.file ? comparePlaces(a, b) : a.file < b.file ? -1 : 1,
  );
