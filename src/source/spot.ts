/**
 * Where one value stands in its text, in offsets. `end` is `start` for what has no extent of its own: nothing after a
 * colon, or a list or map that is written in lines.
 */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** Of a list. */
  readonly items?: readonly (Spot | undefined)[];
  /** Of a map, by the order of writing. */
  readonly entries?: readonly Entry[];
}

export interface Entry {
  readonly name: string;
  readonly key: Spot;
  readonly value: Spot | undefined;
}
