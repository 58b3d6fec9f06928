/** A part of the package. */
export interface Part {
  /** Its path in the zip, such as `word/styles.xml`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Its content type, unless the ending of its name says it (`endings` in `content-types.ts`). */
  readonly type?: string;
  /** How `word/document.xml` refers to it. `type` is the last word of the relationship's: `image`. */
  readonly relation?: { readonly id: string; readonly type: string };
  /** Packed by its own format, as a photo is: the zip does not pack it again. */
  readonly isPacked?: true;
}
