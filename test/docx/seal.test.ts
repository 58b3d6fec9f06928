import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { isUntouched } from "../../src/docx/seal.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { partNames } from "./read-docx.ts";
import { fullOutline, referringOutline } from "./sample-outline.ts";

const docx = await writeDocx(fullOutline());

const changed = (path: string, change: (text: string) => string, of = docx): Uint8Array => {
  const parts = unzipSync(of);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
};

test("刚写出的文件没有人改过，重新压缩也不算改", () => {
  expect(isUntouched(docx)).toBe(true);
  expect(isUntouched(zipSync(unzipSync(docx), { level: 0 }))).toBe(true);
});

test("正文改了一个词就是改过", () => {
  expect(isUntouched(changed("word/document.xml", (xml) => xml.replace("磨课", "听课")))).toBe(false);
});

test.each(partNames(docx))("任何一个部件变了都算改过：%s", (path) => {
  expect(isUntouched(changed(path, (xml) => `${xml} `))).toBe(false);
});

const referring = await writeDocx(referringOutline());

test.each([
  ["图表里的一个数", "word/charts/chart1.xml", "<c:v>23.5</c:v>", "<c:v>24.5</c:v>"],
  ["题注", "word/document.xml", "各教研组人均学时</w:t>", "各组人均学时</w:t>"],
  ["脚注", "word/footnotes.xml", "人数。", "应参训人数。"],
  ["目录里的页码", "word/document.xml", "基本情况<", "基本状况<"],
])("改了%s就是改过", (_name, path, from, to) => {
  const edit = (xml: string) => xml.replace(from, to);
  expect(isUntouched(referring)).toBe(true);
  expect(isUntouched(changed(path, edit, referring))).toBe(false);
  expect(edit(strFromU8(unzipSync(referring)[path]!))).not.toBe(strFromU8(unzipSync(referring)[path]!));
});

test("改了图表的工作簿就是改过", () => {
  const parts = unzipSync(referring);
  const path = "word/embeddings/chart1.xlsx";
  const sheets = unzipSync(parts[path]!);
  const sheet = strFromU8(sheets["xl/worksheets/sheet1.xml"]!);
  expect(sheet).toContain("<v>23.5</v>");
  const edited = strToU8(sheet.replace("<v>23.5</v>", "<v>24.5</v>"));
  const workbook = zipSync({ ...sheets, "xl/worksheets/sheet1.xml": edited });
  expect(isUntouched(zipSync({ ...parts, [path]: workbook }))).toBe(false);
});

test("多一个部件、少一个部件都算改过", () => {
  const parts = unzipSync(docx);
  const { "word/footer2.xml": _footer, ...fewer } = parts;
  expect(isUntouched(zipSync({ ...parts, "word/comments.xml": strToU8("<a/>") }))).toBe(false);
  expect(isUntouched(zipSync(fewer))).toBe(false);
});

test.each<[string, Uint8Array]>([
  ["别人的文件", zipSync({ "word/document.xml": strToU8("<a/>") })],
  ["空文件", new Uint8Array()],
  ["不是压缩包", strToU8("学校工作总结")],
  ["截断的文件", docx.slice(0, docx.length / 2)],
  ["中间坏了的文件", docx.map((byte, i) => (i > 200 && i < 2000 ? 255 : byte))],
])("%s不是我们写的，也不报错", (_name, bytes) => {
  expect(isUntouched(bytes)).toBe(false);
});
