import { expect, test } from "vitest";
import { observationTable } from "../../src/outline/annexes/observation-table.ts";
import { computedOf, factsOf, makeSchool, texts } from "../figures/make-school.ts";
import { computedRows } from "./annex-rows.ts";
import { makeAnnex } from "./make-annex.ts";

const rows = (records: string, headers?: string, term = "") => computedRows(observationTable, records, headers, term);

// 林秋野: 4 in October, 1 open lesson in March; 何青: 1 in November; 管书人 (教辅): 2 in March.
const heard = `听课:
  - {月份: 2024-10, 节数: {林秋野: 4}}
  - {日期: 2024-11-12, 听课人: 何青, 执教: 林秋野, 课名: 《落花生》}
  - {月份: 2025-03, 节数: {管书人: 2}}
公开课:
  - {日期: 2025-03-05, 执教: 许知行, 课名: 《搭石》, 听课人: [林秋野, 许知行]}`;

test("每人一行，分学期；听过课的行政、教辅也列，合计就是“听课”的数", () => {
  const { headers, rows: all, notes } = rows(heard);
  expect(headers).toBe("序号 姓名 教研组 第一学期 第二学期 合计");
  expect(all).toEqual([
    "1 林秋野 语文组 4 1 5",
    "2 许知行 语文组 _ _ 0",
    "3 沈一舟 语文组 _ _ 0",
    "4 顾小满 数学组 _ _ 0",
    "5 何青 数学组 1 _ 1",
    "6 白杨 数学组 _ _ 0",
    "7 管书人 _ _ 2 2",
    "_ 合计 _ 5 3 8",
  ]);
  expect(texts(makeSchool(heard)).听课).toBe("8节");
  expect(notes).toEqual([]);
});

test("12.22 校长和其他教师要听的节数不同；应听按学期写，差额一学期一学期算，合计是达标人数比", () => {
  const term = `要求:
  - {名称: 推门听课, 对象: 专任教师, 指标: 听课, 方式: 推门, 至少: 9, 每: 学期}
  - {名称: 组长听课, 对象: {职务: [组长]}, 指标: 听课, 至少: 3, 每: 学期}
  - {名称: 其他教师听课, 对象: {身份: 专任教师, 除外: {职务: [组长]}}, 指标: 听课, 至少: 1, 每: 学期}`;
  const more = heard.replace("{管书人: 2}", "{管书人: 2, 何青: 1}");
  const { headers, rows: all, notes } = rows(more, "姓名 合计 应听 差额 达标", term);
  expect(headers).not.toContain("已听");
  expect(all).toEqual([
    "林秋野 5 3＋3 2 未达标", // 4 of 3, 1 of 3
    "许知行 0 1＋1 2 未达标",
    "沈一舟 0 1＋1 2 未达标",
    "顾小满 0 3＋3 6 未达标",
    "何青 2 1＋1 0 达标",
    "白杨 0 1＋1 2 未达标",
    "管书人 2 _ _ _",
    "合计 9 _ _ 1/6",
  ]);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toBe(
    "应听按“组长听课”的要求计算，中途到校、离校的按在校的教学日折算；各学期的应听以“＋”隔开，一个学期超出的节数不抵另一个学期的不足；差额为尚缺的节数。",
  );
});

test("听课记录写了地点、方式，就分公开课、校内、校外、线上；没有写的单列，加起来等于合计", () => {
  const places = `听课:
  - {日期: 2024-11-12, 听课人: 何青, 地点: 校内}
  - {日期: 2024-11-13, 听课人: [何青, 白杨], 地点: 校外}
  - {日期: 2024-11-14, 听课人: 何青, 方式: 线上}
  - {月份: 2024-10, 节数: {何青: 3}}
公开课:
  - {日期: 2025-03-05, 执教: 许知行, 课名: 《搭石》, 听课人: 何青}`;
  const { headers, rows: all, notes } = rows(places, "姓名 听公开课 校内 校外 线上 未注明地点 合计");
  expect(headers).toBe("序号 姓名 教研组 第一学期 第二学期 听公开课 校内 校外 线上 未注明地点 合计");
  expect(all.slice(4)).toEqual(["何青 1 1 1 1 3 7", "白杨 _ _ 1 _ _ 1", "合计 1 1 2 1 3 8"]);
  expect(notes[0]).toContain("“听公开课”为公开课登记的听课人");
});

test("一个学期的报告不分学期；每周要听的写成几乘几周", () => {
  const term = `时段: {类型: 学期, 名称: 2024学年第一学期, 起: 2024-09-02, 止: 2024-09-29}
基准日: 2024-09-29
要求: [{名称: 每周听课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 周}]`;
  const records = "听课: [{日期: 2024-09-10, 听课人: 何青}]";
  const { headers, rows: all } = rows(records, "姓名 合计 应听 差额 达标", term);
  expect(headers).toBe("序号 姓名 教研组 合计 应听 差额 达标");
  expect(all[4]).toBe("何青 1 1×4 3 未达标");
});

test("计入只写学年的补录，有日期就归它的学期；没有人听课，就没有这张表；免参训的写明原因", () => {
  const late = "听课: [{日期: 2024-11-12, 听课人: 何青, 计入: 2024学年}]";
  expect(rows(late, "姓名 第一学期 第二学期 合计").rows[4]).toBe("何青 1 _ 1");
  const none = makeSchool("听课: [{月份: 2024-10, 节数: {何青: 0}}]");
  expect(makeAnnex(observationTable, factsOf(none), computedOf(none))).toBeUndefined();
  const away = "教师:\n  - {姓名: 谢雨, 教研组: 语文组, 状态: {值: 产假, 起: 2024-11-01, 止: 2025-06-30}}\n";
  expect(rows(`${away}${heard}`).notes).toEqual(["不计入应参训：谢雨（产假）。"]);
});

test("几个学年的，一个学期一栏，同名的学期也不混在一起", () => {
  const term = `时段:
  类型: 多年
  名称: 2023—2024学年
  起: 2023-09-01
  止: 2025-08-31
  学期:
    - {名称: 2023学年第一学期, 起: 2023-09-01, 止: 2024-01-18}
    - {名称: 下学期, 起: 2024-02-19, 止: 2024-06-30}
    - {名称: 2024学年第一学期, 起: 2024-09-01, 止: 2025-01-18}
    - {名称: 下学期, 起: 2025-02-10, 止: 2025-06-30}`;
  const records = `听课:
  - {日期: 2023-10-12, 听课人: 何青}
  - {日期: 2024-03-12, 听课人: 何青}
  - {日期: 2025-03-12, 听课人: [何青, 白杨]}
  - {日期: 2025-07-12, 听课人: 白杨}`;
  const { headers, rows: all } = rows(records, undefined, term);
  expect(headers).toBe("序号 姓名 教研组 2023学年\n第一学期 下学期 2024学年\n第一学期 下学期 合计");
  expect(all.slice(4, 6)).toEqual(["5 何青 数学组 1 1 _ 1 3", "6 白杨 数学组 _ _ _ 2 2"]); // 暑假 in the term before
  expect(all.at(-1)).toBe("_ 合计 _ 1 1 _ 3 5");
});
