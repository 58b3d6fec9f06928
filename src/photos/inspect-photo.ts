import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { formatOf, otherFormat } from "./first-bytes.ts";
import { jpegHeader } from "./jpeg-header.ts";
import type { PhotoFile } from "./photo-file.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { mostMegabytes, mostPixels, photoMistakes } from "./photo-mistakes.ts";
import { pngHeader } from "./png-header.ts";

const megabyte = 2 ** 20;

/** Nearly every header lies in the first of these; colour profiles and previews may stand before it. */
const heads = [64 * 1024, 4 * megabyte];

/** What a photo is, from its first bytes, or what is wrong with it. `file` is its name for messages. */
export function inspectPhoto(photo: PhotoFile, file: string): PhotoHeader | Mistake {
  const first = photo.head(heads[0]!);
  if (!first) return photoMistakes.unreadable.of({ file });
  const format = formatOf(first);
  if (format === undefined) return photoMistakes.notAPhoto.of({ file, found: otherFormat(first) });
  if (photo.size > mostMegabytes * megabyte)
    return photoMistakes.tooBig.of({ file, megabytes: Math.ceil(photo.size / megabyte) });
  const read = format === "jpeg" ? jpegHeader : pngHeader;
  const header =
    read(first, file) ?? read(photo.head(heads[1]!) ?? first, file) ?? photoMistakes.broken.of({ file, isCut: true });
  if (isMistake(header)) return header;
  const { width, height } = header;
  return width * height > mostPixels * 1_000_000 ? photoMistakes.tooManyPixels.of({ file, width, height }) : header;
}
