import { expect, test } from "vitest";
import { usualProfile } from "../../../src/docx/frame/usual-profile.ts";
import { officialProfile } from "../../../src/docx/page-layout.ts";
import { schoolProfile } from "../../../src/docx/school-layout.ts";
import { attributes, paragraphOf, paragraphs, part, styleXml, textOf } from "../read-docx.ts";
import { annexOf, heading, paragraph, plainOutline, sealed } from "../sample-outline.ts";
import { framed, namespaces, style, words } from "./make-frame.ts";

const styleIn = (xml: string): string | undefined => /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1];
const outline = plainOutline({
  title: "总结",
  body: [heading(1, "一、", "组织"), heading(2, "（一）", "分工"), paragraph("全年工作如下。")],
  annexes: [annexOf("甲表", 1)],
  signature: sealed,
});
const indented = '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="560"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>';
const usual = (look = "") => style("a", "Normal", look, ' w:default="1"');

/** Which style of the report each kind of paragraph has. */
async function stylesOf(styles: string) {
  const docx = await framed({ styles }, outline);
  const at = (beginning: string) => styleIn(paragraphOf(docx, beginning));
  return { title: at("总结"), first: at("一、组织"), second: at("（一）分工"), text: at("全年工作") };
}

test.each<[string, string, Partial<Awaited<ReturnType<typeof stylesOf>>>]>([
  [
    "Word 和 WPS 的编号是 a3、1、2，名称才说明是什么",
    usual() +
      style("a3", "Title") +
      style("1", "heading 1") +
      style("2", "Heading 2") +
      style("a4", "Body Text", indented),
    { title: "a3", first: "1", second: "2", text: "a4" },
  ],
  [
    "中文的名称",
    usual() + style("b1", "标题") + style("b2", "标题 1") + style("b3", "一级标题") + style("b4", "公文正文", indented),
    { title: "b1", first: "b2", text: "b4" },
  ],
  ["别名", usual() + style("b9", "大字", '<w:aliases w:val="红题,题目"/>'), { title: "b9" }],
  ["学校自己叫的正文", usual() + style("z1", "松溪正文", indented), { text: "z1" }],
  ["首行缩进写在它所根据的样式里", usual(indented) + style("z2", "公文正文", '<w:basedOn w:val="a"/>'), { text: "z2" }],
  ["学校的正文就用“正文”样式", usual(indented), { text: "a" }],
  ["LibreOffice 不标明哪个是默认样式", style("Normal", "Normal", indented), { text: "Normal" }],
  ["首行不缩进的 Body Text 是软件自带的，不用", usual() + style("BodyText", "Body Text"), { text: "yxBodyText" }],
  ["没有的用公文的", usual(), { title: "Title", first: "Heading1", second: "Heading2", text: "BodyText" }],
  [
    "编号被别的样式占了",
    usual() +
      style("Title", "红头") +
      '<w:style w:type="character" w:styleId="Heading1"><w:name w:val="甲"/></w:style>',
    { title: "yxTitle", first: "yxHeading1" },
  ],
])("样式按名称认：%s", async (_, styles, expected) => {
  expect(await stylesOf(styles)).toMatchObject(expected);
});

test("条目、题注不用软件自带的样式：和报告的正文一样", async () => {
  const small = '<w:rPr><w:color w:val="4F81BD"/><w:sz w:val="18"/></w:rPr>';
  const styles = usual() + style("lp", "List Paragraph", small) + style("cp", "caption", small);
  const listed = plainOutline({
    title: "总结",
    body: [{ type: "list", ordered: true, items: [[{ type: "text", text: "听课不够。" }]] }],
  });
  const docx = await framed({ styles }, listed);
  const id = styleIn(paragraphOf(docx, "听课不够。"))!;
  expect(id).not.toBe("lp");
  expect(styleXml(docx, id)).not.toContain("4F81BD");
});

test("版式写了不加粗，样板的标题就不加粗", async () => {
  const styles = usual() + style("h1", "heading 1", "<w:rPr><w:b/></w:rPr>");
  const isBold = async (layout: Parameters<typeof schoolProfile>[0]) => {
    const docx = await framed({ styles }, outline, schoolProfile(layout), usualProfile(layout));
    return !/<w:b w:val="0"\/>/.test(styleXml(docx, "h1"));
  };
  expect(await isBold({ heading1: { bold: false } })).toBe(false);
  expect(await isBold(undefined)).toBe(true);
});

test("没有样式表的样板，用公文的样式", async () => {
  const docx = await framed({}, outline);
  expect(attributes(styleXml(docx, "BodyText"), "w:ind")).toMatchObject({ "w:firstLineChars": "200" });
});

test("样板里的“正文”有段前段后和缩进，不带进报告自己的样式", async () => {
  const look =
    '<w:pPr><w:spacing w:before="156" w:after="312" w:line="360" w:lineRule="auto"/><w:ind w:left="420"/></w:pPr>';
  const docx = await framed({ styles: usual(look) }, outline);
  const table = styleXml(docx, "TableText");
  expect(table).not.toContain("basedOn");
  expect(attributes(table, "w:spacing")).toMatchObject({ "w:before": "0", "w:after": "0", "w:line": "264" });
  const label = styleXml(docx, "AnnexLabel");
  expect(label).not.toContain("basedOn");
  expect(attributes(label, "w:spacing")).toMatchObject({ "w:before": "0", "w:after": "0" });
});

test("落款和附件说明用样板正文的字，不用它的首行缩进", async () => {
  const docx = await framed({ styles: usual() + style("zw", "公文正文", indented) }, outline);
  const signature = styleXml(docx, "Signature");
  expect(signature).toContain('<w:basedOn w:val="zw"/>');
  expect(signature).not.toContain("w:rFonts");
  expect(attributes(signature, "w:ind")).toMatchObject({ "w:firstLineChars": "0", "w:firstLine": "0" });
  // 14 pt: 4 characters of 28 half-points are 1120 twips.
  expect(attributes(paragraphOf(docx, "2025年7月5日"), "w:ind")).toMatchObject({
    "w:rightChars": "400",
    "w:right": "1120",
  });
});

test("附件的标题和样板的标题一样", async () => {
  const docx = await framed({ styles: usual() + style("a3", "Title", '<w:rPr><w:sz w:val="72"/></w:rPr>') }, outline);
  const title = styleXml(docx, "AnnexTitle");
  expect(title).toContain('<w:basedOn w:val="a3"/>');
  expect(title).toContain('<w:outlineLvl w:val="0"/>');
  expect(title).not.toMatch(/exact|w:sz/);
});

test("标题按样板的字号折行", async () => {
  const long = plainOutline({ title: "云岭中心小学2024学年校本培训工作总结" });
  const lines = async (size: number) =>
    textOf(
      paragraphs(
        await framed({ styles: usual() + style("a3", "Title", `<w:rPr><w:sz w:val="${size}"/></w:rPr>`) }, long),
      )[0]!,
    );
  // The line is 9014 twips wide: 22 characters of 20 pt, 12 of 36 pt; the title has 17 and a half.
  expect(await lines(40)).toBe("云岭中心小学2024学年校本培训工作总结");
  expect(await lines(72)).toContain("\n");
});

const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';

test.each([
  ["自己编号", style("1", "heading 1", numbered)],
  ["编号写在所根据的样式里", style("x", "各级标题", numbered) + style("1", "heading 1", '<w:basedOn w:val="x"/>')],
  ["根据自己的样式", style("1", "heading 1", `<w:basedOn w:val="1"/>${numbered}`)],
])("标题样式%s：报告里只有写成文字的号", async (_, styles) => {
  const docx = await framed({ styles: usual() + styles, numbering }, outline);
  expect(paragraphOf(docx, "一、组织")).toContain(
    '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
  );
  expect(part(docx, "word/numbering.xml")).toContain("chineseCounting");
});

test("不编号的标题样式，不写编号", async () => {
  const docx = await framed({ styles: usual() + style("1", "heading 1"), numbering }, outline);
  expect(paragraphOf(docx, "一、组织")).not.toContain("w:numPr");
});

test("标题样式里去掉了编号（0），也不写", async () => {
  const look = numbered.replace('w:numId w:val="1"', 'w:numId w:val="0"');
  const docx = await framed({ styles: usual() + style("1", "heading 1", look), numbering }, outline);
  expect(paragraphOf(docx, "一、组织")).not.toContain("w:numPr");
});

const none = { linePitch: undefined, top: undefined, bottom: undefined, left: undefined, right: undefined };
const text =
  usual() +
  style("zw", "公文正文", '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="560"/></w:pPr>');

test.each([
  ["不写行距：样板的28磅", none, "560"],
  ["写了33磅", { ...none, linePitch: 33 }, "660"],
  ["写了和公文一样的28.95磅，也算写了", { ...none, linePitch: 28.95 }, "579"],
])("版式里写了的胜过样板：%s", async (_, changes, line) => {
  const docx = await framed({ styles: text }, outline, schoolProfile(changes), usualProfile(changes));
  expect(attributes(styleXml(docx, "zw"), "w:spacing")).toMatchObject({ "w:line": line });
});

test("版式里的行距不压扁样板的大标题", async () => {
  const changes = { ...none, linePitch: 28 };
  const styles = text + style("a3", "Title", '<w:rPr><w:sz w:val="72"/></w:rPr>');
  const docx = await framed({ styles }, outline, schoolProfile(changes), usualProfile(changes));
  expect(styleXml(docx, "a3")).not.toContain("w:line");
});

test.each<[string, Parameters<typeof usualProfile>[0], string]>([
  ["没有写", { top: 30 }, "40"],
  ["写了和公文一样的二号", { title: { size: 22 } }, "44"],
])("标题的字号，版式里%s", async (_, wishes, size) => {
  const styles = usual() + style("a3", "Title", '<w:rPr><w:sz w:val="40"/></w:rPr>');
  const docx = await framed({ styles }, outline, officialProfile, usualProfile(wishes));
  expect(attributes(styleXml(docx, "a3"), "w:sz")).toEqual({ "w:val": size });
});

test("版式里换了标题的字体，样板的标题也换，别的不换", async () => {
  const { looks } = officialProfile;
  const profile = {
    ...officialProfile,
    looks: { ...looks, title: { ...looks.title, typeface: { name: "华文中宋", alternatives: [] } } },
  };
  const styles =
    usual() +
    style("a3", "Title", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsia="黑体"/><w:sz w:val="40"/></w:rPr>');
  const title = styleXml(await framed({ styles }, outline, profile), "a3");
  expect(attributes(title, "w:rFonts")).toEqual({
    "w:ascii": "华文中宋",
    "w:eastAsia": "华文中宋",
    "w:hAnsi": "华文中宋",
    "w:cs": "华文中宋",
  });
  expect(attributes(title, "w:sz")).toEqual({ "w:val": "40" });
});

test("学校的正文就用“正文”样式，版式里又写了行距：信头的行距不变", async () => {
  const changes = { ...none, linePitch: 33 };
  const docx = await framed(
    { body: words("信头"), styles: usual(indented) },
    outline,
    schoolProfile(changes),
    usualProfile(changes),
  );
  expect(styleXml(docx, "a")).not.toContain("660");
  const own = styleXml(docx, styleIn(paragraphOf(docx, "全年工作"))!);
  expect(own).toContain('<w:basedOn w:val="a"/>');
  expect(attributes(own, "w:spacing")).toMatchObject({ "w:line": "660" });
});

test("样板没有的字体，写明用什么代替", async () => {
  const fonts = `<w:fonts ${namespaces}><w:font w:name="黑体"><w:charset w:val="86"/></w:font></w:fonts>`;
  const docx = await framed(
    { styles: usual(), related: { f: { type: "fontTable", target: "fontTable.xml", content: fonts } } },
    outline,
  );
  const names = [...part(docx, "word/fontTable.xml").matchAll(/w:font w:name="([^"]*)"/g)].map(([, name]) => name);
  expect(names.filter((name) => name === "黑体")).toHaveLength(1);
  expect(names).toContain("仿宋_GB2312");
});
