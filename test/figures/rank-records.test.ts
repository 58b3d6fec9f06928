import { describe, expect, test } from "vitest";
import { namedRecords } from "../../src/figures/rank-records.ts";
import { computedOf, factsOf, makeSchool } from "./make-school.ts";

/** The keys `key` of the records of a figure, in the order in which a report names them. */
function named(label: string, key: string, records: string, term = "") {
  const school = makeSchool(records, term);
  const figure = computedOf(school).figures.find((one) => one.label === label)!;
  return namedRecords(figure, factsOf(school))?.map((record) => (record as unknown as Record<string, string>)[key]);
}

describe("点名的次序：级别、等次、日期", () => {
  const award = (name: string, rest: string) => `  - {奖项: ${name}, 获奖人: 林秋野, ${rest}}\n`;

  test("级别高的在前，同级的看等次，再看日期，都一样的按登记的次序", () => {
    const records = [
      award("县二早", "级别: 县级, 等次: 二等奖, 日期: 2024-10-01"),
      award("县一晚", "级别: 县级, 等次: 一等奖, 日期: 2025-05-01"),
      award("县一早", "级别: 县级, 等次: 一等奖, 日期: 2025-04-01"),
      award("省无等次", "级别: 省级, 日期: 2025-06-01"),
      award("省三", "级别: 省级, 等次: 三等奖, 日期: 2025-06-01"),
      award("县一晚又一", "级别: 县级, 等次: 一等奖, 日期: 2025-05-01"),
    ];
    expect(named("获奖", "award", `获奖:\n${records.join("")}`)).toEqual([
      "省三",
      "省无等次",
      "县一早",
      "县一晚",
      "县一晚又一",
      "县二早",
    ]);
  });

  test("金奖同一等奖，学校自己的等次按它写的次序", () => {
    const records = [
      award("二", "级别: 县级, 等次: 二等奖, 日期: 2024-10-01"),
      award("一加", "级别: 县级, 等次: 一等奖第二档, 日期: 2024-10-01"),
      award("金", "级别: 县级, 等次: 金奖, 日期: 2024-10-02"),
      award("一", "级别: 县级, 等次: 一等奖, 日期: 2024-10-01"),
    ];
    const term = "等次: {一等奖第二档: {后于: 一等奖}}";
    expect(named("获奖", "award", `获奖:\n${records.join("")}`, term)).toEqual(["一", "金", "一加", "二"]);
  });

  test("论文看刊物的级别，没有发表的在后", () => {
    const paper = (title: string, rest: string) => `  - {题目: ${title}, 类别: 论文, 作者: 林秋野, ${rest}}\n`;
    const records = [
      paper("没有发表", "日期: 2024-10-01"),
      paper("县", "发表: {刊物: 教育园, 级别: 县级, 日期: 2024-10-01}"),
      paper("省", "发表: {刊物: 教育园, 级别: 省级, 日期: 2025-03-01}"),
    ];
    expect(named("论文成果", "title", `论文成果:\n${records.join("")}`)).toEqual(["省", "县", "没有发表"]);
  });

  test("课题没有自己的日期，看本期最早的进程", () => {
    const project = (title: string, day: string) =>
      `  - {名称: ${title}, 级别: 县级, 负责人: 林秋野, 进程: [{状态: 立项, 日期: 2023-10-20}, {状态: 结题, 日期: ${day}}]}\n`;
    const records = `课题:\n${project("晚", "2025-06-12")}${project("早", "2025-05-12")}`;
    expect(named("本期结题", "title", records)).toEqual(["早", "晚"]);
  });

  test("不公开的不点名，数里还有", () => {
    const records = `获奖:\n${award("甲", "级别: 县级, 日期: 2024-10-01, 不公开: 是")}${award("乙", "级别: 县级, 日期: 2024-10-02")}`;
    expect(named("获奖", "award", records)).toEqual(["乙"]);
    expect(computedOf(makeSchool(records)).figures.find(({ label }) => label === "获奖")!.text).toBe("2项");
  });

  test("比率没有名单", () => {
    expect(named("出勤率", "title", "公开课: []")).toBeUndefined();
  });
});
