import { expect, test } from "vitest";
import { headerSetting } from "../../src/docx/header-lines.ts";
import { officialProfile } from "../../src/docx/page-layout.ts";
import { tableSetting } from "../../src/docx/table-widths.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Column, Table } from "../../src/outline/blocks.ts";
import { attributes, paragraphOf, part, styleXml } from "./read-docx.ts";
import { plainOutline, register, say } from "./sample-outline.ts";

const docx = await writeDocx(plainOutline({ body: [register(3)] }));
const table = /<w:tbl>.*<\/w:tbl>/s.exec(part(docx, "word/document.xml"))![0];
const rows = table.match(/<w:tr>.*?<\/w:tr>/gs)!;

test("列宽固定，写在 tblGrid 和每个单元格里，加起来是版心宽", () => {
  const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
  expect(table).toContain('<w:tblLayout w:type="fixed"/>');
  expect(grid).toHaveLength(8);
  expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8844);
  for (const row of rows) expect([...row.matchAll(/<w:tcW w:w="(\d+)"/g)].map((m) => Number(m[1]))).toEqual(grid);
});

test("表头每页重复，任何一行不跨页", () => {
  expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, false, false, false, false]);
  expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
});

test("说了不折行的列不折行", () => {
  const noWrap = (rows[1]!.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => cell.includes("<w:noWrap/>"));
  expect(noWrap).toEqual([true, true, false, false, true, false, false, false]);
});

test("合计一行加粗，别的行不加", () => {
  expect(rows.map((row) => row.includes("<w:b/>"))).toEqual([false, false, false, false, true]);
});

test("两张表相连时中间隔一段，不然 Word 会并成一张", async () => {
  const xml = part(await writeDocx(plainOutline({ body: [register(0), register(0)] })), "word/document.xml");
  const between = /<\/w:tbl>(.*)<w:tbl>/s.exec(xml)![1]!;
  expect(attributes(between, "w:pStyle")).toEqual({ "w:val": "SectionEnd" });
  expect(attributes(between, "w:spacing")).toEqual({ "w:before": "140", "w:after": "140" });
});

test("表内不用固定行距，否则字会被切掉", () => {
  expect(attributes(styleXml(docx, "TableText"), "w:spacing")["w:lineRule"]).toBe("auto");
  expect(attributes(styleXml(docx, "TableHead"), "w:spacing")["w:lineRule"]).toBe("auto");
  expect(table).not.toContain("exact");
});

const column = (changes: Partial<Column>): Column => ({ header: "列", width: 1, ...changes });
const oneRow = (columns: Column[], texts: string[]): Table => ({
  type: "table",
  columns,
  rows: [{ cells: texts.map(say) }],
});

test.each<[string, Table, number, { size: number; widths: number[] }]>([
  [
    "按比例分",
    oneRow([column({ width: 1 }), column({ width: 3 })], ["甲", "乙"]),
    4000,
    { size: 21, widths: [1000, 3000] },
  ],
  [
    "余数给末列",
    oneRow([column({}), column({}), column({})], ["甲", "乙", "丙"]),
    4000,
    { size: 21, widths: [1333, 1333, 1334] },
  ],
  // 20 mm = 1134 twips
  [
    "签字不少于20毫米",
    oneRow([column({ width: 9 }), column({ atLeast: 20 })], ["甲", ""]),
    4000,
    { size: 21, widths: [2866, 1134] },
  ],
  // 4 characters of 10.5 pt with 8 % to spare and 1 mm at each side: 907.2 + 114
  [
    "姓名不折行",
    oneRow([column({ width: 1, oneLine: true }), column({ width: 9 })], ["欧阳知行", "乙"]),
    4000,
    { size: 21, widths: [1022, 2978] },
  ],
  // 20 characters need 4651 twips at 10.5 pt and 4003 at 9 pt
  // Three columns of 7 characters, wrapped: 4 of them need 892 twips at 9 pt, 3 need 698
  [
    "还放不下时可折行的列收窄",
    oneRow([column({}), column({}), column({})], ["一二三四五六七", "一二三四五六七", "一二三四五六七"]),
    2400,
    { size: 18, widths: [800, 800, 800] },
  ],
  [
    "放不下时整表用小五",
    oneRow([column({ oneLine: true }), column({})], ["一二三四五六七八九十一二三四五六七八九十", "乙"]),
    4600,
    { size: 18, widths: [4003, 597] },
  ],
])("%s", (_rule, given, width, expected) => {
  expect(tableSetting(given, width, officialProfile)).toEqual(expected);
});

test("一行放不下的姓名缩小字号，不折行", async () => {
  const columns = [column({ oneLine: true }), ...Array.from({ length: 4 }, () => column({ oneLine: true }))];
  const texts = ["阿依古丽·买买提江·吐尔逊", ...Array.from({ length: 4 }, () => "一二三四五六七八九十")];
  const written = await writeDocx(plainOutline({ body: [oneRow(columns, texts)] }));
  const cell = /<w:tc>(?:(?!<w:tc>).)*阿依古丽.*?<\/w:tc>/s.exec(part(written, "word/document.xml"))![0];
  // At 9 pt the name needs 2642 twips of 10874; of 8844 it gets 2148: 13 characters of 7 pt.
  expect(attributes(cell, "w:sz")).toEqual({ "w:val": "14" });
});

// 180 twips a character of 9 pt, 114 for the margins, 20 for the borders.
test.each<[string, number, string, number]>([
  ["听课人数", 4 * 180 + 134, "听课人数", 18],
  ["听课人数", 4 * 180 + 133, "听课\n人数", 18],
  ["听课人数", 2 * 180 + 134, "听课\n人数", 18],
  ["园本集中", 3.9 * 180 + 134, "园本\n集中", 18],
  ["未注明地点", 4 * 180 + 134, "未注明\n地点", 18],
  ["未教研周数", 4 * 180 + 134, "未教研\n周数", 18],
  ["参加人次数", 4 * 180 + 134, "参加\n人次数", 18],
  ["主讲（主持）", 5 * 180 + 134, "主讲\n（主持）", 18],
  ["实到/应到", 3 * 180 + 134, "实到/\n应到", 18],
  // 2024学年 is 4.25 characters wide.
  ["2024学年人数", 4.25 * 180 + 134, "2024学年\n人数", 18],
  ["县级以上公开课节数", 4 * 180 + 134, "县级以上\n公开课\n节数", 18],
  ["指导\n教师", 2000, "指导\n教师", 18],
  // Three characters of 7 pt need 420 twips.
  ["国家级", 2.5 * 180 + 134, "国家级", 15],
  ["出勤率", 420 + 134, "出勤率", 14],
  // Not even 6 pt would fit.
  ["出勤率", 250 + 134, "出勤\n率", 18],
])("表头“%s”宽%i：在词之间分行，不剩一个字，放不下一个词就缩小", (header, width, text, size) => {
  expect(headerSetting(header, width, 18, officialProfile.table)).toEqual({ text, size });
});

test("列太多时，表头的词仍不拆开", async () => {
  const headers = [
    "序号",
    "姓名",
    "教研组",
    "校本集中",
    "校本教研",
    "县级",
    "国家级",
    "成果折算",
    "出勤率",
    "是否达标",
    "签字",
  ];
  const columns = [...headers, ...headers].map((header) => column({ header }));
  const xml = part(await writeDocx(plainOutline({ body: [oneRow(columns, [])] })), "word/document.xml");
  const texts = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
    cell.replaceAll("<w:br/>", "|").replace(/<[^>]*>/g, ""),
  );
  expect(texts.slice(0, 11)).toEqual([
    "序号",
    "姓名",
    "教研组",
    "校本|集中",
    "校本|教研",
    "县级",
    "国家级",
    "成果|折算",
    "出勤率",
    "是否|达标",
    "签字",
  ]);
});

test("小计、合计与上一行同页", async () => {
  const row = (text: string, total = false) => ({ cells: [say(text)], total });
  const rows = [row("甲一"), row("甲二"), row("小计甲", true), row("乙一"), row("小计乙", true), row("合计", true)];
  const written = await writeDocx(plainOutline({ body: [{ type: "table", columns: [column({})], rows }] }));
  const kept = (text: string) => paragraphOf(written, text).includes("<w:keepNext/>");
  expect(["甲一", "甲二", "小计甲", "乙一", "小计乙", "合计"].map(kept)).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
  ]);
});

test("表头要的宽：三个字以内占一行，四个字分两行", () => {
  const narrow = ["学时", "出勤率", "听课人数", "未注明地点"].map((header) => column({ header, width: 1 }));
  const { size, widths } = tableSetting(
    oneRow([...narrow, column({ width: 99 })], ["", "", "", "", ""]),
    4000,
    officialProfile,
  );
  const room = (chars: number) => Math.ceil(chars * size * 10 * 1.08) + 114;
  expect(widths.slice(0, 4)).toEqual([2, 3, 2, 3].map(room));
});

test("登记表没有表头；格子少的行，最后一格横跨到右边", async () => {
  const columns = ["", "", "", ""].map((header) => ({ header, width: 1 }));
  const form: Table = {
    type: "table",
    isForm: true,
    columns,
    rows: [{ cells: [say("日期"), say("9月"), say("地点"), []] }, { cells: [say("主题"), say("倾听")] }],
  };
  const xml = part(await writeDocx(plainOutline({ body: [form] })), "word/document.xml");
  const [first, second, ...more] = xml.match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(more).toEqual([]);
  expect(first).not.toMatch(/gridSpan|tblHeader/);
  const widths = [...second!.matchAll(/<w:tcW w:w="(\d+)"/g)].map((m) => Number(m[1]));
  expect(widths).toHaveLength(2);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
  expect(second).toContain('<w:gridSpan w:val="3"/>');
});

test("横跨几列的格子、手写的行高、书写的虚线", async () => {
  const columns = ["", "", "", ""].map((header) => ({ header, width: 1 }));
  const rows = [
    { cells: [say("课题"), say("搭石"), say("课型")], spans: [1, 2, 1], height: 20 },
    { cells: [say("过程"), say("点评")], spans: [3, 1], height: 2 },
    { cells: [[], []], spans: [3, 1], isRuled: true },
    { cells: [[], []], spans: [3, 1], isRuled: true },
  ] as const;
  const docx = await writeDocx(plainOutline({ body: [{ type: "table", isForm: true, columns, rows }] }));
  const all = part(docx, "word/document.xml").match(/<w:tr>.*?<\/w:tr>/gs)!;
  const spans = all.map((row) =>
    row.match(/<w:tc>.*?<\/w:tc>/gs)!.map((cell) => /gridSpan w:val="(\d)"/.exec(cell)?.[1]),
  );
  expect(spans.slice(0, 2)).toEqual([
    [undefined, "2", undefined],
    ["3", undefined],
  ]);
  // 20 mm are 1134 twips; no row is lower than others.
  expect(all.map((row) => /trHeight w:val="(\d+)"/.exec(row)![1])).toEqual(["1134", "397", "397", "397"]);
  expect(all.map((row) => [...row.matchAll(/<w:(top|bottom) w:val="dotted"/g)].map(([, side]) => side))).toEqual([
    [],
    [],
    ["bottom", "bottom"],
    ["top", "top"],
  ]);
});

test("另起一页的标题：段前分页，用附件标题的样式，不编号", async () => {
  const heading = { type: "heading", level: 1, number: "", content: say("记录表（1）"), startsPage: true } as const;
  const docx = await writeDocx(plainOutline({ body: [...[register(1)], heading] }));
  const title = paragraphOf(docx, "记录表（1）");
  expect(title).toContain('<w:pStyle w:val="AnnexTitle"/><w:pageBreakBefore/>');
});
