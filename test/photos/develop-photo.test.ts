import { deflateSync } from "node:zlib";
import jpeg from "jpeg-js";
import { expect, test } from "vitest";
import { isMistake } from "../../src/diagnostics/define-mistake.ts";
import { type DevelopedPhoto, developPhoto } from "../../src/photos/develop-photo.ts";
import {
  areAlike,
  blue,
  chunk,
  exif,
  fieldsOf,
  green,
  headerOf,
  photo,
  png,
  pngHead,
  pngOf,
  type Rgb,
  red,
  rgbLine,
  segment,
  white,
  written,
} from "./make-photo.ts";

const print = { width: 48, height: 32 };

async function developed(bytes: Uint8Array, size = print): Promise<DevelopedPhoto> {
  const found = await developPhoto(bytes, headerOf(bytes), size, "甲.jpg");
  if (isMistake(found)) throw new Error(found.declared.message(found.args as never));
  return found;
}

const colors = [red, green, blue, white] as readonly Rgb[];
const light = ([r, g, b]: Rgb): Rgb => {
  const one = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
  return [one, one, one];
};

test.each<[string, readonly Rgb[]]>([
  ["baseline-444.jpg", colors],
  ["baseline-422.jpg", colors],
  ["baseline-420.jpg", colors],
  ["progressive.jpg", colors],
  ["restarts.jpg", colors],
  ["odd-size.jpg", colors],
  ["rgb-adobe.jpg", colors],
  ["cmyk-adobe.jpg", colors],
  ["profile.jpg", colors],
  ["gray.jpg", colors.map(light)],
  ["gray-progressive.jpg", colors.map(light)],
])("%s 缩小一半，四块颜色都在原处", async (name, expected) => {
  const { format, width, height, bytes } = await developed(written(name));
  expect([format, width, height]).toEqual(["jpeg", 48, 32]);
  expect(areAlike(fieldsOf(bytes), expected), String(fieldsOf(bytes))).toBe(true);
});

// In 12 × 8 pixels the edges between the fields run through the blocks of what is written, which costs some colour.
test.each([
  [24, 16, 8],
  [12, 8, 25],
])("缩到 %i×%i，颜色也对", async (width, height, within) => {
  const { bytes, ...size } = await developed(written("progressive.jpg"), { width, height });
  expect(size).toMatchObject({ width, height });
  expect(areAlike(fieldsOf(bytes), colors, within), String(fieldsOf(bytes))).toBe(true);
});

test("小照片不缩小也要转正、换颜色时，大小不变", async () => {
  const { width, height } = await developed(written("cmyk-adobe.jpg"), { width: 200, height: 200 });
  expect([width, height]).toEqual([96, 64]);
});

// Adobe's inks are upside down: 255 255 255 255 is paper. Read as YCC it is R 255+178, G 255-44-91, B 255+225.
test("YCCK：先按 YCC 换算再去掉黑", async () => {
  const bytes = Uint8Array.from(written("cmyk-adobe.jpg"));
  const adobe = Buffer.from(bytes).indexOf("Adobe");
  bytes[adobe + 11] = 2;
  const [, , , paper] = fieldsOf((await developed(bytes)).bytes);
  expect(areAlike([paper!], [[0, 135, 0]]), String(paper)).toBe(true);
});

// EXIF says where the first row and the first column belong: 6 is a picture that must be turned to the right.
test.each<[number, readonly (Rgb | undefined)[]]>([
  [1, [red, green, blue, white]],
  [2, [green, red, white, blue]],
  [3, [white, blue, green, red]],
  [4, [blue, white, red, green]],
  [5, [red, blue, green, white]],
  [6, [blue, red, white, green]],
  [7, [white, green, blue, red]],
  [8, [green, white, red, blue]],
])("方向%i：像素转正，不留方向", async (orientation, expected) => {
  const { bytes, width, height } = await developed(photo(96, 64, exif(orientation)));
  expect([width, height]).toEqual(orientation > 4 ? [21, 32] : [48, 32]);
  expect(areAlike(fieldsOf(bytes), expected as readonly Rgb[]), String(fieldsOf(bytes))).toBe(true);
  expect(headerOf(bytes).orientation).toBe(1);
});

const palette = chunk("PLTE", colors.flat());
const indexes = (pixels: readonly Rgb[]) => pixels.map((pixel) => colors.indexOf(pixel));
const grays = (pixels: readonly Rgb[]) => pixels.map((pixel) => light(pixel)[0]);
const half = (first: number, second: number) => (first << 4) | second;

test.each<[string, Uint8Array, readonly Rgb[]]>([
  ["彩色", png([96, 64], [8, 2], rgbLine), colors],
  ["16位", png([96, 64], [16, 2], (pixels) => pixels.flatMap((one) => one.flatMap((value) => [value, 77]))), colors],
  [
    "半透明的落在白纸上",
    png([96, 64], [8, 6], (pixels) => pixels.flatMap(() => [0, 0, 0, 51])),
    colors.map(() => [204, 204, 204]),
  ],
  ["灰度", png([96, 64], [8, 0], grays), colors.map(light)],
  ["灰度带透明", png([96, 64], [8, 4], (pixels) => grays(pixels).flatMap((value) => [value, 255])), colors.map(light)],
  ["调色板", png([96, 64], [8, 3], indexes, [palette]), colors],
  [
    "调色板，一字节两点，第一色透明",
    png(
      [96, 64],
      [4, 3],
      (pixels) => {
        const all = indexes(pixels);
        return all.flatMap((index, i) => (i % 2 === 0 ? [half(index, all[i + 1]!)] : []));
      },
      [palette, chunk("tRNS", [0])],
    ),
    [[255, 255, 255], green!, blue!, white!],
  ],
  [
    "一种颜色透明",
    png([96, 64], [8, 2], rgbLine, [chunk("tRNS", [0, 40, 0, 60, 0, 200])]),
    [red!, green!, [255, 255, 255], white!],
  ],
])("PNG %s：缩小成 JPEG", async (_, bytes, expected) => {
  const { format, width, height, bytes: printed } = await developed(bytes);
  expect([format, width, height]).toEqual(["jpeg", 48, 32]);
  expect(areAlike(fieldsOf(printed), expected), String(fieldsOf(printed))).toBe(true);
});

test("PNG 五种滤波：每一行相同的颜色都读得出", async () => {
  const row = [...Array(48).fill(red), ...Array(48).fill(green)].flat() as number[];
  const left = row.map((value, i) => (value - (i < 3 ? 0 : row[i - 3]!)) & 255);
  const mean = (above: readonly number[]) =>
    row.map((value, i) => (value - (((i < 3 ? 0 : row[i - 3]!) + above[i]!) >> 1)) & 255);
  // Below a row of the same colours Paeth's guess is what stands above.
  const lines = [
    [1, ...left],
    [2, ...row.map(() => 0)],
    [3, ...mean(row)],
    [4, ...row.map(() => 0)],
    [0, ...row],
  ];
  const rows = Array.from({ length: 64 }, (_, y) => lines[y % 5]!);
  const bytes = pngOf(
    pngHead(96, 64, 8, 2),
    chunk("IDAT", deflateSync(Uint8Array.from(rows.flat()))),
    chunk("IEND", []),
  );
  const found = fieldsOf((await developed(bytes)).bytes);
  expect(areAlike(found, [red!, green!, red!, green!]), String(found)).toBe(true);
});

// 8 × 8 pixels in seven passes (ISO 15948, 8.2): 1 + 1 + 2 + 4 + 8 + 16 + 32 pixels, of which the first pass is red.
test("隔行的 PNG", async () => {
  const sizes = [
    [1, 1],
    [1, 1],
    [2, 1],
    [2, 2],
    [4, 2],
    [4, 4],
    [8, 4],
  ] as const;
  const rows = sizes.flatMap(([width, height], pass) =>
    Array.from({ length: height }, () => [
      0,
      ...Array.from({ length: width }, () => (pass === 6 ? green : red)).flat(),
    ]),
  );
  const bytes = pngOf(
    pngHead(8, 8, 8, 2, 1),
    chunk("IDAT", deflateSync(Uint8Array.from(rows.flat() as number[]))),
    chunk("IEND", []),
  );
  const { bytes: printed } = await developed(bytes, { width: 1, height: 1 });
  const { data } = jpeg.decode(printed, { useTArray: true });
  // Half of the rows are red, half green.
  expect(areAlike([[data[0]!, data[1]!, data[2]!]], [[125, 95, 45]])).toBe(true);
});

const icc = segment(0xe2, [...Buffer.from("ICC_PROFILE\0\x01\x01profile")]);
const secrets = [
  exif(1),
  segment(0xe1, [...Buffer.from("http://ns.adobe.com/xap/1.0/\0SECRET")]),
  segment(0xed, [...Buffer.from("Photoshop 3.0\0SECRET")]),
  segment(0xe2, [...Buffer.from("MPF\0SECRET")]),
  segment(0xfe, [...Buffer.from("SECRET comment")]),
];
const isClean = (bytes: Uint8Array) => !/SECRET|Exif|http|Photoshop/.test(Buffer.from(bytes).toString("latin1"));

test("小照片像素不变，但不带位置、时间、说明，尾巴也去掉；颜色描述留下", async () => {
  const bare = photo(40, 30);
  const bytes = Uint8Array.from([...photo(40, 30, ...secrets, icc), ...Buffer.from("SECRET film")]);
  expect(isClean(bytes)).toBe(false);
  const { bytes: printed, width } = await developed(bytes, { width: 100, height: 100 });
  expect(width).toBe(40);
  expect(isClean(printed)).toBe(true);
  expect(Buffer.from(printed).includes("ICC_PROFILE")).toBe(true);
  expect(printed.length).toBe(bare.length + icc.length);
  expect(fieldsOf(printed)).toEqual(fieldsOf(bare));
});

test("缩小的照片也不带，颜色描述也留下；灰度和 CMYK 的不留", async () => {
  const { bytes } = await developed(photo(96, 64, ...secrets, icc));
  expect(isClean(bytes)).toBe(true);
  expect(Buffer.from(bytes).includes("ICC_PROFILE")).toBe(true);
  const cmyk = written("cmyk-adobe.jpg");
  const withIcc = Uint8Array.from([...cmyk.subarray(0, 2), ...icc, ...cmyk.subarray(2)]);
  expect(Buffer.from((await developed(withIcc)).bytes).includes("ICC_PROFILE")).toBe(false);
});

test("JFIF 里的小样也去掉", async () => {
  const bytes = photo(40, 30);
  const jfif = segment(0xe0, [...bytes.subarray(6, 18), 1, 1, 9, 9, 9]);
  const { bytes: printed } = await developed(
    Uint8Array.from([...bytes.subarray(0, 2), ...jfif, ...bytes.subarray(20)]),
    { width: 100, height: 100 },
  );
  expect(Buffer.from(printed).equals(bytes)).toBe(true);
});

test("小 PNG 只留画面", async () => {
  const more = ["tEXt", "iTXt", "zTXt", "tIME", "eXIf", "prVt"].map((type) => chunk(type, [...Buffer.from("SECRET")]));
  const { bytes, format } = await developed(png([20, 10], [8, 2], rgbLine, more));
  expect(format).toBe("png");
  expect(Buffer.from(bytes).equals(png([20, 10], [8, 2], rgbLine))).toBe(true);
});

test("同样的照片，印出的字节相同", async () => {
  const bytes = photo(96, 64, exif(6));
  expect(Buffer.from((await developed(bytes)).bytes).equals((await developed(bytes)).bytes)).toBe(true);
});
