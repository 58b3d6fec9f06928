import { expect, test } from "vitest";
import { type LayoutProfile, officialProfile } from "../../src/docx/page-layout.ts";
import { schoolProfile } from "../../src/docx/school-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Layout } from "../../src/records/settings/layout.ts";
import { attributes, paragraphTexts, part, partNames, styleXml } from "./read-docx.ts";
import { plainOutline } from "./sample-outline.ts";

test("不写版式，就是公文的标准", () => {
  expect(schoolProfile(undefined)).toBe(officialProfile);
  expect(schoolProfile({})).toEqual(officialProfile);
});

// 1 mm is 56.693 twips, 1 pt is 20.
test.each<[string, Layout, (profile: LayoutProfile) => unknown, unknown]>([
  ["行距28磅", { linePitch: 28 }, (p) => p.linePitch, 560],
  ["上边距28毫米，其余不变", { top: 28 }, (p) => [p.portrait.top, p.portrait.left, p.linePitch], [1587, 1588, 579]],
  ["竖的改了，横的不变", { top: 28 }, (p) => p.landscape, officialProfile.landscape],
  [
    "横向随纵向：左边的转到上面",
    { top: 20, right: 25, bottom: 30, left: 10, landscape: { follows: true } },
    (p) => p.landscape,
    { top: 567, right: 1701, bottom: 1417, left: 1134 },
  ],
  ["横向自己的", { landscape: { bottom: 20 } }, (p) => p.landscape, { ...officialProfile.landscape, bottom: 1134 }],
  ["版心156毫米，三号28字要挤5", { linePitch: 28 }, (p) => p.charSpacing, -5],
  // 170 mm are 9638 twips: 30.1 characters of 320 twips, so 30 and nothing to squeeze.
  ["左右各20毫米：30字，不挤也不拉开", { left: 20, right: 20 }, (p) => p.charSpacing, 0],
  // 8844 twips and 280 each: 31.6, so 32 characters of 276.
  ["正文四号：32字，每字挤4", { body: { size: 14 } }, (p) => p.charSpacing, -4],
  ["小三是15磅，30个半磅", { body: { size: 15 } }, (p) => p.looks.body.size, 30],
  [
    "各级标题不写字号的，随正文",
    { body: { size: 14 }, heading1: { size: 16 } },
    (p) => p.looks.headings.map(({ size }) => size),
    [32, 28, 28, 28],
  ],
  [
    "三四级标题随正文的字体，一二级不随",
    { body: { typeface: "宋体" } },
    (p) => p.looks.headings.map(({ typeface }) => typeface.name),
    ["黑体", "楷体_GB2312", "宋体", "宋体"],
  ],
  ["三级标题不加粗", { heading3: { bold: false } }, (p) => p.looks.headings[2]!.bold, false],
  ["小标宋就是方正小标宋简体", { title: { typeface: "小标宋" } }, (p) => p.looks.title.typeface.name, "方正小标宋简体"],
  [
    "没装的楷体换成别的楷体",
    { subtitle: { typeface: "华文楷体" } },
    (p) => p.looks.subtitle.typeface.alternatives,
    ["楷体_GB2312", "楷体", "KaiTi"],
  ],
  ["表格小五，放不下也不会再大", { table: { size: 9 } }, (p) => [p.table.size, p.table.smallSize], [18, 18]],
  ["表格四号，放不下用小五", { table: { size: 14 } }, (p) => [p.table.size, p.table.smallSize], [28, 18]],
  [
    "落款盖章的右空3字，不盖章的不变",
    { signature: { sealed: 3 } },
    (p) => [p.signature.sealedDateChars, p.signature.unsealedChars],
    [3, 2],
  ],
  ["上边距小了，草稿两字上移", { top: 12 }, (p) => p.header.fromEdge, 240],
])("%s", (_rule, layout, part, value) => {
  expect(part(schoolProfile(layout))).toEqual(value);
});

const written = (layout: Layout) => writeDocx(plainOutline(), schoolProfile(layout));

test.each([
  ["居中", "center", "center", undefined],
  ["居右", "right", "right", "200"],
  ["外侧", "right", "left", "200"],
] as const)("页码%s", async (place, odd, even, indent) => {
  const style = { before: "第", after: "页" };
  const docx = await written({ pageNumber: { style, place, size: 10 } });
  const [first, second] = ["word/footer1.xml", "word/footer2.xml"];
  expect([paragraphTexts(docx, first), paragraphTexts(docx, second)]).toEqual([["第1页"], ["第2页"]]);
  expect([first, second].map((name) => attributes(part(docx, name!), "w:jc")["w:val"])).toEqual([odd, even]);
  expect(/<w:ind w:right="(\d+)"/.exec(part(docx, first!))?.[1]).toBe(indent);
  expect(attributes(styleXml(docx, "Footer"), "w:sz")).toEqual({ "w:val": "20" });
});

test("不要页码，就没有页脚", async () => {
  const docx = await written({ pageNumber: { place: "无" } });
  expect(partNames(docx).filter((name) => name.includes("footer"))).toEqual([]);
  expect(part(docx, "word/document.xml") + part(docx, "[Content_Types].xml")).not.toMatch(/footerReference|footer1/);
});

test("页码的横线在版心下10毫米：35毫米减10毫米，再减半个四号字", async () => {
  const docx = await written({ pageNumber: { below: 10 } });
  expect(attributes(part(docx, "word/document.xml"), "w:pgMar")["w:footer"]).toBe(String(1984 - 567 - 140));
});

test("字比行高的，用自己的行距，不会被裁掉", async () => {
  const docx = await written({ linePitch: 22 });
  const pitch = (style: string) => attributes(styleXml(docx, style), "w:spacing")["w:line"];
  expect([pitch("Title"), pitch("AnnexTitle"), pitch("Normal")]).toEqual(["528", "528", "440"]);
  expect(styleXml(docx, "Heading1")).not.toContain("w:spacing w:line");
});
