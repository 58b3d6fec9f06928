import type { Place } from "../diagnostics/diagnostic.ts";

/** Keys and list indexes from the top of a file to one value. */
export type DataPath = readonly (string | number)[];

/** What a file holds: every scalar is the text as typed; an empty value is `null`. Maps have no prototype. */
export type Data = string | null | readonly Data[] | { readonly [key: string]: Data };

/** A parsed file that can still say where each of its values was written. */
export interface SourceDocument {
  readonly file: string;
  readonly data: Data;
  /**
   * Where the value at `path` is written; for a missing value, where its nearest ancestor starts.
   * `within` narrows a scalar to some of its characters, e.g. one name in `许知行、沈一舟`; it is ignored where
   * the text in the file differs from the value (escapes, folded lines).
   */
  locate(path: DataPath, within?: { readonly offset: number; readonly length: number }): Place;
  /** Where the key at the end of `path` is written. */
  locateKey(path: DataPath): Place;
}
