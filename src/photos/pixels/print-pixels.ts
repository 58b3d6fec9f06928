import { joined, jpegProfile } from "../bare-jpeg.ts";
import type { PhotoHeader } from "../photo-header.ts";
import type { PrintSize } from "../print-size.ts";
import { jpegRows } from "./jpeg-rows.ts";
import { PixelScaler } from "./pixel-scaler.ts";
import { pngRows } from "./png-rows.ts";
import { turned } from "./turned.ts";
import { UnreadablePixels } from "./unreadable-pixels.ts";
import { writeJpeg } from "./write-jpeg.ts";

/** The pixels of a photo as a JPEG of this size, upright; `undefined` if they cannot be read. */
export function printPixels(bytes: Uint8Array, header: PhotoHeader, upright: PrintSize): Uint8Array | undefined {
  const { format, orientation, colors } = header;
  const stored = orientation > 4 ? { width: upright.height, height: upright.width } : upright;
  try {
    const rows = format === "jpeg" ? jpegRows(bytes, stored) : pngRows(bytes);
    const scaler = new PixelScaler(rows.width, rows.height, stored);
    rows.each((row) => scaler.add(row));
    const image = turned({ ...stored, pixels: scaler.pixels() }, orientation);
    const written = writeJpeg(image);
    // Pixels are still those of its profile. One of grey or of inks fits no more.
    const profile = format === "jpeg" && colors === "rgb" ? jpegProfile(bytes) : new Uint8Array();
    return joined([written.subarray(0, 2), profile, written.subarray(2)]);
  } catch (thrown) {
    if (thrown instanceof UnreadablePixels) return undefined;
    throw thrown;
  }
}
