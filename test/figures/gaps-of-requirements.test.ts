// Teacher × requirement: the two terms end on 2025-01-18 and 2025-06-30.
import { describe, expect, test } from "vitest";
import { gapsOf } from "../../src/figures/gaps/gaps-of.ts";
import { factsOf, makeSchool, readSchool } from "./make-school.ts";

const heard = (who: string, ...days: readonly string[]) =>
  days.map((day, i) => `  - {日期: ${day}, 听课人: ${who}, 执教: {姓名: 周砚, 单位: 外校}, 课名: 第${i}课}\n`).join("");

/** 林秋野 heard 2 in each term, 许知行 2 and 1, 沈一舟 1 and none. */
const lessons = `听课:
${heard("林秋野", "2024-10-10", "2024-10-17", "2025-03-06", "2025-03-13")}${heard("许知行", "2024-10-11", "2024-10-18", "2025-03-07")}${heard("沈一舟", "2024-10-14")}`;

const eachTerm = "要求: [{名称: 听课要求, 对象: 专任教师, 指标: 听课, 至少: 2, 每: 学期}]";

interface Asked {
  readonly term?: string;
  readonly records?: string;
  readonly to?: string;
  readonly all?: boolean;
  readonly of?: "teachers" | "groups";
}

function tableOf({ term = eachTerm, records = lessons, to = "2025-08-31", all = false, of = "teachers" }: Asked) {
  const facts = factsOf(makeSchool(records, term), { to, group: "语文组" });
  return gapsOf(facts, all).find(({ name }) => name === `${of} by requirement`);
}

const linesOf = (asked: Asked) => (tableOf(asked)?.rows ?? []).map((row) => row.join(" "));

describe("教师完成各项要求的情况", () => {
  test("到期的：差的学期写明差多少；样样完成的不列", () => {
    expect(linesOf({})).toEqual(["许知行 第二学期1/2 未达标", "沈一舟 第一学期1/2 未达标、第二学期0/2 未达标"]);
    expect(tableOf({})?.note).toContain("有要求的3人，2人有未达标的。");
  });

  test("加 all，完成了的也列", () => {
    expect(linesOf({ all: true })[0]).toBe("林秋野 达标");
  });

  test("第二学期还在进行，是未到期，不算未达标", () => {
    const asked = { to: "2025-03-10" };
    expect(linesOf(asked)).toEqual([
      "林秋野 第二学期1/2 未到期",
      "许知行 第二学期1/2 未到期",
      "沈一舟 第一学期1/2 未达标、第二学期0/2 未到期",
    ]);
    expect(tableOf(asked)?.note).toContain("有要求的3人，1人有未达标的，3人有还没完成、未到期的。");
  });

  test("只有一个时段的，写完成几分之几", () => {
    const term = "要求: [{名称: 听课要求, 对象: 专任教师, 指标: 听课, 至少: 4, 每: 学年}]";
    expect(linesOf({ term, all: true })).toEqual(["林秋野 4/4 达标", "许知行 3/4 未达标", "沈一舟 1/4 未达标"]);
  });

  test("至多", () => {
    const term = "要求: [{名称: 不多于, 对象: 专任教师, 指标: 听课, 至多: 3, 每: 学年}]";
    expect(linesOf({ term })).toEqual(["林秋野 4（至多3） 未达标"]);
  });

  test("好几周没有达到的，只写几周", () => {
    const term = "要求: [{名称: 每周听课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 周}]";
    // 9月 has four whole teaching weeks and its 30th begins a fifth that is not over.
    expect(linesOf({ term, to: "2024-09-30" })[0]).toBe("林秋野 未达标4周、第一学期第5周0/1 未到期");
  });

  test("免修的写免；不要求的人写—；谁都不欠的要求不列，加 all 才列", () => {
    const records = `教师:
  - {姓名: 林秋野, 教研组: 语文组, 出生: 1988-05-06, 职务: 教研组长}
  - {姓名: 许知行, 教研组: 语文组, 出生: 1970-03-01}
  - {姓名: 沈一舟, 教研组: 语文组, 出生: 1971-01-09, 免修: {原因: 病休}}
${lessons}`;
    const term = `要求:
  - {名称: 听课要求, 对象: 专任教师, 指标: 听课, 至少: 4, 每: 学年}
  - {名称: 组长听课, 对象: {职务: [教研组长]}, 指标: 听课, 至少: 5, 每: 学年}
  - {名称: 听过课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 学年}`;
    const school = readSchool(term, records);
    const table = (all: boolean) =>
      gapsOf(factsOf(school), all).find(({ name }) => name === "teachers by requirement")!;
    expect(table(false).head).toEqual(["姓名", "听课要求", "组长听课"]);
    expect(table(false).rows).toEqual([
      ["林秋野", "4/4 达标", "4/5 未达标"],
      ["许知行", "3/4 未达标", "—"],
    ]);
    expect(table(true).head).toEqual(["姓名", "听课要求", "组长听课", "听过课"]);
    expect(table(true).rows[2]).toEqual(["沈一舟", "免", "—", "免"]);
    expect(table(true).note).toContain("“免”是免修或不在岗，不作要求；“—”是没有这项要求");
    expect(table(false).note).not.toContain("免");
  });

  test("成套的要求，每项一列", () => {
    const term = `要求:
  - 名称: 两个一
    对象: 专任教师
    每: 学年
    各项: [{指标: 听课, 至少: 2}, {指标: 公开课}]`;
    const table = tableOf({ term });
    expect(table?.head).toEqual(["姓名", "两个一·听课", "两个一·公开课"]);
    expect(table?.rows).toEqual([
      ["林秋野", "4/2 达标", "0/1 未达标"],
      ["许知行", "3/2 达标", "0/1 未达标"],
      ["沈一舟", "1/2 未达标", "0/1 未达标"],
    ]);
  });

  test("缺以前记录的是未判，不列，也不说都达到了", () => {
    const term =
      "要求: [{名称: 五年听课, 对象: 专任教师, 指标: 听课, 至少: 9, 每: 周期, 周期: {起: 2020-09-01, 止: 2025-08-31}}]";
    expect(linesOf({ term })).toEqual([]);
    expect(tableOf({ term })?.instead).toBe("已判定的要求都已达到");
    expect(linesOf({ term, all: true })[0]).toBe("林秋野 4/9 未判");
  });

  test("没有要求的，和都已达到的，各是一句话", () => {
    expect(tableOf({ term: "" })?.instead).toBe("没有要比对的要求");
    const met = tableOf({
      records: `听课:\n${heard("语文组", "2024-10-10", "2024-10-17", "2025-03-06", "2025-03-13")}`,
    });
    expect([met?.rows, met?.instead]).toEqual([[], "各项要求都已达到"]);
  });
});

describe("对教研组的要求另成一表", () => {
  const term = "要求: [{名称: 集体备课, 对象: 每个教研组, 指标: 研修活动, 形式: 集体备课, 至少: 2, 每: 学年}]";
  const records = "研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 集体备课, 教研组: 语文组}\n";

  test("列组不列人", () => {
    expect(linesOf({ term, records, of: "groups" })).toEqual(["语文组 1/2 未达标"]);
    expect(tableOf({ term, records })?.instead).toBe("没有要比对的要求");
  });

  test("没有这样的要求就没有这张表", () => {
    expect(tableOf({ of: "groups" })).toBeUndefined();
  });
});
