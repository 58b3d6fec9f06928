/**
 * Where one value stands in its text, in offsets. If nothing follows the colon, or if a list or map is written in lines,
 * `end` is `start`.
 */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** Of a list. */
  readonly items?: readonly (Spot | undefined)[];
  /** Of a map, in the order of writing. */
  readonly entries?: readonly Entry[];
}

/** One key of a map. */
export interface Entry {
  readonly name: string;
  readonly key: Spot;
  readonly value: Spot | undefined;
}
