import { expect, test } from "vitest";
import { usualProfile } from "../../../src/docx/frame/usual-profile.ts";
import { officialProfile } from "../../../src/docx/page-layout.ts";
import { schoolProfile } from "../../../src/docx/school-layout.ts";
import type { Outline } from "../../../src/outline/blocks.ts";
import { attributes, paragraphTexts, part, partNames } from "../read-docx.ts";
import { annexOf, plainOutline } from "../sample-outline.ts";
import { type FrameFile, footer, footerPart, framed, header, headerPart, page, style, words } from "./make-frame.ts";

const outline = plainOutline({ title: "总结", annexes: [annexOf("甲表", 1), annexOf("乙表", 1, false)] });

/** The sections of a report in a frame, as XML. */
async function sections(
  file: FrameFile,
  written: Outline = outline,
  profile = officialProfile,
  usual = officialProfile,
) {
  const docx = await framed(file, written, profile, usual);
  return [...part(docx, "word/document.xml").matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
}

test("纸张和页边距是样板的，横页是它转过来的", async () => {
  const [text, landscape, upright] = await sections({ section: page });
  expect(attributes(text!, "w:pgMar")).toMatchObject({
    "w:top": "1701",
    "w:right": "1304",
    "w:bottom": "1417",
    "w:left": "1588",
  });
  expect(attributes(landscape!, "w:pgSz")).toEqual({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
  // Turned as the official page is: the left edge goes to the top.
  expect(attributes(landscape!, "w:pgMar")).toMatchObject({
    "w:top": "1588",
    "w:right": "1417",
    "w:bottom": "1304",
    "w:left": "1701",
  });
  expect(attributes(upright!, "w:pgSz")).toEqual({ "w:w": "11906", "w:h": "16838" });
});

test("表格和样板的版心一样宽", async () => {
  const docx = await framed({ section: page }, outline);
  const widths = [...part(docx, "word/document.xml").matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths).toEqual([16838 - 1701 - 1417, 11906 - 1588 - 1304]);
});

test("装订线算在版心之外", async () => {
  const section = page.replace('w:gutter="0"', 'w:gutter="300"');
  const docx = await framed({ section }, plainOutline({ annexes: [annexOf("乙表", 1, false)] }));
  expect(part(docx, "word/document.xml")).toContain(`<w:tblW w:w="${11906 - 1588 - 1304 - 300}"`);
  expect(attributes((await sections({ section }))[0]!, "w:pgMar")).toMatchObject({
    "w:left": "1588",
    "w:gutter": "300",
  });
});

test("样板本身是横的：都在它的纸上，不再转", async () => {
  const section =
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="1300" w:header="1" w:footer="1" w:gutter="0"/>';
  const docx = await framed({ section }, outline);
  const sizes = (await sections({ section })).map((xml) => attributes(xml, "w:pgSz")["w:w"]);
  expect(sizes).toEqual(["16838", "16838", "16838"]);
  expect([...part(docx, "word/document.xml").matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => width)).toEqual([
    "14438",
    "14438",
  ]);
});

const none = { linePitch: undefined, top: undefined, bottom: undefined, left: undefined, right: undefined };

test.each([
  ["30毫米", { ...none, top: 30 }, "1701"],
  ["37毫米，和公文一样", { ...none, top: 37 }, "2098"],
])("版式里写了上边距%s，胜过样板，别的边距是样板的", async (_, changes, top) => {
  const section = page.replace("1701", "999");
  const [text] = await sections({ section }, outline, schoolProfile(changes), usualProfile(changes));
  expect(attributes(text!, "w:pgMar")).toMatchObject({ "w:top": top, "w:left": "1588" });
});

test("文档网格是样板的；首页不同和页码起始只在第一节", async () => {
  const section = `${page}<w:pgNumType w:fmt="numberInDash" w:start="3"/><w:cols w:num="1"/><w:titlePg/><w:docGrid w:type="lines" w:linePitch="312"/>`;
  const [text, landscape, last] = await sections({ section });
  expect(text).toContain("<w:titlePg/>");
  expect(attributes(text!, "w:pgNumType")).toEqual({ "w:fmt": "numberInDash", "w:start": "3" });
  for (const later of [landscape!, last!]) {
    expect(later).not.toContain("titlePg");
    expect(attributes(later, "w:pgNumType")).toEqual({ "w:fmt": "numberInDash" });
    expect(attributes(later, "w:type")).toEqual({ "w:val": "nextPage" });
    expect(attributes(later, "w:docGrid")).toMatchObject({ "w:linePitch": "312" });
  }
});

test("合在一个文件里的每一份都有首页，页码接着排", async () => {
  const volume = { title: "册", school: "甲", period: "乙", outlines: [plainOutline(), plainOutline()] };
  const docx = await framed({ section: `${page}<w:pgNumType w:start="3"/><w:titlePg/>` }, volume);
  const found = [...part(docx, "word/document.xml").matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
  expect(found.map((xml) => [xml.includes("titlePg"), xml.includes('w:start="3"')])).toEqual([
    [true, true],
    [true, false],
  ]);
});

const withHeaders: FrameFile = {
  section: `${header("h")}${header("hf", "first")}${footer("f")}${page}<w:titlePg/>`,
  related: { h: headerPart("松溪小学"), hf: headerPart("首页", "header2"), f: footerPart("学前路8号") },
};

test("页眉页脚在每一节", async () => {
  for (const xml of await sections(withHeaders)) {
    expect(xml).toContain('<w:headerReference w:type="default" r:id="frameh"/>');
    expect(xml).toContain('<w:footerReference w:type="default" r:id="framef"/>');
  }
  const docx = await framed(withHeaders, outline);
  expect(paragraphTexts(docx, "word/frame-header1.xml")).toEqual(["松溪小学"]);
  expect(partNames(docx).filter((name) => /footer/.test(name))).toEqual(["word/frame-footer1.xml"]);
});

test("页眉在前面的节里，后面的节没有写，也接着用", async () => {
  const cover = `<w:p><w:pPr><w:sectPr>${header("h")}${page}</w:sectPr></w:pPr><w:r><w:t>封面</w:t></w:r></w:p>`;
  const found = await sections({ body: cover + words("{{正文}}"), related: { h: headerPart("松溪小学") } });
  expect(found).toHaveLength(4);
  for (const xml of found) expect(xml).toContain('<w:headerReference w:type="default" r:id="frameh"/>');
});

test.each<[string, FrameFile, string[]]>([
  ["没有页脚", {}, ["default", "even", "first"]],
  ["页脚是空的", { section: footer("f") + page, related: { f: footerPart("") } }, ["default", "even", "first"]],
  ["有页眉、左右页不分", { section: header("h") + page, related: { h: headerPart("甲") } }, ["default", "first"]],
  [
    "有页眉、左右页不同",
    { section: header("h") + page, related: { h: headerPart("甲") }, settings: "<w:evenAndOddHeaders/>" },
    ["default", "even", "first"],
  ],
])("样板没有页码就印公文的页码：%s", async (_, file, pages) => {
  for (const xml of await sections(file)) {
    const ours = [...xml.matchAll(/<w:footerReference w:type="(\w+)" r:id="rIdFooter/g)].map(([, type]) => type);
    expect(ours).toEqual(pages);
  }
  const settings = part(await framed(file, outline), "word/settings.xml");
  expect(settings.includes("w:evenAndOddHeaders")).toBe(pages.includes("even"));
});

test("版式里改了页码，就不用样板的页脚", async () => {
  const profile = { ...officialProfile, pageNumber: { ...officialProfile.pageNumber, before: "- ", after: " -" } };
  const docx = await framed(withHeaders, outline, profile);
  expect(part(docx, "word/document.xml")).not.toContain('r:id="framef"');
  expect(paragraphTexts(docx, "word/footer1.xml")).toEqual(["- 1 -"]);
});

test("草稿的每一页都注明，信头还在", async () => {
  const docx = await framed(withHeaders, plainOutline({ ...outline, draft: "草稿" }));
  expect(paragraphTexts(docx, "word/frame-header1.xml")).toEqual(["草稿", "松溪小学"]);
  expect(paragraphTexts(docx, "word/frame-header2.xml")).toEqual(["草稿", "首页"]);
  for (const xml of await sections(withHeaders, plainOutline({ ...outline, draft: "草稿" })))
    expect([...xml.matchAll(/<w:headerReference w:type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      "default",
      "even",
      "first",
    ]);
});

test("样板三种页眉都有，草稿也每种都注明", async () => {
  const docx = await framed(
    {
      section: `${header("h")}${header("he", "even")}${header("hf", "first")}${page}`,
      related: { h: headerPart("甲"), he: headerPart("乙", "header2"), hf: headerPart("丙", "header3") },
    },
    plainOutline({ draft: "草稿" }),
  );
  for (const number of [1, 2, 3]) expect(paragraphTexts(docx, `word/frame-header${number}.xml`)[0]).toBe("草稿");
  expect(partNames(docx)).not.toContain("word/header1.xml");
});

test("草稿用样板的页眉样式，也是红字、居中", async () => {
  const styles = style("a6", "header", '<w:pPr><w:jc w:val="left"/></w:pPr>');
  const docx = await framed({ ...withHeaders, styles }, plainOutline({ ...outline, draft: "草稿" }));
  expect(part(docx, "word/frame-header1.xml")).toContain(
    '<w:p><w:pPr><w:pStyle w:val="a6"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">草稿</w:t></w:r></w:p>',
  );
});

test("样板没有页眉，草稿也每页注明", async () => {
  const docx = await framed({}, plainOutline({ ...outline, draft: "草稿" }));
  expect(paragraphTexts(docx, "word/header1.xml")).toEqual(["草稿"]);
  expect(part(docx, "word/document.xml")).toContain('<w:headerReference w:type="default" r:id="rIdHeaderDraft"/>');
});
