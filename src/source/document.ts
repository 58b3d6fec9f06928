import type { Place } from "../diagnostics/diagnostic.ts";

/** Keys and list indexes from the top of a file to one value. */
export type DataPath = readonly (string | number)[];

/** What a file holds: every scalar is the text as typed; an empty value is `null`. Maps have no prototype. */
export type Data = string | null | readonly Data[] | DataMap;
export type DataMap = { readonly [key: string]: Data };

export const isMap = (data: Data): data is DataMap => typeof data === "object" && data !== null && !Array.isArray(data);

/** Whether a value is written as text, as a list or as keys. */
export const shapeOf = (data: Data): "text" | "list" | "map" =>
  isMap(data) ? "map" : Array.isArray(data) ? "list" : "text";

/** What stands at a path; `null` if there is nothing. */
export const dataAt = (data: Data, path: DataPath): Data =>
  path.reduce<Data>((inner, step) => (inner as DataMap | null)?.[step] ?? null, data);

/** A parsed file that can still say where each of its values was written. */
export interface SourceDocument {
  readonly file: string;
  readonly data: Data;
  /**
   * Where the value at `path` is written; if there is none, where its nearest ancestor starts.
   * `within` narrows a scalar to some of its characters, e.g. one name in `许知行、沈一舟`; it is ignored if
   * the text in the file differs from the value (escapes, folded lines).
   */
  locate(path: DataPath, within?: { readonly offset: number; readonly length: number }): Place;
  /** Where the key at the end of `path` is written. */
  locateKey(path: DataPath): Place;
}
