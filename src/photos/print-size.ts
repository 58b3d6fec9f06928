/** The most pixels that a photo needs in print. */
export interface PrintSize {
  readonly width: number;
  readonly height: number;
}
