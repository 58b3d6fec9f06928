import { expect, test } from "vitest";
import { isMistake } from "../../src/diagnostics/define-mistake.ts";
import { inspectPhoto } from "../../src/photos/inspect-photo.ts";
import { chunk, exif, inMemory, photo, png, pngHead, pngOf, rgbLine, segment, written } from "./make-photo.ts";

const text = (typed: string): Uint8Array => Uint8Array.from([...typed].map((sign) => sign.charCodeAt(0)));

function told(bytes: Uint8Array, size?: number): string {
  const found = inspectPhoto(inMemory(bytes, size), "佐证/甲.jpg");
  if (isMistake(found)) return found.declared.message(found.args as never);
  const { format, width, height, orientation, colors } = found;
  return `${format} ${width}×${height} ${orientation} ${colors}`;
}

const frame = (marker: number, precision: number, components: number): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(marker, [precision, 0, 20, 0, 30, components, 1, 0x11, 0, 0, 0, 0, 0, 0, 0]),
  ]);

test.each<[string, Uint8Array, string]>([
  ["JPEG", photo(20, 10), "jpeg 20×10 1 rgb"],
  ["手机竖拍的，像素是横的", photo(20, 10, exif(6)), "jpeg 20×10 6 rgb"],
  ["方向写成9，没有这个方向", photo(20, 10, exif(9)), "jpeg 20×10 1 rgb"],
  ["渐进式", written("progressive.jpg"), "jpeg 96×64 1 rgb"],
  ["灰度", written("gray.jpg"), "jpeg 96×64 1 gray"],
  ["CMYK", written("cmyk-adobe.jpg"), "jpeg 96×64 1 other"],
  ["PNG", png([20, 10], [8, 2], rgbLine), "png 20×10 1 rgb"],
  [
    "PNG 也有方向",
    pngOf(pngHead(20, 10, 8, 0), chunk("eXIf", exif(8).slice(10)), chunk("IDAT", [])),
    "png 20×10 8 gray",
  ],
  ["5000万像素正好可以", pngOf(pngHead(10_000, 5000, 8, 2), chunk("IDAT", [])), "png 10000×5000 1 rgb"],
])("%s", (_, bytes, expected) => {
  expect(told(bytes)).toBe(expected);
});

test.each<[string, Uint8Array, string]>([
  ["空文件", text(""), "文件是空的"],
  ["PDF", text("%PDF-1.7"), "里面其实是 PDF 文档"],
  ["HEIC", text("\0\0\0\x18ftypheic"), "里面其实是苹果手机的 HEIC"],
  ["AVIF", text("\0\0\0\x18ftypavif"), "里面其实是 AVIF"],
  ["WebP", text("RIFF\0\0\0\0WEBPVP8 "), "里面其实是 WebP"],
  ["GIF", text("GIF89a"), "里面其实是 GIF 动图"],
  ["BMP", text("BM\0\0"), "里面其实是 BMP"],
  ["TIFF", text("II*\0"), "里面其实是 TIFF"],
  ["Word", text("PK\x03\x04"), "里面其实是压缩包或 Office 文档"],
  ["网页", text("<!DOCTYPE html>"), "里面其实是网页"],
  ["别的", text("你好".repeat(9)), "里面不是照片"],
  ["只有开头的 JPEG", photo(20, 10).slice(0, 30), "文件不完整，后面的缺了"],
  ["只有开头的 PNG", png([20, 10], [8, 2], rgbLine).slice(0, 20), "文件不完整，后面的缺了"],
  ["12位", frame(0xc1, 12, 3), "它是12位的 JPEG，很多软件打不开"],
  ["无损", frame(0xc3, 8, 3), "它是无损的 JPEG，很多软件打不开"],
  ["算术编码", frame(0xc9, 8, 3), "它是算术编码的 JPEG，很多软件打不开"],
  ["两种颜色", frame(0xc0, 8, 2), "它是颜色少见的 JPEG，很多软件打不开"],
  ["没有宽", pngOf(pngHead(0, 10, 8, 2)), "文件坏了"],
  ["没有这种颜色", pngOf(pngHead(20, 10, 8, 5)), "文件坏了"],
  ["5000万像素多一行", pngOf(pngHead(10_000, 5001, 8, 2)), "10000×5001像素，超过5000万像素"],
])("%s：说是什么，不当照片", (_, bytes, expected) => {
  expect(told(bytes)).toBe(`“佐证/甲.jpg”印不出：${expected}`);
});

test("太大的文件只看开头，不读进来", () => {
  const never = () => expect.unreachable("read whole");
  const size = 31 * 2 ** 20 + 1;
  const found = inspectPhoto({ ...inMemory(photo(20, 10), size), whole: never }, "佐证/甲.jpg");
  if (!isMistake(found)) expect.unreachable();
  expect(found.declared.code).toBe("photo/too-big");
  expect(found.declared.message(found.args as never)).toBe("“佐证/甲.jpg”印不出：有32MB，超过30MB");
});

test("大小写在很长的颜色描述后面：再多读一些", () => {
  const profile = segment(
    0xe2,
    Array.from({ length: 60_000 }, () => 7),
  );
  expect(told(photo(20, 10, profile, profile))).toBe("jpeg 20×10 1 rgb");
});
