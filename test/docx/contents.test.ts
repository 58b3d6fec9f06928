import { expect, test } from "vitest";
import { lineCount } from "../../src/docx/line-count.ts";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Block, Outline } from "../../src/outline/blocks.ts";
import { paragraphOf, paragraphs, part, textOf } from "./read-docx.ts";
import { annexOf, chartOf, heading, paragraph, plainOutline, referringOutline, register } from "./sample-outline.ts";

const docx = await writeDocx(referringOutline());
const xml = part(docx, "word/document.xml");

/** The lines of the contents, as a reader sees them. */
const contents = (bytes: Uint8Array) =>
  paragraphs(bytes)
    .filter((one) => /<w:pStyle w:val="TOC\d"\/>/.test(one))
    .map((one) => textOf(one.replace(/<w:instrText.*?<\/w:instrText>/g, "")));

test("目录列出两级标题和附件，各有页码", () => {
  expect(contents(docx)).toEqual([
    "一、基本情况\t1",
    "（一）学时\t1",
    "附件1　云岭中心小学2024学年活动汇总表\t3",
    "附件2　云岭中心小学2024学年学时统计表\t4",
  ]);
});

test("每一行指向标题的书签，标题的书签都在", () => {
  const anchors = [...xml.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, name]) => name);
  const asked = [...xml.matchAll(/PAGEREF (_Toc\d+)/g)].map(([, name]) => name);
  const named = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="(_Toc\d+)"/g)].map(([, name]) => name);
  expect(anchors).toHaveLength(4);
  expect(asked).toEqual(anchors);
  expect(named).toEqual(anchors);
});

test("域都有开头、分隔和结尾，没有一个要更新的", () => {
  const count = (type: string) => xml.split(`w:fldCharType="${type}"`).length - 1;
  expect(count("begin")).toBeGreaterThan(5);
  expect([count("separate"), count("end")]).toEqual([count("begin"), count("begin")]);
  expect(xml).not.toContain("w:dirty");
  expect(part(docx, "word/settings.xml")).not.toContain("updateFields");
});

test("目录自成一节，不印页码；正文从1编起，附件接着编", () => {
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g)!;
  expect(sections).toHaveLength(4);
  expect(sections[0]).toContain("rIdFooterEmpty");
  expect(sections.map((one) => one.includes('<w:pgNumType w:start="1"/>'))).toEqual([false, true, false, false]);
  expect(textOf(part(docx, "word/footer3.xml"))).toBe("");
});

/** 22 lines a page: the page of the last of some paragraphs of one line and a heading. */
const pageAfter = async (lines: number, note?: string) => {
  const body: Block[] = [
    { type: "paragraph", content: [{ type: "figure", name: "n", text: "1次", ...(note && { note }) }] },
    ...Array.from({ length: lines - 1 }, () => paragraph("甲")),
    heading(1, "一、", "末节"),
    paragraph("乙"),
  ];
  return contents(await writeDocx(plainOutline({ title: "题", body, hasContents: true }))).at(-1);
};

// The title takes 1 line and an empty one, 18 paragraphs follow: the heading is line 21 and keeps line 22 with it.
test("脚注占了地方，后面的标题到下一页", async () => {
  expect(await pageAfter(18)).toBe("一、末节\t1");
  expect(await pageAfter(18, "按人计算。")).toBe("一、末节\t2");
  // 300 characters at 小五 are 7 lines of 226 twips, with the line above them 3.1 lines of the text.
  expect(await pageAfter(14, "按人计算。".repeat(60))).toBe("一、末节\t1");
  expect(await pageAfter(15, "按人计算。".repeat(60))).toBe("一、末节\t2");
});

test("多出几行的目录排紧一点，不另起一页；多得多的照常", async () => {
  const pitchOf = async (count: number) => {
    const body = Array.from({ length: count }, (_, i) => heading(1, `${i + 1}、`, "节"));
    const made = await writeDocx(plainOutline({ body, hasContents: true }));
    const [first] = paragraphs(made).filter((one) => one.includes('<w:pStyle w:val="TOC1"/>'));
    return /w:line="(\d+)"/.exec(first!)?.[1];
  };
  // 12756 twips, less 2.5 lines of 579, for 24 entries: 471.
  expect(await pitchOf(24)).toBe("471");
  expect(await pitchOf(19)).toBeUndefined();
  expect(await pitchOf(40)).toBeUndefined();
});

test("没有标题的不要目录；不要目录的没有书签和空页脚", async () => {
  const none = await writeDocx(plainOutline({ hasContents: true }));
  expect(contents(none)).toEqual([]);
  expect(part(none, "word/document.xml").match(/<w:sectPr>/g)).toHaveLength(1);
  const { hasContents: _, ...without } = referringOutline();
  expect(part(await writeDocx(without), "word/document.xml")).not.toMatch(/_Toc|TOC|rIdFooterEmpty/);
});

test("几份文稿合在一个文件里，各有目录，题注各从1编，书签不重名", async () => {
  const one = referringOutline();
  const bytes = await writeDocx({ ...one, outlines: [one, referringOutline()] });
  const both = part(bytes, "word/document.xml");
  expect(contents(bytes)).toHaveLength(8);
  expect(both.match(/SEQ 图 [^<]*\\r 1/g)).toHaveLength(1);
  const names = [...both.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/g)];
  expect(new Set(names.map(([, id]) => id)).size).toBe(names.length);
  expect(new Set(names.map(([, , name]) => name)).size).toBe(names.length);
});

const line28 = "一".repeat(28);
/** A paragraph of so many lines: the first has 26 characters. */
const lines = (count: number): Block => paragraph(line28.repeat(count).slice(2));
const pageOf = async (body: readonly Block[], more: Partial<Outline> = {}) => {
  const bytes = await writeDocx(plainOutline({ title: "总结", hasContents: true, body, ...more }));
  return contents(bytes).map((text) => text.split("\t")[1]);
};

// 22 lines on a page; the title takes one, and one is empty below it.
test.each<[string, readonly Block[], readonly string[]]>([
  ["第22行放不下标题和它下面的一行", [lines(19), heading(1, "一、", "甲"), lines(1)], ["2"]],
  ["第21行还放得下", [lines(18), heading(1, "一、", "甲"), lines(1)], ["1"]],
  ["跨过一页的段落", [lines(30), heading(1, "一、", "甲"), lines(1)], ["2"]],
  ["两级标题和正文不分开", [lines(18), heading(1, "一、", "甲"), heading(2, "（一）", "乙"), lines(1)], ["2", "2"]],
  ["标题自己两行", [lines(18), heading(1, "一、", line28), lines(1)], ["2"]],
])("页码照每页22行、每行28字数：%s", async (_, body, pages) => expect(await pageOf(body)).toEqual(pages));

test("页码：图表和表格照各自的高", async () => {
  // A chart of 4100 twips and its caption take a third of the 12756 of a page.
  const column = chartOf({ shape: "column", series: [{ name: "次", values: [1, 2, 3] }] });
  const after = (...blocks: Block[]) => pageOf([...blocks, heading(1, "一、", "甲"), lines(1)]);
  expect(await after(column, column)).toEqual(["1"]);
  expect(await after(column, column, column)).toEqual(["2"]);
  // 30 rows of 397 with a head and 合计 are 12704, more than is left under the title.
  const { rows } = register(30);
  const table: Block = {
    ...register(0),
    columns: [{ header: "序号", width: 1 }],
    rows: rows.map((row) => ({ cells: row.cells.slice(0, 1) })),
  };
  expect(await after(table)).toEqual(["2"]);
  expect(await after({ ...table, rows: table.rows.slice(0, 20) })).toEqual(["1"]);
});

test("页码：附件另起一页，横排的表按横排的高", async () => {
  const annexes = [annexOf("甲表", 60), annexOf("乙表", 1), annexOf("丙表", 1)];
  const [first, second, third] = await pageOf([heading(1, "一、", "甲"), lines(1)], { annexes }).then((all) =>
    all.slice(1),
  );
  expect(first).toBe("2");
  // 60 rows of 397 need three pages of 8844 with title and frame.
  expect(Number(second)).toBeGreaterThanOrEqual(5);
  expect(Number(third)).toBe(Number(second) + 1);
});

test.each([
  ["一行放得下", "一".repeat(28), 28, 0, 1],
  ["首行缩进", "一".repeat(27), 28, 2, 2],
  ["标点悬在行外", `${"一".repeat(28)}。`, 28, 0, 1],
  ["两个字放不下", "一".repeat(30), 28, 0, 2],
  ["数不拆开", `${"一".repeat(27)}2024年`, 28, 0, 2],
  ["左引号不留在行末", `${"一".repeat(27)}“甲”`, 28, 0, 2],
  ["换行", "甲\n乙", 28, 0, 2],
  ["空的也是一行", "", 28, 0, 1],
])("行数：%s", (_, text, chars, indent, count) => expect(lineCount(text, chars, indent)).toBe(count));

test("题注：表在上、图在下，数是域，书签让正文指得到", () => {
  const caption = paragraphOf(docx, "图2");
  expect(caption).toContain('<w:pStyle w:val="Caption"/>');
  expect(caption).toContain(" SEQ 图 \\* ARABIC ");
  const name = /w:name="(_Ref[^"]+)"/.exec(paragraphOf(docx, "图1"))![1];
  expect(paragraphOf(docx, "人均")).toContain(` REF ${name} \\h `);
  expect(xml.indexOf("各校区人数</w:t>")).toBeLessThan(xml.indexOf("<w:tbl>"));
  expect(paragraphOf(docx, "表1")).toContain("<w:keepNext/>");
});

test("脚注：数后面有号，注在页脚，每页从①编", () => {
  expect(paragraphOf(docx, "人均")).toContain('<w:footnoteReference w:id="1"/>');
  const notes = part(docx, "word/footnotes.xml");
  expect(textOf(notes)).toBe(" 学时之和 < 除以 & 人数。");
  expect(notes).toContain('w:type="separator"');
  expect(part(docx, "word/settings.xml")).toMatch(/<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"\/>/);
  expect(officialProfile.footnote.size).toBe(18);
});
