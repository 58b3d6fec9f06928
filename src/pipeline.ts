// The whole program on one page:
//   file -> document -> records -> figures -> outline -> docx
import type { Checked } from "./diagnostics/diagnostic.ts";
import type { FigureResult } from "./figures/define-figure.ts";
import type { Outline } from "./outline/blocks.ts";

/** A file as it lies on the disk; `file` is the name to show in messages. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}
