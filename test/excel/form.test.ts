import { expect, test } from "vitest";
import { formSheets } from "../../src/excel/form/form-sheets.ts";
import { readFormKinds } from "../../src/excel/form/form-workbook.ts";
import { kindNames, kindOf, kinds } from "../../src/records/kinds/index.ts";
import { fillForm, headersOf, partsOf, sheetPart } from "./fill-form.ts";
import { filledIn, sameAsYaml } from "./filled-form.ts";
import { formOf, formSchool, readBack, recordsOf, recordsTyped } from "./form-school.ts";

const titles = (kind: Parameters<typeof formSheets>[0], isWhole = false) =>
  formSheets(kind, { isWhole }).map(
    ({ name, columns }) => `${name}：${columns.map((one) => one.title + (one.isNeeded ? "*" : "")).join(" ")}`,
  );

test.each([
  [
    "研究课 of all schools, without what few write and without 校区 where there are none",
    kinds.lessons,
    ["公开课：日期* 执教* 课名* 学科 班级 类别 级别 活动 主办 听课人 人数 备注 佐证"],
  ],
  [
    "a month's number in a sheet of its own",
    kinds.observations,
    [
      "听课：日期* 听课人* 执教 执教单位 课名 学科 班级 课型 方式 地点 评课 备注 佐证",
      "听课（按月份）：听课人* 月份* 节数*",
    ],
  ],
  [
    "events of a project as columns",
    kinds.projects,
    ["课题：名称* 级别* 负责人* 编号 类别 执笔 主研 参研 起 止 立项日期 开题日期 中期日期 结题日期 结题等级 备注 佐证"],
  ],
  [
    "what few write is left out inside another key, too",
    kinds.papers,
    ["论文成果：题目* 类别* 作者* 发表刊物 发表刊号 发表期 发表页 发表级别 发表日期 日期 课题 备注 佐证"],
  ],
  [
    "a list of maps in a sheet of its own, joined by what every record has",
    kinds.inspections,
    ["常规检查：日期* 内容* 备注 佐证", "常规检查·结果：日期* 内容* 教师* 教师单位 等级 次数"],
  ],
])("columns: %s", (_, kind, expected) => {
  expect(titles(kind as never)).toEqual(expected);
});

test("everything that may be written has its column if all is asked for, what few write at the end", () => {
  expect(titles(kinds.lessons as never, true)).toEqual([
    "公开课：日期* 执教* 执教单位 课名* 学科 班级 类别 级别 活动 主办 听课人 听课人单位 人数 备注 佐证 节数 标签 主办性质 来访单位 校外人数 证书号 计节 标识 审核 计入 不公开",
  ]);
});

test("every kind: the columns that it names are there, and no title stands twice", () => {
  for (const name of kindNames)
    for (const isWhole of [false, true])
      for (const { name: sheet, columns } of formSheets(kindOf(name), { isWhole, hasCampuses: true })) {
        expect(columns.every(Boolean), sheet).toBe(true);
        expect(new Set(columns.map(({ title }) => title)).size, sheet).toBe(columns.length);
      }
});

test.each([false, true])("an untouched form has no records, and nothing is wrong in it (all: %s)", async (isWhole) => {
  const { document, diagnostics } = await readBack(await formOf({ isWhole, named: ["林秋野", "许知行"] }));
  expect(diagnostics).toEqual([]);
  const { records, diagnostics: wrong } = recordsOf(document);
  expect(wrong).toEqual([]);
  expect(Object.values(records).flat()).toEqual([]);
});

test("what is filled in reads as the same records typed in YAML", async () => {
  const { document, diagnostics } = await readBack(fillForm(await formOf(), filledIn));
  expect(diagnostics).toEqual([]);
  const typed = recordsTyped(sameAsYaml);
  expect(typed.diagnostics).toEqual([]);
  expect(recordsOf(document)).toEqual(typed);
});

test("every column of every sheet is read as the key that it is for", async () => {
  for (const isWhole of [false, true]) {
    const sheets = kindNames.flatMap((name) => formSheets(kindOf(name), { isWhole }));
    const rows = sheets.map(({ name, columns }) => [
      name,
      [Object.fromEntries(columns.map(({ title }) => [title, "甲"]))],
    ]);
    const filled = fillForm(await formOf({ isWhole }), Object.fromEntries(rows));
    expect((await readBack(filled)).diagnostics).toEqual([]);
  }
});

test("names of people stand where each has a row, and nowhere else", async () => {
  const parts = partsOf(await formOf({ named: ["林秋野", "许知行"] }));
  const filled = (name: string) => [...sheetPart(parts, name)[1].matchAll(/<c r="([A-Z]+\d+)"[^>]*t="s"/g)].length;
  expect(filled("听课（按月份）")).toBe(3 + 2);
  expect(filled("公开课")).toBe(13);
});

test("a roster that there is is filled in, with the columns and sheets it needs, and reads back the same", async () => {
  const yaml = `教师:
  - {姓名: 林秋野, 教研组: 语文组, 出生: 1988-05}
  - {姓名: 许知行, 教研组: 数学组, 状态: [{值: 产假, 起: 2024-10-01, 止: 2025-02-28}, {值: 病假, 起: 2025-03-03}]}
  - {姓名: 沈一舟, 身份: 行政、专任教师, 免修: {学时: 12, 原因: 省级培训}, 审核: 已审}
`;
  const files = [{ file: "教师.yaml", bytes: new TextEncoder().encode(yaml) }];
  const bytes = await formOf({ kinds: ["teachers"], files });
  const { document, diagnostics } = await readBack(bytes);
  expect(diagnostics).toEqual([]);
  expect(recordsOf(document)).toEqual(recordsTyped(yaml));
  expect([...headersOf(partsOf(bytes), "教师").keys()]).toEqual(
    expect.arrayContaining(["姓名*", "职称", "免修学时", "免修原因", "审核"]),
  );
  const part = await readBack(await formOf({ kinds: ["teachers"], files, only: ["沈一舟", "数学组"] }));
  expect(recordsOf(part.document).records.teachers.map(({ name }: { name: string }) => name)).toEqual(["沈一舟"]);
});

test("kinds are named by their labels or as people call them; without any, those that teachers are asked for", () => {
  expect(readFormKinds("公开课、听课记录，公开课")).toEqual({ kinds: ["lessons", "observations"] });
  expect(readFormKinds("公开棵")).toMatchObject({ unknown: "公开棵", nearest: "公开课" });
  const usual = readFormKinds(undefined);
  expect(usual.unknown ?? usual.kinds.map((name) => kindOf(name).label).join(" ")).toBe(
    "研修活动 公开课 听课 论文成果 获奖 参赛 课题 外出培训 青蓝结对 称号证书 阅读自修",
  );
});

test("the same form is the same bytes", async () => {
  expect(Buffer.compare(await formOf(), await formOf())).toBe(0);
});

test("the school's own words, its place's words and its people are to choose from", async () => {
  const parts = partsOf(await formOf({ kinds: ["lessons", "awards", "papers"] }));
  const strings = parts.get("xl/sharedStrings.xml")!;
  expect(formSchool.settings.region?.county).toBe("青禾区");
  for (const word of ["教学随笔", "区级", "许知行", "语文组"]) expect(strings).toContain(`>${word}<`);
  expect(strings).not.toContain(">县级<");
});
