import { joined } from "./bare-jpeg.ts";
import { pngChunks } from "./png-chunks.ts";

/** What shows the picture. All others tell about it (tEXt, iTXt, zTXt, eXIf, tIME), or move it (APNG). */
const shown: ReadonlySet<string> = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD".split(" "));

/** A PNG without anything but the picture; `undefined` if it is not complete. */
export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let last = "";
  for (const { type, start, end } of pngChunks(bytes)) {
    if (shown.has(type)) kept.push(bytes.subarray(start, end));
    last = type;
  }
  return last === "IEND" ? joined(kept) : undefined;
}
