/** A picture that gives its pixels row by row from the top, three bytes each. */
export interface PixelRows {
  readonly width: number;
  readonly height: number;
  each(take: (row: Uint8Array) => void): void;
}
