import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const term = `学校: 云岭中心小学
时段: {类型: 学期, 名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}
包含: [登记/*]
`;
const lessons = await writeWorkbook([
  {
    name: "教师",
    rows: [
      ["姓名", "教研组"],
      ["林秋野", "语文组"],
      ["许知行", "语文组"],
    ],
  },
  {
    name: "公开课",
    rows: [
      ["日期", "执教", "课名", "听课人"],
      ["2024-11-05", "林秋野", "《搭石》", "许知行"],
      ["2024-11-12", "林秋也", "《落花生》", ""],
    ],
  },
]);

function school(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = makeFolder({ "term.yaml": term });
  cpSync(makeFolder({ "登记/空": "" }), root, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  return root;
}

test("a finding in a workbook: the cell, what stands in it, carets, the hint", async () => {
  const root = school({ "登记/登记.xlsx": lessons });
  const { code, out } = await runYanxiu(root, "check");
  expect(out).toContain(
    [
      "登记/登记.xlsx[公开课]!B3 错误 名册中没有“林秋也” check/unknown-teacher",
      "  B3 │ 林秋也",
      "     │ ^^^^^^ 是否想写“林秋野”？",
    ].join("\n"),
  );
  expect(code).toBe(1);
});

test("every format names the cell; in SARIF the row is the line", async () => {
  const root = school({ "登记/登记.xlsx": lessons });
  const said = async (format: string) => (await runYanxiu(root, "check", "--format", format)).out;
  const cell = "登记/登记.xlsx[公开课]!B3";
  for (const format of ["concise", "github", "gitlab", "junit"]) expect(await said(format), format).toContain(cell);
  const [found] = JSON.parse(await said("json")).diagnostics;
  expect(found).toMatchObject({ file: "登记/登记.xlsx", sheet: "公开课", cell: "B3", line: 3, column: 2 });
  const [result] = JSON.parse(await said("sarif")).runs[0].results;
  expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 3 });
  expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toBe(cell);
});

test("a csv file is a kind; the records of both count together", async () => {
  const root = school({
    "登记/登记.xlsx": lessons,
    "登记/听课.csv": "日期,听课人,执教,课名\n2024-11-20,许知行,林秋野,《搭石》\n2024-11-21,林秋也,,\n",
  });
  const { out } = await runYanxiu(root, "check", "--format", "concise");
  expect(out).toContain("登记/听课.csv!B3 错误 名册中没有“林秋也”");
  const figures = JSON.parse((await runYanxiu(root, "stats", ".", "--format", "json")).out).figures;
  const of = (name: string) => figures.find((one: { label: string }) => one.label === name)?.value;
  expect(of("公开课")).toBe(2);
});

test("check of one workbook works by itself", async () => {
  const root = makeFolder({});
  writeFileSync(join(root, "名册.xlsx"), lessons);
  expect((await runYanxiu(root, "check", "名册.xlsx")).out).toBe("没有发现问题（1个文件）\n");
});

test("what Excel and WPS leave beside an open file is passed over; an old format is named", async () => {
  const root = school({
    "登记/登记.xlsx": lessons,
    "登记/~$登记.xlsx": "x",
    "登记/.~登记.xlsx": "x",
    "登记/旧.xls": "x",
  });
  const { out } = await runYanxiu(root, "check", "--format", "concise");
  expect(out).toContain("“登记/旧.xls”不是 .xlsx，里面的记录没有读入 file/other-table");
  expect(out).not.toContain("~");
});

test("a workbook that cannot be read: one message, and nothing is said that follows from it", async () => {
  const root = school({
    "登记/登记.xlsx": readFileSync(join(import.meta.dirname, "../excel/fixtures/bad/truncated.xlsx")),
  });
  const { out } = await runYanxiu(root, "check", "--format", "concise");
  expect(out.match(/ 错误 /g)).toHaveLength(1);
  expect(out).toContain("workbook/damaged");
});

test("--fix leaves workbooks alone", async () => {
  const root = school({ "登记/登记.xlsx": lessons });
  await runYanxiu(root, "check", "--fix");
  expect(readFileSync(join(root, "登记/登记.xlsx")).equals(Buffer.from(lessons))).toBe(true);
});

test("a missing needed column is said once, at the header, with how to mend it in a table", async () => {
  const rows = ["日期,执教", "2024-11-05,林秋野", "2024-11-12,林秋野"];
  const root = makeFolder({ "公开课.csv": rows.join("\n") });
  const { out } = await runYanxiu(root, "check", "公开课.csv");
  expect(out.match(/缺少“课名”/g)).toHaveLength(1);
  expect(out).toContain("公开课.csv!A1");
  expect(out).toContain("在“课名”一列填上");
});

test("a column 忽略 lets a warning stay, with a reason; one that lets nothing stay is told at its cell", async () => {
  const rows = (reason: string) => [
    ["日期", "执教", "课名", "级别", "忽略"],
    ["2024-11-05", "林秋野", "《搭石》", "", ""],
    ["2024-11-05", "林秋野", "《搭石》", "县级", reason],
  ];
  const roster = { name: "教师", rows: [["姓名"], ["林秋野"]] };
  const said = async (reason: string) => {
    const bytes = await writeWorkbook([roster, { name: "公开课", rows: rows(reason) }]);
    return (await runYanxiu(school({ "登记/登记.xlsx": bytes }), "check", "--format", "concise")).out;
  };
  expect(await said("")).toContain("登记/登记.xlsx[公开课]!A3 警告");
  expect(await said("check/similar-record：先在学校上，再到县里上")).toContain("忽略1处");
  expect(await said("check/similar-record")).toContain("!E3 错误 忽略一处问题要写明理由");
  expect(await said("check/late-record：没有这样的")).toContain("!E3 错误 没有代号是“check/late-record”的问题");
});

test("a roster whose sheet is called wrong: one error, and nobody is called unknown for it", async () => {
  const bytes = await writeWorkbook([
    { name: "教室", rows: [["姓名"], ["林秋野"]] },
    {
      name: "公开课",
      rows: [
        ["日期", "执教", "课名"],
        ["2024-11-05", "林秋野", "《搭石》"],
      ],
    },
  ]);
  const { out } = await runYanxiu(school({ "登记/登记.xlsx": bytes }), "check", "--format", "concise");
  expect(out.match(/ 错误 /g)).toHaveLength(1);
  expect(out).toContain("sheet/unknown-kind");
});

test("a workbook that cannot be read is never an old mistake", async () => {
  const truncated = readFileSync(join(import.meta.dirname, "../excel/fixtures/bad/truncated.xlsx"));
  const root = school({ "登记/登记.xlsx": truncated });
  await runYanxiu(root, "check", "--write-baseline");
  const { code, out } = await runYanxiu(root, "check", "--format", "concise");
  expect(out).toContain("workbook/damaged");
  expect(code).toBe(1);
});
