import type { Mistake } from "../diagnostics/define-mistake.ts";
import { bareJpeg } from "./bare-jpeg.ts";
import { barePng } from "./bare-png.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { photoMistakes } from "./photo-mistakes.ts";
import type { PrintSize } from "./print-size.ts";

/** A photo ready to be printed: upright, without place or other metadata, not larger than print needs. */
export interface DevelopedPhoto {
  readonly bytes: Uint8Array;
  readonly format: "jpeg" | "png";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A photo that has at most half as many more than it needs is left as it is: to write it anew would cost quality. */
const slack = 1.5;

/**
 * Makes a photo ready to be printed. What is upright and small enough keeps its own pixels; for all others the decoder is
 * loaded. `file` is its name for messages.
 */
export async function developPhoto(
  bytes: Uint8Array,
  header: PhotoHeader,
  size: PrintSize,
  file: string,
): Promise<DevelopedPhoto | Mistake> {
  const { format, width, height, orientation, colors } = header;
  const bare = format === "jpeg" ? bareJpeg(bytes) : barePng(bytes);
  if (!bare) return photoMistakes.broken.of({ file, isCut: true });
  const upright = orientation > 4 ? { width: height, height: width } : { width, height };
  const target = fitted(upright, size);
  const isSmall = upright.width <= target.width * slack;
  if (orientation === 1 && isSmall && colors !== "other") return { bytes: bare, format, width, height };
  const { printPixels } = await import("./pixels/print-pixels.ts");
  const printed = printPixels(bare, header, isSmall ? upright : target);
  return printed ? { bytes: printed, format: "jpeg", ...(isSmall ? upright : target) } : damaged(file);
}

const damaged = (file: string): Mistake => photoMistakes.broken.of({ file, isCut: false });

/** The largest size of the same shape that lies within `size` in one direction and is not larger than it was. */
function fitted(own: PrintSize, { width, height }: PrintSize): PrintSize {
  if (own.width <= width && own.height <= height) return own;
  const isWide = own.width * height > own.height * width;
  return isWide
    ? { width, height: Math.max(1, Math.round((own.height * width) / own.width)) }
    : { width: Math.max(1, Math.round((own.width * height) / own.height)), height };
}
