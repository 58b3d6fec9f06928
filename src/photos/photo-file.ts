/** A file of the school's folder, as far as photos need it. */
export interface PhotoFile {
  /** In bytes. */
  readonly size: number;
  /** Its first bytes, fewer where it is shorter; `undefined` if it cannot be read any more. */
  head(length: number): Uint8Array | undefined;
  /** All of it. */
  whole(): Uint8Array | undefined;
}

/** Opens a file by its path relative to the school's folder. What lies outside of it is never there. */
export type OpenPhoto = (file: string) => PhotoFile | "not there" | "unreadable";
