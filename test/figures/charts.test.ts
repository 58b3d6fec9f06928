// What the charts of a report show. Values are worked out by hand.
import { expect, test } from "vitest";
import { chartKinds } from "../../src/figures/charts/index.ts";
import type { Narrowing } from "../../src/school/read-scope.ts";
import type { School } from "../../src/school/school.ts";
import { factsOf, makeSchool, readSchool, roster } from "./make-school.ts";

/** 单位 甲 1、乙 2 of each series, or 没有. */
function shown(school: School, name: string, narrowing: Narrowing = {}): string {
  const chart = chartKinds.find((kind) => kind.name === name)!.make(factsOf(school, narrowing));
  if (!chart) return "没有";
  const { categories, series, unit } = chart;
  const all = series.map((one) => `${one.name}：${categories.map((c, i) => `${c} ${one.values[i]}`).join("、")}`);
  return `${chart.caption}（${unit}）${all.join("；")}`;
}

const talk = (day: string, more = "") => `  - {日期: ${day}, 主题: 甲${day}, 形式: 讲座, 学时: 3, 参加: 全员${more}}`;
const activities = (...lines: string[]) => `研修活动:\n${lines.join("\n")}`;

test("各组学时：每组的人均学时，按组织的次序", () => {
  // 语文组 has 3 people with 3 each, 数学组 two with 3 and one with 0
  const school = makeSchool(activities(talk("2024-10-10", ", 缺席: 白杨（病假）")));
  expect(shown(school, "各组学时")).toBe("各教研组人均学时（学时）人均学时：语文组 3、数学组 2");
  const inTwo = makeSchool(activities(talk("2024-10-10", ", 缺席: 白杨（病假）、何青（病假）")));
  // 3 by three
  expect(shown(inTwo, "各组学时")).toBe("各教研组人均学时（学时）人均学时：语文组 3、数学组 1");
});

test("各组学时：不公开的组不画，没有应参训教师的组不画，只剩一组就没有图", () => {
  const more = "组织:\n  - {名称: 英语组, 类别: 教研组}";
  const hidden = roster.replace("校区: 东校区, 组长: 顾小满", "校区: 东校区, 组长: 顾小满, 不公开: 是");
  const records = activities(talk("2024-10-10"));
  expect(shown(readSchool("", roster, `${records}\n${more}`), "各组学时")).toBe(
    "各教研组人均学时（学时）人均学时：语文组 3、数学组 3",
  );
  expect(shown(readSchool("", hidden, records), "各组学时")).toBe("没有");
  expect(shown(makeSchool(records), "各组学时", { group: "语文组" })).toBe("没有");
});

test("各组学时：随学校叫法", () => {
  const school = makeSchool(activities(talk("2024-10-10")), "用语: {教研组: 学科组}");
  expect(shown(school, "各组学时")).toMatch(/^各学科组人均学时/);
});

test("各月活动：从第一个有活动的月到最后一个，中间没有的是0", () => {
  const school = makeSchool(
    activities(...["2024-09-12", "2024-09-26", "2024-11-07", "2025-01-09"].map((d) => talk(d))),
  );
  expect(shown(school, "各月活动")).toBe("各月研修活动次数（次）研修活动：9月 2、10月 0、11月 1、12月 0、1月 1");
  expect(shown(school, "各月活动", { to: "2024-11-30" })).toBe("各月研修活动次数（次）研修活动：9月 2、10月 0、11月 1");
});

test("各月活动：补录的没有月份，单列未注明，各月加起来是总数", () => {
  const school = makeSchool(activities(talk("2024-09-12"), talk("2024-10-10"), talk("2025-10-09", ", 计入: 2024学年")));
  expect(shown(school, "各月活动")).toBe("各月研修活动次数（次）研修活动：9月 1、10月 1、未注明 1");
});

test("各月活动：没有活动、只有一个月的，没有图", () => {
  expect(shown(makeSchool(""), "各月活动")).toBe("没有");
  expect(shown(makeSchool(activities(talk("2024-09-12"))), "各月活动")).toBe("没有");
});

const award = (level: string, who: string, i: number) =>
  `  - {奖项: 案例评比${i}, 级别: ${level}, 日期: 2025-05-${10 + i}, 等次: 一等奖, 获奖人: ${who}}`;
const awards = (...levels: string[]) => `获奖:\n${levels.map((level, i) => award(level, "林秋野", i)).join("\n")}`;

test("获奖级别：按级别的高低，只有一级就没有图", () => {
  expect(shown(makeSchool(awards("校级", "县级", "省级", "县级")), "获奖级别")).toBe(
    "各级获奖项数（项）获奖：省级 1、县级 2、校级 1",
  );
  expect(shown(makeSchool(awards("县级", "县级")), "获奖级别")).toBe("没有");
});

const periodOf = (start: number) =>
  `时段: {类型: 学年, 起: ${start}-09-01, 止: ${start + 1}-08-31}\n基准日: ${start + 1}-06-30`;
const lessons = (...days: string[]) =>
  `公开课:\n${days.map((day, i) => `  - {日期: ${day}, 执教: 林秋野, 课名: 第${i + 1}课}`).join("\n")}`;

// 2÷1 is 200, 3÷2 is 150; of papers there were none before.
test("与上期相比：上期为100，上期没有的不画", () => {
  const before = readSchool(
    periodOf(2023),
    roster,
    `${activities(talk("2023-10-10"))}\n${lessons("2023-12-05", "2023-12-06")}`,
  );
  const now = readSchool(
    periodOf(2024),
    roster,
    `${activities(talk("2024-10-10"), talk("2024-11-14"))}\n${lessons("2024-12-05", "2024-12-06", "2024-12-09")}`,
  );
  expect(shown(now, "与上期相比")).toBe("没有");
  expect(shown({ ...now, before }, "与上期相比")).toBe(
    "主要数目与上学年相比（上学年为100）（）2024学年：研修活动（1次→2次） 200、公开课（2节→3节） 150",
  );
});

test("历年：多年里每个学年的数，别的时段没有", () => {
  const years = readSchool(
    "时段: {类型: 多年, 名称: 2022—2024学年, 起: 2022-09-01, 止: 2025-08-31}",
    roster,
    `${activities(talk("2022-10-10"), talk("2024-03-14"), talk("2024-05-09"))}\n${lessons("2022-12-05", "2025-06-03")}`,
  );
  expect(shown(years, "历年")).toBe(
    "各学年主要数目（）研修活动（次）：2022学年 1、2023学年 2、2024学年 0；公开课（节）：2022学年 1、2023学年 0、2024学年 1",
  );
  expect(shown(years, "各月活动")).toBe("没有");
  expect(shown(makeSchool(activities(talk("2024-10-10"))), "历年")).toBe("没有");
});

test("给看不见的人的一句话，说出每个数", () => {
  const school = makeSchool(awards("校级", "县级", "县级"));
  const chart = chartKinds.find(({ name }) => name === "获奖级别")!.make(factsOf(school));
  expect(chart?.alt).toBe("各级获奖项数：县级 2项、校级 1项。");
});
