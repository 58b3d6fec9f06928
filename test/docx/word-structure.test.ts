import { expect, test } from "vitest";
import { writeDocx } from "../../src/docx/write-docx.ts";
import {
  attributes,
  levelOf,
  paragraphOf,
  paragraphs,
  paragraphTexts,
  part,
  partNames,
  styleXml,
} from "./read-docx.ts";
import { annexOf, fullOutline, paragraph, plainOutline, register, say } from "./sample-outline.ts";

const list = (ordered: boolean, ...items: string[]) => ({ type: "list", ordered, items: items.map(say) }) as const;
const listIds = (xml: string) => [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);

test("条目用 Word 的编号：各列从 1 数起，文字里没有打上的号", async () => {
  const body = [list(true, "甲", "乙"), paragraph("又："), list(true, "丙"), list(false, "丁")];
  const docx = await writeDocx(
    plainOutline({ body, annexes: [{ ...annexOf("甲表", 0), blocks: [list(true, "戊")] }] }),
  );
  const xml = part(docx, "word/document.xml");
  expect(listIds(xml)).toEqual(["1", "1", "2", "3", "4"]);
  expect(paragraphTexts(docx).filter((text) => /[甲乙丙丁戊]$/.test(text))).toEqual([
    "1. 甲",
    "2. 乙",
    "1. 丙",
    "·丁",
    "1. 戊",
  ]);
  expect(xml).toContain('<w:t xml:space="preserve">甲</w:t>');
  const numbering = part(docx, "word/numbering.xml");
  expect(numbering.match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(3);
});

test("1. 回行到版心边上，如 GB/T 9704 的三级；圆点的条目悬挂", async () => {
  const docx = await writeDocx(plainOutline({ body: [list(true, "甲"), list(false, "乙")] }));
  expect(attributes(levelOf(docx, "1")[0], "w:ind")).toMatchObject({ "w:left": "0", "w:firstLineChars": "200" });
  expect(attributes(levelOf(docx, "2")[0], "w:ind")).toMatchObject({
    "w:leftChars": "200",
    "w:left": "960",
    "w:hangingChars": "100",
    "w:hanging": "320",
  });
  expect(attributes(levelOf(docx, "1")[0], "w:suff")).toEqual({ "w:val": "space" });
});

test("没有条目就没有编号的部件；标题的序号是字", async () => {
  const docx = await writeDocx(plainOutline());
  expect(partNames(docx)).not.toContain("word/numbering.xml");
  const full = await writeDocx(fullOutline());
  expect(paragraphOf(full, "一、项目规划")).not.toContain("numPr");
});

test("表格共用一个样式：线、边距、居中写在样式里，格子上只有宽和不折行", async () => {
  const docx = await writeDocx(plainOutline({ body: [register(1)] }));
  const xml = part(docx, "word/document.xml");
  const style = styleXml(docx, attributes(xml, "w:tblStyle")["w:val"]!);
  expect(style).toContain('<w:name w:val="校本研修表格"/>');
  expect(attributes(style, "w:insideH")).toMatchObject({ "w:val": "single", "w:sz": "4" });
  expect(style).toContain('<w:left w:w="57" w:type="dxa"/>');
  expect(style).toContain('<w:vAlign w:val="center"/>');
  expect(xml).not.toMatch(/tblBorders|tblCellMar|vAlign/);
  const cells = [...xml.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)].map(([, inner]) => inner!.replace(/ w:w="\d+"/, ""));
  expect(new Set(cells)).toEqual(new Set(['<w:tcW w:type="dxa"/>', '<w:tcW w:type="dxa"/><w:noWrap/>']));
});

test("附件标题在导航窗格里与一级标题并列，名称是一整段", async () => {
  const docx = await writeDocx(fullOutline());
  expect(attributes(styleXml(docx, "AnnexTitle"), "w:outlineLvl")).toEqual({ "w:val": "0" });
  const titles = paragraphs(docx).filter((xml) => xml.includes('w:val="AnnexTitle"'));
  expect(titles).toHaveLength(2);
  expect(attributes(styleXml(docx, "ListParagraph"), "w:name")).toEqual({ "w:val": "List Paragraph" });
});
