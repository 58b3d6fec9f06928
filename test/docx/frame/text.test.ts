import { expect, test } from "vitest";
import { paragraphs, paragraphTexts, part, textOf } from "../read-docx.ts";
import { annexOf, plainOutline, register } from "../sample-outline.ts";
import { frameDocx, framed, namespaces, page, words, wrongWith } from "./make-frame.ts";

const outline = plainOutline({ title: "总结" });
const texts = async (body: string) => paragraphTexts(await framed({ body }, outline));

test.each<[string, string, string[]]>([
  ["样板里什么也没有", "", ["总结", "全年工作如下。"]],
  ["只有空段落", "<w:p/><w:p><w:pPr><w:jc w:val='center'/></w:pPr></w:p>", ["总结", "全年工作如下。"]],
  ["有信头", words("松溪小学文件"), ["松溪小学文件", "总结", "全年工作如下。"]],
  [
    "信头后面的空行留着，最后一个空段落是接着写的地方",
    `${words("松溪小学文件")}<w:p><w:pPr/></w:p><w:p/>`,
    ["松溪小学文件", "", "总结", "全年工作如下。"],
  ],
  [
    "空段落是一条红线，就是信头的一部分",
    '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="FF0000"/></w:pBdr></w:pPr></w:p>',
    ["", "总结", "全年工作如下。"],
  ],
  [
    "写明正文放在哪里：前面的在前，后面的在后",
    words("松溪小学文件") + words("{{正文}}") + words("抄送：各校区。"),
    ["松溪小学文件", "总结", "全年工作如下。", "抄送：各校区。"],
  ],
  [
    "{{正文}} 被 Word 拆成几截",
    '<w:p><w:r><w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>正文</w:t></w:r><w:r><w:t xml:space="preserve">}} </w:t></w:r></w:p>',
    ["总结", "全年工作如下。"],
  ],
  ["全角的括号也认", words("｛｛正文｝｝"), ["总结", "全年工作如下。"]],
  [
    "修订按接受处理，批注不要",
    '<w:p><w:commentRangeStart w:id="1"/><w:ins w:id="2" w:author="甲"><w:r><w:t>松溪小学</w:t></w:r></w:ins><w:del w:id="3" w:author="甲"><w:r><w:delText>松溪学校</w:delText></w:r></w:del><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
    ["松溪小学", "总结", "全年工作如下。"],
  ],
  ["有 & 和 <", words("甲 &amp; 乙 &lt;丙&gt;"), ["甲 & 乙 <丙>", "总结", "全年工作如下。"]],
])("%s", async (_, body, expected) => {
  expect(await texts(body)).toEqual(expected);
});

test("批注和修订的痕迹不在报告里", async () => {
  const body = `<w:p w:rsidR="00A1" w14:paraId="1B2C3D4E"><w:pPr><w:rPr><w:ins w:id="1" w:author="甲"/></w:rPr></w:pPr><w:r w:rsidRPr="00B2"><w:rPr><w:rPrChange w:id="4" w:author="甲"><w:rPr/></w:rPrChange></w:rPr><w:t>松溪小学</w:t></w:r></w:p>`;
  const root = `${namespaces} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;
  const docx = await framed({ body, root }, outline);
  expect(paragraphs(docx)[0]).toBe("<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr/><w:t>松溪小学</w:t></w:r></w:p>");
});

test.each([
  ["在表格里", `<w:tbl><w:tr><w:tc>${words("{{正文}}")}</w:tc></w:tr></w:tbl>`],
  ["和别的字在一段里", words("以下是{{正文}}。")],
  ["写了两处", words("{{正文}}") + words("{{正文}}")],
])("{{正文}} %s：说明要怎样写", (_, body) => {
  expect(wrongWith(frameDocx({ body }))).toBe("frame/mark");
});

test("后面的内容在附件之后；附件是横页，就另起一页竖页", async () => {
  const body = words("{{正文}}") + words("抄送：各校区。");
  const upright = plainOutline({ annexes: [annexOf("甲表", 1, false)] });
  const landscape = plainOutline({ annexes: [annexOf("甲表", 1)] });
  const sections = (docx: Uint8Array) =>
    [...part(docx, "word/document.xml").matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => /landscape/.test(xml));
  const [first, second] = [await framed({ body }, upright), await framed({ body }, landscape)];
  expect(paragraphTexts(first).at(-1)).toBe("抄送：各校区。");
  expect(sections(first)).toEqual([false, false]);
  expect(paragraphTexts(second).at(-1)).toBe("抄送：各校区。");
  expect(sections(second)).toEqual([false, true, false]);
});

test("正文以表格结尾，后面还有内容：表格后有一段隔开", async () => {
  const docx = await framed(
    { body: words("{{正文}}") + words("抄送：各校区。") },
    plainOutline({ body: [register(1)] }),
  );
  expect(part(docx, "word/document.xml")).toMatch(
    /<\/w:tbl><w:p><w:pPr><w:pStyle w:val="SectionEnd"\/><\/w:pPr><\/w:p><w:p>/,
  );
});

test("几份合在一个文件里：每一份都有信头，书签和编号不重复", async () => {
  const body = `<w:p><w:bookmarkStart w:id="1" w:name="头"/><w:r><w:t>松溪小学</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`;
  const docx = await framed(
    { body },
    { title: "册", school: "松溪小学", period: "2024学年", outlines: [outline, outline] },
  );
  expect(paragraphTexts(docx).filter((text) => text === "松溪小学")).toHaveLength(2);
  const xml = part(docx, "word/document.xml");
  const starts = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)"|<w:bookmarkStart w:name="[^"]*" w:id="(\d+)"/g)];
  expect(starts.map(([, id, other]) => id ?? other)).toEqual(["500000"]);
});

test("样板有几节：信头的节在前，报告用写着 {{正文}} 的那一节", async () => {
  const cover = `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="100" w:right="100" w:bottom="100" w:left="100" w:header="1" w:footer="1" w:gutter="0"/></w:sectPr></w:pPr><w:r><w:t>封面</w:t></w:r></w:p>`;
  const body = `${cover}${words("{{正文}}")}<w:p><w:pPr><w:sectPr>${page}<w:titlePg/></w:sectPr></w:pPr><w:r><w:t>正文完</w:t></w:r></w:p>${words("封底")}`;
  const docx = await framed({ body, section: page.replace("1701", "200") }, outline);
  expect(paragraphTexts(docx)).toEqual(["封面", "总结", "全年工作如下。", "正文完", "封底"]);
  const tops = [...part(docx, "word/document.xml").matchAll(/<w:pgMar[^>]*w:top="(\d+)"/g)].map(([, top]) => top);
  expect(tops).toEqual(["100", "1701", "200"]);
});

test("正文那一节在 {{正文}} 之后没有别的字：不多出空页", async () => {
  const ends = `<w:p><w:pPr><w:sectPr>${page}</w:sectPr></w:pPr></w:p>`;
  const tops = (docx: Uint8Array) =>
    [...part(docx, "word/document.xml").matchAll(/w:top="(\d+)"/g)].map(([, top]) => top);
  const section = page.replace("1701", "200");
  const written = plainOutline({ title: "总结", annexes: [annexOf("甲表", 1)] });
  const backCover = await framed({ body: words("{{正文}}") + ends + words("封底"), section }, written);
  expect(paragraphTexts(backCover).slice(-2)).toEqual(["填表人：\t审核人：\t负责人：", "封底"]);
  expect(tops(backCover)).toEqual(["1701", "1588", "200"]);
  const nothing = await framed({ body: `${words("{{正文}}")}${ends}<w:p/>`, section }, written);
  expect(tops(nothing)).toEqual(["1701", "1588"]);
});

test("正文里的字还是自己的：信头里的样式名不换，报告里的换", async () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`;
  const styles = `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="红头"/></w:style><w:style w:type="paragraph" w:styleId="a9"><w:name w:val="Title"/></w:style>`;
  const [letterhead, title] = paragraphs(await framed({ body, styles }, outline));
  expect([textOf(letterhead!), textOf(title!)]).toEqual(["甲", "总结"]);
  expect([letterhead, title].map((xml) => /pStyle w:val="([^"]*)"/.exec(xml!)?.[1])).toEqual(["Title", "a9"]);
});
