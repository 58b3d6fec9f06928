import type { Mistake } from "../diagnostics/define-mistake.ts";
import { exifOrientation } from "./exif-orientation.ts";
import { beginsWith, isFrame, jpegSegments } from "./jpeg-segments.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { photoMistakes } from "./photo-mistakes.ts";

/** Ways of coding that nearly nobody uses, by the marker of the frame. */
const rare: Readonly<Record<number, string>> = {
  195: "无损的 JPEG",
  197: "分级的 JPEG",
  198: "分级的 JPEG",
  199: "无损的 JPEG",
};

/** Size and orientation; `undefined` if the frame lies beyond these bytes. */
export function jpegHeader(bytes: Uint8Array, file: string): PhotoHeader | Mistake | undefined {
  let orientation = 1;
  for (const { marker, data } of jpegSegments(bytes)) {
    if (marker === 0xe1 && beginsWith(data, "Exif\0\0")) orientation = exifOrientation(data.subarray(6));
    if (!isFrame(marker)) continue;
    if (data.length < 6) return photoMistakes.broken.of({ file, isCut: false });
    const [precision, height, width, components] = [data[0]!, u16(data, 1), u16(data, 3), data[5]!];
    const how = precision === 8 ? (rare[marker] ?? (marker > 0xc8 ? "算术编码的 JPEG" : undefined)) : "12位的 JPEG";
    if (how !== undefined || ![1, 3, 4].includes(components))
      return photoMistakes.unsupported.of({ file, how: how ?? "颜色少见的 JPEG" });
    if (width === 0 || height === 0) return photoMistakes.broken.of({ file, isCut: false });
    return { format: "jpeg", width, height, orientation, colors: colorsOf[components]! };
  }
  return undefined;
}

const colorsOf: Readonly<Record<number, PhotoHeader["colors"]>> = { 1: "gray", 3: "rgb", 4: "other" };

const u16 = (data: Uint8Array, at: number): number => data[at]! * 256 + data[at + 1]!;
