import { inflateSync } from "node:zlib";
import { joined } from "../bare-jpeg.ts";
import { pngChunks } from "../png-chunks.ts";
import type { PixelRows } from "./pixel-rows.ts";
import { type PngColors, rowToRgb } from "./png-colors.ts";
import { UnreadablePixels } from "./unreadable-pixels.ts";

/** Passes of an interlaced picture (ISO 15948, 8.2): where each begins and how far its pixels are apart. */
const woven = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const whole = [[0, 0, 1, 1]] as const;

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Of an interlaced picture a part, else all of it; in pixels. */
interface Pass {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** A PNG with its rows unpacked, still filtered. */
interface Unpacked {
  readonly width: number;
  readonly height: number;
  readonly colors: PngColors;
  readonly passes: readonly Pass[];
  readonly data: Uint8Array;
  /** Bytes of so many pixels in a row, and of one pixel, at least 1. */
  lengthOf(pixels: number): number;
  readonly step: number;
}

/** The pixels of a PNG on white paper. */
export function pngRows(bytes: Uint8Array): PixelRows {
  const png = unpack(bytes);
  const { width, height, passes } = png;
  return {
    width,
    height,
    each: passes[0]?.across === 1 ? (take) => eachRow(png, take) : (take) => eachWoven(png, take),
  };
}

function unpack(bytes: Uint8Array): Unpacked {
  const chunks = [...pngChunks(bytes)];
  const find = (name: string) => chunks.find((chunk) => chunk.type === name)?.data;
  const header = find("IHDR");
  if (!header) throw new UnreadablePixels();
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height, depth, type] = [view.getUint32(0), view.getUint32(4), header[8]!, header[9]!];
  const bits = channels[type]! * depth;
  const lengthOf = (pixels: number) => Math.ceil((pixels * bits) / 8);
  const used = (header[12] === 1 ? woven : whole)
    .map(([left, top, across, down]) => ({
      ...{ left, top, across, down },
      width: Math.ceil(Math.max(0, width - left) / across),
      height: Math.ceil(Math.max(0, height - top) / down),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
  const total = used.reduce((sum, pass) => sum + (lengthOf(pass.width) + 1) * pass.height, 0);
  const packed = joined(chunks.filter((chunk) => chunk.type === "IDAT").map(({ data }) => data));
  return {
    ...{ width, height, lengthOf, passes: used },
    colors: { type, depth, palette: find("PLTE"), transparent: find("tRNS") },
    data: inflated(packed, total),
    step: Math.max(1, bits >> 3),
  };
}

function eachRow({ width, height, colors, data, lengthOf, step }: Unpacked, take: (row: Uint8Array) => void): void {
  const row = new Uint8Array(width * 3);
  unfiltered(data, 0, lengthOf(width), height, step, (line) => take(rowToRgb(line, width, colors, row)));
}

/** Of an interlaced picture no row is there before the last pass. */
function eachWoven(png: Unpacked, take: (row: Uint8Array) => void): void {
  const { width, height, colors, data, passes, lengthOf, step } = png;
  const all = new Uint8Array(width * height * 3);
  const row = new Uint8Array(width * 3);
  let at = 0;
  for (const pass of passes) {
    let y = pass.top;
    at = unfiltered(data, at, lengthOf(pass.width), pass.height, step, (line) => {
      rowToRgb(line, pass.width, colors, row);
      for (let x = 0; x < pass.width; x++)
        all.set(row.subarray(x * 3, x * 3 + 3), (y * width + pass.left + x * pass.across) * 3);
      y += pass.down;
    });
  }
  for (let y = 0; y < height; y++) take(all.subarray(y * width * 3, (y + 1) * width * 3));
}

/** All bytes of the rows. What is more than they need is no part of the picture, and is never unpacked. */
function inflated(packed: Uint8Array, length: number): Uint8Array {
  try {
    const data = inflateSync(packed, { maxOutputLength: length + 1024 });
    if (data.length >= length) return data;
  } catch {
    // A wrong checksum, a stream that ends early, or more than the picture needs.
  }
  throw new UnreadablePixels();
}

/** Takes the filters off (ISO 15948, 9); returns where the next row begins. `step`: bytes of a pixel. */
function unfiltered(
  data: Uint8Array,
  from: number,
  length: number,
  rows: number,
  step: number,
  take: (line: Uint8Array) => void,
): number {
  let above: Uint8Array = new Uint8Array(length);
  let at = from;
  for (let y = 0; y < rows; y++, at += length + 1) {
    const line = data.subarray(at + 1, at + 1 + length);
    unfilter(data[at]!, line, above, step);
    take(line);
    above = line;
  }
  return at;
}

function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw new UnreadablePixels();
  if (filter === 0) return;
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : line[i - step]!;
    const up = above[i]!;
    const corner = i < step ? 0 : above[i - step]!;
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : nearest(left, up, corner);
    line[i] = line[i]! + guess;
  }
}

/** Paeth's predictor. */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
