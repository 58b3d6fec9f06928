import { describe, expect, test } from "vitest";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Annex } from "../../src/outline/blocks.ts";
import { attributes, paragraphOf, paragraphs, paragraphTexts, part, partNames, styleXml } from "./read-docx.ts";
import { annexOf, fullOutline, paragraph, plainOutline, say, sealed } from "./sample-outline.ts";

const docx = await writeDocx(fullOutline());
const xml = part(docx, "word/document.xml");

test.each([
  ["题目 小标宋二号", "Title", "方正小标宋简体", "44"],
  ["副题 楷体三号", "Subtitle", "楷体_GB2312", "32"],
  ["一级 黑体三号", "Heading1", "黑体", "32"],
  ["二级 楷体三号", "Heading2", "楷体_GB2312", "32"],
  ["三级 仿宋三号", "Heading3", "仿宋_GB2312", "32"],
  ["四级 仿宋三号", "Heading4", "仿宋_GB2312", "32"],
  ["附件序号 黑体三号", "AnnexLabel", "黑体", "32"],
  ["表格 宋体五号", "TableText", "宋体", "21"],
  ["页码 宋体四号", "Footer", "宋体", "28"],
])("%s，四种字符都用这种字体", (_rule, style, font, size) => {
  expect(attributes(styleXml(docx, style), "w:rFonts")).toEqual({
    "w:ascii": font,
    "w:hAnsi": font,
    "w:eastAsia": font,
    "w:cs": font,
  });
  expect(attributes(styleXml(docx, style), "w:sz")).toEqual({ "w:val": size });
});

test("正文 仿宋三号，行距579，每字减5，首行缩进2字", () => {
  const defaults = part(docx, "word/styles.xml").split("</w:docDefaults>")[0]!;
  expect(attributes(defaults, "w:rFonts")).toMatchObject({ "w:eastAsia": "仿宋_GB2312", "w:hAnsi": "仿宋_GB2312" });
  expect(attributes(defaults, "w:sz")).toEqual({ "w:val": "32" });
  expect(attributes(defaults, "w:lang")).toMatchObject({ "w:eastAsia": "zh-CN" });
  expect(attributes(styleXml(docx, "Normal"), "w:spacing")).toEqual({ "w:line": "579", "w:lineRule": "exact" });
  expect(attributes(styleXml(docx, "BodyText"), "w:spacing")).toEqual({ "w:val": "-5" });
  expect(attributes(styleXml(docx, "BodyText"), "w:ind")).toEqual({ "w:firstLineChars": "200", "w:firstLine": "640" });
});

test("三级标题加粗，其他不加", () => {
  const bold = [1, 2, 3, 4].map((level) => styleXml(docx, `Heading${level}`).includes("<w:b/>"));
  expect(bold).toEqual([false, false, true, false]);
});

test("标题是真的标题样式，导航窗格里有层级", () => {
  expect(attributes(paragraphOf(docx, "（一）计划的来历"), "w:pStyle")).toEqual({ "w:val": "Heading2" });
  const levels = [1, 2, 3, 4].map((level) => attributes(styleXml(docx, `Heading${level}`), "w:outlineLvl")["w:val"]);
  expect(levels).toEqual(["0", "1", "2", "3"]);
  expect(styleXml(docx, "Heading1")).toContain('<w:name w:val="heading 1"/>');
});

test("A4，上37左28下35右26毫米；横排是同一版心转过来", () => {
  const [body, wide, tall] = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs)!;
  const margins = (section: string) => {
    const all = attributes(section, "w:pgMar");
    return ["top", "right", "bottom", "left"].map((side) => all[`w:${side}`]);
  };
  expect(attributes(body!, "w:pgSz")).toEqual({ "w:w": "11906", "w:h": "16838" });
  expect(margins(body!)).toEqual(["2098", "1474", "1984", "1588"]);
  expect(attributes(wide!, "w:pgSz")).toEqual({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
  expect(margins(wide!)).toEqual(["1588", "1984", "1474", "2098"]);
  expect(margins(tall!)).toEqual(margins(body!));
  expect(xml).not.toContain("docGrid");
});

test.each([
  ["单页码居右空一字", "word/footer1.xml", "right", { "w:right": "280" }],
  ["双页码居左空一字", "word/footer2.xml", "left", { "w:left": "280" }],
])("%s，形如“— 1 —”", (_rule, footer, side, indent) => {
  expect(paragraphTexts(docx, footer)).toEqual([side === "right" ? "— 1 —" : "— 2 —"]);
  expect(attributes(part(docx, footer), "w:jc")).toEqual({ "w:val": side });
  expect(attributes(part(docx, footer), "w:ind")).toEqual(indent);
  expect(part(docx, footer)).toContain(" PAGE ");
});

test("每一节的单双页都有页码，一字线在版心下7毫米", () => {
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs)!;
  const types = (section: string) => [...section.matchAll(/footerReference w:type="(\w+)"/g)].map((m) => m[1]);
  expect(sections.map(types)).toEqual([
    ["default", "even"],
    ["default", "even"],
    ["default", "even"],
  ]);
  expect(part(docx, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  // 35 mm - 7 mm - half a line of 14 pt; 26 mm on landscape pages.
  expect(sections.map((section) => attributes(section, "w:pgMar")["w:footer"])).toEqual(["1447", "937", "1447"]);
});

test("打开时不提问：没有待更新的域、主题字体、批注", () => {
  const all = partNames(docx)
    .map((name) => part(docx, name))
    .join("");
  expect(all).not.toMatch(/w:dirty|updateFields|asciiTheme|eastAsiaTheme/);
  expect(partNames(docx)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
  ]);
});

describe("统计量", () => {
  test("每处都在自己的书签里，名称不重复", () => {
    const marks = [
      ...xml.matchAll(
        /<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"\/>.*?>([^<>]*)<\/w:t><\/w:r><w:bookmarkEnd w:id="(\d+)"/g,
      ),
    ];
    expect(marks.map((m) => m.slice(1))).toEqual([
      ["1", "yx1_activities", "23次", "1"],
      ["2", "yx2_activities", "4次", "2"],
      ["3", "yx3_lectures", "4", "3"],
    ]);
  });

  test("书签名只用 Word 容许的字符，不超过40个，仍能分辨", async () => {
    const names = ['获奖 级别="县级" 等次="三等奖"'.repeat(3), '获奖 级别="县级" 等次="二等奖"'.repeat(3)];
    const content = names.map((name) => ({ type: "figure", name, text: "1项" }) as const);
    const written = part(
      await writeDocx(plainOutline({ body: [{ type: "paragraph", content }] })),
      "word/document.xml",
    );
    const bookmarks = [...written.matchAll(/bookmarkStart w:id="\d+" w:name="yx\d+_([^"]*)"/g)].map((m) => m[1]!);
    expect(new Set(bookmarks).size).toBe(2);
    for (const name of bookmarks) expect(name).toMatch(/^[A-Za-z0-9_一-鿿]{1,34}$/);
  });
});

describe("附件", () => {
  test("附件说明前空一行，缩进2字，第二个附件与第一个对齐，回行与名称首字对齐", () => {
    const [first, second] = [paragraphOf(docx, "附件：1. "), paragraphOf(docx, "2. 云岭中心小学2024学年")];
    expect(attributes(first, "w:spacing")).toEqual({ "w:before": "579" });
    // 附件：1. is 4.5 characters wide: names begin 6.5 characters from the edge in both lines.
    expect(attributes(first, "w:ind")).toMatchObject({
      "w:leftChars": "200",
      "w:hangingChars": "450",
      "w:left": "2080",
      "w:hanging": "1440",
    });
    expect(attributes(second, "w:ind")).toMatchObject({
      "w:leftChars": "500",
      "w:hangingChars": "150",
      "w:left": "2080",
      "w:hanging": "480",
    });
  });

  test("附件页：序号在左上，标题在第三行居中", () => {
    const label = paragraphs(docx).findIndex((p) => p.includes(">附件1<"));
    const title = paragraphs(docx)[label + 1]!;
    expect(attributes(title, "w:spacing")["w:before"]).toBe("579");
    expect(attributes(styleXml(docx, "AnnexTitle"), "w:jc")).toEqual({ "w:val": "center" });
  });

  test("表前一行三项分布在整行，宽度不够时用小五", () => {
    const [wide, tall] = paragraphs(docx).filter((p) => p.includes("学校（盖章）"));
    expect(wide).toContain('<w:tab w:val="right" w:pos="12756"/>');
    expect(tall).toContain('<w:tab w:val="right" w:pos="8844"/>');
    expect(wide).not.toContain("<w:sz ");
    expect(attributes(tall!, "w:sz")).toEqual({ "w:val": "18" });
  });
});

test("落款与正文末段同页", async () => {
  const written = await writeDocx(
    plainOutline({ body: [paragraph("前段。"), paragraph("末段。")], signature: sealed }),
  );
  const kept = paragraphs(written).map((p) => p.includes("<w:keepNext/>"));
  expect(kept).toEqual([false, false, true, true, false]);
});

test("附件说明夹在正文末段与落款之间，三者同页", async () => {
  const annexes = [annexOf("甲表", 0), annexOf("乙表", 0)];
  const written = await writeDocx(plainOutline({ title: "总结", annexes, signature: sealed }));
  const kept = paragraphs(written).map((p) => p.includes("<w:keepNext/>"));
  // 题目、正文、附件：1.、2.、单位、日期
  expect(kept.slice(0, 6)).toEqual([false, true, true, true, true, false]);
});

test("正文末段超过四行的，不跟着附件说明走；没有附件的，仍跟着落款", async () => {
  const body = [paragraph("研".repeat(113))];
  const kept = async (annexes: Annex[]) =>
    paragraphOf(await writeDocx(plainOutline({ body, annexes, signature: sealed })), "研").includes("<w:keepNext/>");
  expect([await kept([annexOf("甲表", 0)]), await kept([])]).toEqual([false, true]);
});

test("附件很多时，附件说明可以跨页，两头各留两行，末两行跟着落款", async () => {
  const annexes = ["甲表", "乙表", "丙表", "丁表", "戊表", "己表"].map((name) => annexOf(name, 0));
  const written = await writeDocx(plainOutline({ title: "总结", annexes, signature: sealed }));
  const kept = paragraphs(written).map((p) => p.includes("<w:keepNext/>"));
  // 题目、正文、附件：1. 至 6.、单位、日期
  expect(kept.slice(0, 10)).toEqual([false, true, true, false, false, false, true, true, true, false]);
});

test("附件页：表前一行跟着表，合计与上一行、注和签字行不分开", async () => {
  const written = await writeDocx(plainOutline({ annexes: [annexOf("甲表", 2)] }));
  const kept = (beginning: string) => paragraphOf(written, beginning).includes("<w:keepNext/>");
  expect(["学校（盖章）", "合计", "注：1. ", "2. 补学", "填表人"].map(kept)).toEqual([true, true, true, true, false]);
  const days = paragraphs(written).filter((p) => p.includes("2024-09-12"));
  expect(days.map((p) => p.includes("<w:keepNext/>"))).toEqual([false, true]);
});

test("页末不为孤行让行，一页总是22行", () => {
  expect(attributes(styleXml(docx, "Normal"), "w:widowControl")).toEqual({ "w:val": "0" });
});

test("正文末尾是表格时，落款与表的最后一行同页", async () => {
  const table = {
    type: "table",
    columns: [{ header: "形式", width: 1 }],
    rows: [{ cells: [say("讲座")] }, { cells: [say("沙龙")] }],
  } as const;
  const written = await writeDocx(plainOutline({ body: [table], signature: sealed }));
  expect(paragraphOf(written, "讲座")).not.toContain("<w:keepNext/>");
  expect(paragraphOf(written, "沙龙")).toContain("<w:keepNext/>");
});

test("草稿：每一节的单双页都有红字页眉；定稿没有页眉", async () => {
  const draft = await writeDocx(fullOutline({ draft: "草稿（有3处错误未改）" }));
  expect(paragraphTexts(draft, "word/header1.xml")).toEqual(["草稿（有3处错误未改）"]);
  expect(styleXml(draft, "Header")).toContain('<w:color w:val="FF0000"/>');
  const sections = part(draft, "word/document.xml").match(/<w:sectPr>.*?<\/w:sectPr>/gs)!;
  expect(sections).toHaveLength(3);
  for (const section of sections) {
    expect([...section.matchAll(/headerReference w:type="(\w+)"/g)].map((m) => m[1])).toEqual([
      "default",
      "even",
      "first",
    ]);
  }
  expect(xml).not.toContain("headerReference");
});

test("学校可以改版式", async () => {
  const { officialProfile } = await import("../../src/docx/page-layout.ts");
  const written = await writeDocx(plainOutline(), { ...officialProfile, linePitch: 560 });
  expect(attributes(styleXml(written, "Normal"), "w:spacing")["w:line"]).toBe("560");
});

test("用单附件时标题名称两处一致", async () => {
  const texts = paragraphTexts(await writeDocx(plainOutline({ annexes: [annexOf("获奖一览表", 1)] })));
  expect(texts.filter((text) => text.replace("附件：", "") === "获奖一览表")).toHaveLength(2);
});
