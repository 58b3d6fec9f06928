import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { isMistake } from "../../src/diagnostics/define-mistake.ts";
import { developPhoto } from "../../src/photos/develop-photo.ts";
import { chunk, headerOf, photo, png, pngHead, pngOf, rgbLine, segment, written } from "./make-photo.ts";

async function told(bytes: Uint8Array): Promise<string> {
  const found = await developPhoto(bytes, headerOf(bytes), { width: 48, height: 32 }, "甲.jpg");
  return isMistake(found) ? found.declared.message(found.args as never) : `${found.width}×${found.height}`;
}

const cut = "“甲.jpg”印不出：文件不完整，后面的缺了";
const damaged = "“甲.jpg”印不出：文件坏了";

/** Without the last of its pixels, but with the marker of the end. */
const withHole = (bytes: Uint8Array) =>
  Uint8Array.from([...bytes.subarray(0, Math.floor(bytes.length * 0.8)), 0xff, 0xd9]);

const pixelsAt = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf("IDAT") + 4;

test.each<[string, Uint8Array, string]>([
  ["JPEG 传到一半", photo(96, 64).slice(0, -40), cut],
  ["小 JPEG 传到一半：不缩小也看得出", photo(40, 30).slice(0, 700), cut],
  ["渐进式的传到一半", written("progressive.jpg").slice(0, 500), cut],
  ["PNG 传到一半", png([96, 64], [8, 2], rgbLine).slice(0, -20), cut],
  ["JPEG 中间缺了一段", withHole(photo(96, 64)), damaged],
  ["渐进式的中间缺了一段", withHole(written("progressive.jpg")), damaged],
  ["CMYK 的中间缺了一段", withHole(written("cmyk-adobe.jpg")), damaged],
  [
    "没有编码表",
    Uint8Array.from([
      0xff,
      0xd8,
      ...segment(0xc0, [8, 0, 99, 0, 99, 1, 1, 0x11, 0]),
      ...segment(0xda, [1, 1, 0, 0, 63, 0]),
      1,
      2,
      3,
      0xff,
      0xd9,
    ]),
    damaged,
  ],
  [
    "PNG 的像素改了一个字节",
    png([96, 64], [8, 2], rgbLine).map((byte, i, all) => (i === pixelsAt(all) + 9 ? byte ^ 255 : byte)),
    damaged,
  ],
  [
    "PNG 的像素不够",
    pngOf(pngHead(96, 64, 8, 2), chunk("IDAT", deflateSync(new Uint8Array(500))), chunk("IEND", [])),
    damaged,
  ],
  [
    "PNG 的像素比画面多一万倍",
    pngOf(pngHead(96, 64, 8, 0), chunk("IDAT", deflateSync(new Uint8Array(2 ** 26))), chunk("IEND", [])),
    damaged,
  ],
  ["PNG 没有调色板", png([96, 64], [8, 3], (pixels) => pixels.map(() => 0)), damaged],
  [
    "PNG 没有这种滤波",
    pngOf(pngHead(96, 2, 8, 0), chunk("IDAT", deflateSync(new Uint8Array(194).fill(9))), chunk("IEND", [])),
    damaged,
  ],
])("%s", async (_, bytes, expected) => {
  expect(await told(bytes)).toBe(expected);
});

test("渐进式的画面无穷多遍，不一直读下去", async () => {
  const bytes = written("gray-progressive.jpg");
  const scan = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xda));
  const one = [...bytes.subarray(scan, -2)];
  const many = Uint8Array.from([...bytes.subarray(0, scan), ...Array(200).fill(one).flat(), 0xff, 0xd9]);
  expect(await told(many)).toBe(damaged);
});

// Grey, 7000 × 7000: in each block the light does not change (00) and nothing follows (1010).
test("4900万像素的 JPEG 印得出", async () => {
  const bytes = photo(8, 8);
  const tables = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xdb));
  const frame = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xc0));
  const codes = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xc4));
  const scan = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xda));
  // Four blocks are 24 bits: 00 1010 00 1010 00 1010 00 1010.
  const pixels = new Uint8Array((875 * 875 * 3) / 4 + 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = [0b00101000, 0b10100010, 0b10001010][i % 3]!;
  const large = Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    bytes.subarray(tables, frame),
    Uint8Array.from(segment(0xc0, [8, ...[7000 >> 8, 7000 & 255], ...[7000 >> 8, 7000 & 255], 1, 1, 0x11, 0])),
    bytes.subarray(codes, scan),
    Uint8Array.from(segment(0xda, [1, 1, 0, 0, 63, 0])),
    pixels,
    Uint8Array.of(0xff, 0xd9),
  ]);
  expect(await told(large)).toBe("32×32");
});
