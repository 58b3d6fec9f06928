import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { type Checked, startOf } from "../diagnostics/diagnostic.ts";
import type { RawFile } from "../source/read-document.ts";
import { type Unpacked, unpackZip } from "../source/unpack-zip.ts";
import type { Workbook } from "../source/workbook.ts";
import { workbookMistakes } from "./workbook-mistakes.ts";

/** Whether a file's name is that of a workbook or of a csv file. */
export const isTable = (file: string): boolean => /\.(?:xlsx|csv)$/i.test(file);

/** In bytes: the XML of one workbook, of which reading takes thirty times as much memory; about 100,000 rows of three cells. */
const mostXml = 20 * 2 ** 20;
/** The workbooks of a school together. A hundred forms that came back are 125 MiB. */
const mostTogether = 128 * 2 ** 20;

/** How much may still be unpacked for a school, in bytes. */
export const unpackingRoom = (): { bytes: number } => ({ bytes: mostTogether });

/**
 * Unpacks the cells of a workbook or a csv file, so that all that follows can read them at once; any other file is given back as
 * it is. The library is loaded for such a file only. A file that cannot be opened is left out and reported. The workbooks of a
 * school share their `room`.
 */
export async function openWorkbook(raw: RawFile, room = unpackingRoom()): Promise<Checked<RawFile | undefined>> {
  if (!isTable(raw.file)) return { value: raw, diagnostics: [] };
  const workbook = await workbookOf(raw, room);
  if (isMistake(workbook)) return { value: undefined, diagnostics: [workbook.at(startOf(raw.file))] };
  return { value: { ...raw, workbook }, diagnostics: [] };
}

async function workbookOf({ file, bytes }: RawFile, room: { bytes: number }): Promise<Workbook | Mistake> {
  if (/\.csv$/i.test(file)) return (await import("./read-csv.ts")).readCsv(bytes);
  const parts = partsOf(bytes);
  if (isMistake(parts)) return parts;
  room.bytes -= parts.size;
  if (room.bytes < 0) return workbookMistakes.tooLargeTogether.of({ megabytes: mostTogether / 2 ** 20 });
  return (await import("./read-xlsx.ts")).readXlsx(bytes, parts);
}

/** The parts of an xlsx. By its first bytes it may be something else; what the library reads must unpack within bounds. */
function partsOf(bytes: Uint8Array): Unpacked | Mistake {
  const { oldFormat, password, webPage, notWorkbook, damaged, tooLarge } = workbookMistakes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1", 0, 1 << 20);
  // A compound file is an old workbook, or holds an encrypted new one.
  if (text.startsWith("\xd0\xcf\x11\xe0")) return (text.includes(encryptedPackage) ? password : oldFormat).of({});
  if (/^[\s\xef\xbb\xbf]*<(?:!doctype|html|meta|table|\?xml[\s\S]{0,200}<html)/i.test(text)) return webPage.of({});
  const unpacked = unpackZip(bytes, { damaged, tooLarge });
  if (unpacked === undefined) return (bytes.length === 0 ? damaged : notWorkbook).of({});
  if (isMistake(unpacked)) return unpacked;
  if (!unpacked.paths.some((path) => /(?:^|\/)workbook\.xml$/i.test(path))) return notWorkbook.of({});
  const texts = unpacked.paths.filter((path) => /\.(?:xml|rels|vml)$/i.test(path));
  let size = 0;
  for (const path of texts) {
    const part = unpacked.bytes(path);
    if (isMistake(part)) return part;
    size += part?.length ?? 0;
    if (size > mostXml) return tooLarge.of({});
  }
  return unpacked;
}

/** The name of a stream, as compound files write it. */
const encryptedPackage = [..."EncryptedPackage"].join("\0");
