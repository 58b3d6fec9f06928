import { strToU8, zipSync } from "fflate";
import { frameDocx, words } from "../docx/frame/make-frame.ts";
import { lines, schoolWith, term } from "./base-school.ts";
import type { Input } from "./input.ts";

const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook as programs save it, of one sheet with these rows of texts. */
export function workbook(sheet: string, rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string, r: number, c: number) =>
    `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((text, c) => cell(text, r, c)).join("")}</row>`);
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": xml(`<worksheet xmlns="${main}"><sheetData>${data.join("")}</sheetData></worksheet>`),
  });
}

const lessons = (count: number): string[][] => [
  ["日期", "执教", "课名"],
  ...Array.from({ length: count }, (_, i) => ["2024-11-12", "林秋野", `课${i}`]),
];
const withTable = (name: string, bytes: string | Uint8Array) =>
  schoolWith({ "term.yaml": term("包含: [教师.yaml, 登记/*]\n"), [`登记/${name}`]: bytes });
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(",")).join("\n");

/** Workbooks, csv files and a school's own Word file. */
export const tables: readonly Input[] = [
  { name: "工作簿的行", full: 200_000, files: (n) => withTable("公开课.xlsx", workbook("公开课", lessons(n))) },
  { name: "csv 的行", full: 200_000, files: (n) => withTable("公开课.csv", csv(lessons(n))) },
  {
    name: "工作簿的空行",
    full: 1_000_000,
    files: (n) =>
      withTable("公开课.xlsx", workbook("公开课", [...lessons(3), ...Array.from({ length: n }, () => [" "])])),
  },
  {
    name: "许多大工作簿",
    full: 20,
    files: (n) => ({
      ...schoolWith({ "term.yaml": term("包含: [教师.yaml, 登记/*]\n") }),
      ...Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `登记/${i}.xlsx`,
          workbook(
            "说明",
            Array.from({ length: 400_000 }, () => ["一二三四五六七八九十"]),
          ),
        ]),
      ),
    }),
    commands: [["check"]],
  },
  {
    name: "导入的行",
    full: 200_000,
    files: (n) => ({ ...schoolWith({}), "公开课.csv": csv(lessons(n)), "公开课.xlsx": workbook("公开课", lessons(n)) }),
    commands: [
      ["import", "公开课.csv", "--dry-run"],
      ["import", "公开课.xlsx", "--dry-run"],
      ["import", "公开课.csv", "--guess"],
    ],
  },
  {
    name: "平台导出的行",
    full: 200_000,
    files: (n) => {
      const rows = [
        ["姓名", "项目名称", "学时", "日期"],
        ...Array.from({ length: n }, (_, i) => ["林秋野", `怎样提问${i}`, "3", "2024-11-12"]),
      ];
      return { ...schoolWith({}), "平台.csv": csv(rows), "平台.xlsx": workbook("导出", rows) };
    },
    commands: [
      ["compare", "平台.csv"],
      ["compare", "平台.xlsx", "--format", "json"],
    ],
  },
  {
    name: "样板里的段落",
    full: 50_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term("版式: {样板: 样板.docx}\n"),
        "样板.docx": frameDocx({ body: `${lines(n, (i) => words(`第${i}段`))}${words("{{正文}}")}` }),
      }),
    commands: [["report", ".", "--draft"]],
  },
  {
    name: "样板里的样式",
    full: 50_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term("版式: {样板: 样板.docx}\n"),
        "样板.docx": frameDocx({
          styles: lines(
            n,
            (i) =>
              `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="样式${i}"/>${i > 0 ? `<w:basedOn w:val="s${i - 1}"/>` : ""}</w:style>`,
          ),
        }),
      }),
    commands: [["report", ".", "--draft"]],
  },
];
