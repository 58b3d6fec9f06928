/** Formats that a school may take for a photo, by their first bytes. `at` is where the bytes begin. */
const signs: readonly { readonly name: string; readonly at: number; readonly bytes: string }[] = [
  { name: " GIF 动图", at: 0, bytes: "GIF8" },
  { name: " WebP", at: 8, bytes: "WEBP" },
  { name: " BMP", at: 0, bytes: "BM" },
  { name: " PDF 文档", at: 0, bytes: "%PDF" },
  { name: " TIFF", at: 0, bytes: "II*\0" },
  { name: " TIFF", at: 0, bytes: "MM\0*" },
  { name: " AVIF", at: 4, bytes: "ftypavif" },
  { name: "苹果手机的 HEIC", at: 4, bytes: "ftyp" },
  { name: "压缩包或 Office 文档", at: 0, bytes: "PK" },
  { name: "网页", at: 0, bytes: "<!DOCTYPE html" },
  { name: "网页", at: 0, bytes: "<html" },
];

const isAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  bytes.length >= at + text.length && [...text].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));

/** Whether it is a JPEG or a PNG, by its first bytes, whatever it is called. */
export function formatOf(bytes: Uint8Array): "jpeg" | "png" | undefined {
  if (isAt(bytes, 0, "\xff\xd8\xff")) return "jpeg";
  return isAt(bytes, 0, "\x89PNG\r\n\x1a\n") ? "png" : undefined;
}

/** What else it is, in Chinese; "" for an empty file, `undefined` if nobody knows. */
export const otherFormat = (bytes: Uint8Array): string | undefined =>
  bytes.length === 0 ? "" : signs.find(({ at, bytes: text }) => isAt(bytes, at, text))?.name;
