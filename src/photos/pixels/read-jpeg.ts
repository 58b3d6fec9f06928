import { beginsWith, isFrame, isScan, type JpegSegment, jpegSegments } from "../jpeg-segments.ts";
import { BitReader } from "./bit-reader.ts";
import { HuffmanTable } from "./huffman-table.ts";
import type { ColorCode } from "./jpeg-colors.ts";
import { type JpegFrame, readFrame } from "./jpeg-frame.ts";
import { type JpegTables, readScan } from "./jpeg-scan.ts";
import { UnreadablePixels } from "./unreadable-pixels.ts";

/** A JPEG whose coefficients are read. */
export interface CodedJpeg {
  readonly frame: JpegFrame;
  readonly quantities: JpegTables["quantities"];
  readonly colors: ColorCode;
}

/** A progressive picture has about ten scans; each costs as much as a picture. */
const mostScans = 40;

/** Reads a JPEG, baseline or progressive. */
export function readJpeg(bytes: Uint8Array): CodedJpeg {
  const tables: JpegTables = { dc: [], ac: [], quantities: [], restartEvery: 0 };
  let frame: JpegFrame | undefined;
  let adobe: number | undefined;
  let scans = 0;
  for (const segment of jpegSegments(bytes)) {
    const { marker, data } = segment;
    if (isFrame(marker)) {
      if (frame) throw new UnreadablePixels();
      frame = readFrame(data, marker === 0xc2);
    } else if (isScan(marker)) {
      scans += 1;
      if (!frame || scans > mostScans) throw new UnreadablePixels();
      readScan(data, frame, tables, new BitReader(bytes, codeOf(segment), segment.end));
    } else if (marker === 0xee && beginsWith(data, "Adobe")) adobe = data[11];
    else readTables(segment, tables);
  }
  if (!frame || scans === 0) throw new UnreadablePixels();
  return { frame, quantities: tables.quantities, colors: colorsOf(frame, adobe) };
}

const codeOf = ({ start, data }: JpegSegment): number => start + 4 + data.length;

function readTables({ marker, data }: JpegSegment, tables: JpegTables): void {
  if (marker === 0xdd) tables.restartEvery = data[0]! * 256 + data[1]!;
  if (marker === 0xc4) readCodes(data, tables);
  if (marker === 0xdb) readQuantities(data, tables);
}

function readCodes(data: Uint8Array, tables: JpegTables): void {
  for (let at = 0; at + 17 <= data.length; ) {
    const number = data[at]!;
    const counts = data.subarray(at + 1, at + 17);
    const symbols = data.subarray(at + 17, at + 17 + counts.reduce((sum, count) => sum + count, 0));
    tables[number >> 4 === 0 ? "dc" : "ac"][number & 15] = new HuffmanTable(counts, symbols);
    at += 17 + symbols.length;
  }
}

function readQuantities(data: Uint8Array, tables: JpegTables): void {
  for (let at = 0; at < data.length; ) {
    const number = data[at]!;
    const size = number >> 4 === 0 ? 1 : 2;
    const values = data.subarray(at + 1, at + 1 + 64 * size);
    tables.quantities[number & 15] = Uint16Array.from({ length: 64 }, (_, k) =>
      size === 1 ? values[k]! : values[k * 2]! * 256 + values[k * 2 + 1]!,
    );
    at += 1 + 64 * size;
  }
}

/** As libjpeg guesses: by the mark of Adobe's programs, else by the names of the colours. */
function colorsOf({ components }: JpegFrame, adobe: number | undefined): ColorCode {
  if (components.length === 1) return "gray";
  if (components.length === 4) return adobe === undefined ? "cmyk" : adobe === 2 ? "inverted ycck" : "inverted cmyk";
  const isNamedRgb = String.fromCharCode(...components.map(({ id }) => id)) === "RGB";
  return adobe === 0 || (adobe === undefined && isNamedRgb) ? "rgb" : "ycc";
}
