import type { Mistake } from "../diagnostics/define-mistake.ts";
import { exifOrientation } from "./exif-orientation.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { photoMistakes } from "./photo-mistakes.ts";
import { pngChunks } from "./png-chunks.ts";

/** Bits of a sample that each colour type may have. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Size and orientation; `undefined` if IHDR lies beyond these bytes. */
export function pngHeader(bytes: Uint8Array, file: string): PhotoHeader | Mistake | undefined {
  let header: PhotoHeader | undefined;
  for (const { type, data } of pngChunks(bytes)) {
    if (type === "IHDR") {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      if (view.byteLength < 13) return photoMistakes.broken.of({ file, isCut: false });
      const [width, height, depth, color] = [view.getUint32(0), view.getUint32(4), data[8]!, data[9]!];
      if (width === 0 || height === 0 || !depths[color]?.includes(depth) || data[12]! > 1)
        return photoMistakes.broken.of({ file, isCut: false });
      header = { format: "png", width, height, orientation: 1, colors: color === 0 || color === 4 ? "gray" : "rgb" };
    } else if (type === "eXIf" && header) header = { ...header, orientation: exifOrientation(data) };
    else if (type === "IDAT") break;
  }
  return header;
}
