import encode from "jpeg-js/lib/encoder.js";
import type { Pixels } from "./turned.ts";

/** What an eye does not tell from the original in print. */
const quality = 85;

/** Pixels as a JPEG. The encoder uses only sums and products of numbers, so its bytes are the same everywhere. */
export function writeJpeg({ width, height, pixels }: Pixels): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let from = 0, at = 0; from < pixels.length; from += 3, at += 4) {
    data[at] = pixels[from]!;
    data[at + 1] = pixels[from + 1]!;
    data[at + 2] = pixels[from + 2]!;
  }
  return new Uint8Array(encode({ data, width, height }, quality).data);
}
