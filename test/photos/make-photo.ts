// Photos for tests: four fields of colour, made in code. The files of files/ are the same picture, written by Pillow in
// ways that need an encoder of their own (96 × 64 pixels; odd-size.jpg has 91 × 61).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import jpeg from "jpeg-js";
import { isMistake } from "../../src/diagnostics/define-mistake.ts";
import { inspectPhoto } from "../../src/photos/inspect-photo.ts";
import type { PhotoFile } from "../../src/photos/photo-file.ts";
import type { PhotoHeader } from "../../src/photos/photo-header.ts";

export type Rgb = readonly [number, number, number];

export const [red, green, blue, white]: readonly Rgb[] = [
  [220, 30, 30],
  [30, 160, 60],
  [40, 60, 200],
  [250, 250, 250],
] as const as [Rgb, Rgb, Rgb, Rgb];

/** Red and green above, blue and white below. */
export const colorAt = (x: number, y: number, width: number, height: number): Rgb =>
  y < height / 2 ? (x < width / 2 ? red! : green!) : x < width / 2 ? blue! : white!;

export const written = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "files", name));

const u16 = (n: number): number[] => [n >> 8, n & 255];
const u32 = (n: number): number[] => [...u16(n >>> 16), ...u16(n & 0xffff)];
const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

/** A segment of a JPEG. */
export const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  ...u16(data.length + 2),
  ...data,
];

/** EXIF with an orientation, and the north of a place. */
export const exif = (orientation: number): number[] =>
  segment(0xe1, [
    ...ascii("Exif\0\0MM\0*"),
    ...u32(8),
    ...u16(2),
    ...[...u16(0x112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0],
    ...[...u16(0x8825), ...u16(4), ...u32(1), ...u32(38)],
    ...u32(0),
    ...[...u16(1), ...u16(1), ...u16(2), ...u32(2), ...ascii("N\0\0\0"), ...u32(0)],
  ]);

/** The four fields as a JPEG, with these segments behind its first marker. */
export function photo(width: number, height: number, ...segments: readonly (readonly number[])[]): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colorAt(x, y, width, height), 255], (y * width + x) * 4);
  const bytes = jpeg.encode({ data, width, height }, 90).data;
  return Uint8Array.from([...bytes.subarray(0, 2), ...segments.flat(), ...bytes.subarray(2)]);
}

/** A chunk of a PNG. */
export function chunk(type: string, data: Uint8Array | readonly number[]): Uint8Array {
  const named = Uint8Array.from([...ascii(type), ...data]);
  return Uint8Array.from([...u32(data.length), ...named, ...u32(crc32(named))]);
}

export const pngOf = (...chunks: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from([137, ...ascii("PNG\r\n\x1a\n"), ...chunks.flatMap((one) => [...one])]);

export const pngHead = (width: number, height: number, depth: number, type: number, woven = 0): Uint8Array =>
  chunk("IHDR", [...u32(width), ...u32(height), depth, type, 0, 0, woven]);

/** The four fields as a PNG. `line` gives the bytes of a row with these pixels; `more` are chunks before the pixels. */
export function png(
  [width, height]: readonly [number, number],
  [depth, type]: readonly [number, number],
  line: (pixels: readonly Rgb[]) => readonly number[],
  more: readonly Uint8Array[] = [],
): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...line(Array.from({ length: width }, (_, x) => colorAt(x, y, width, height))),
  ]);
  const pixels = chunk("IDAT", deflateSync(Uint8Array.from(rows.flat())));
  return pngOf(pngHead(width, height, depth, type), ...more, pixels, chunk("IEND", []));
}

export const rgbLine = (pixels: readonly Rgb[]): readonly number[] => pixels.flat();

export const inMemory = (bytes: Uint8Array, size = bytes.length): PhotoFile => ({
  size,
  head: (length) => bytes.subarray(0, length),
  whole: () => bytes,
});

export function headerOf(bytes: Uint8Array): PhotoHeader {
  const header = inspectPhoto(inMemory(bytes), "甲.jpg");
  if (isMistake(header)) throw new Error(header.declared.code);
  return header;
}

/** The colours in the middle of the four fields of a JPEG: top left, top right, bottom left, bottom right. */
export function fieldsOf(bytes: Uint8Array): readonly Rgb[] {
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true });
  return [
    [1, 1],
    [3, 1],
    [1, 3],
    [3, 3],
  ].map(([x, y]) => {
    const at = (Math.floor((height * y!) / 4) * width + Math.floor((width * x!) / 4)) * 4;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  });
}

/** Whether colours are the same to the eye. */
export const areAlike = (some: readonly Rgb[], others: readonly Rgb[], within = 8): boolean =>
  some.every((one, i) => one.every((light, c) => Math.abs(light - others[i]![c]!) <= within));
