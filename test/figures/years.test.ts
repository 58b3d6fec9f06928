// 多年: several term files read as one. Expectations are worked out by hand.
import { expect, test } from "vitest";
import { shortfallsOf } from "../../src/figures/requirements/shortfalls.ts";
import { statsOf } from "../../src/figures/stats.ts";
import { loadSchool, openSettings, type School, type Settings } from "../../src/pipeline.ts";
import { spanNamed } from "../../src/records/counted-in.ts";
import { periodName } from "../../src/records/settings/period-name.ts";
import { periodWord } from "../../src/school/period-word.ts";
import { computedOf, factsOf } from "./make-school.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const yearText = (start: number, more = "") => `学校: 云岭小学
时段:
  类型: 学年
  起: ${start}-09-01
  止: ${start + 1}-08-31
  学期:
    - {名称: 第一学期, 起: ${start}-09-01, 止: ${start + 1}-01-18}
    - {名称: 第二学期, 起: ${start + 1}-02-17, 止: ${start + 1}-06-30}
包含: [记录.yaml]
${more}`;

interface Year {
  readonly term: string;
  readonly records: string;
}

/** A 多年 school of years, each with a file of its own; `shared` is included by all. */
function readYears(years: readonly Year[], { more = "", shared = "" } = {}): School {
  const settings = years.map(({ term }, i) => {
    const { value, diagnostics } = openSettings({ file: `${i}.yaml`, bytes: bytes(term) });
    if (!value) throw new Error(JSON.stringify(diagnostics));
    return value;
  });
  const files = years.map((_, i) => `${i}.yaml`).join(", ");
  const text = `学校: 云岭小学\n时段: {类型: 多年, 学期文件: [${files}]}\n${more}`;
  const opened = openSettings({ file: "term.yaml", bytes: bytes(text) }, settings);
  if (!opened.value) throw new Error(JSON.stringify(opened.diagnostics));
  const sources = years.map(({ records }, i) => ({
    file: `记录${i}.yaml`,
    bytes: bytes(records),
    years: [settings[i]!],
  }));
  const ofAll: { file: string; bytes: Uint8Array; years: readonly Settings[] }[] =
    shared === "" ? [] : [{ file: "共用.yaml", bytes: bytes(shared), years: settings }];
  const { value, diagnostics } = loadSchool({ value: opened.value, diagnostics: opened.diagnostics }, [
    ...sources,
    ...ofAll,
  ]);
  const wrong = diagnostics.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong, null, 1));
  return value;
}

const figure = (school: School, label: string, narrowing = {}) =>
  computedOf(school, narrowing).figures.find((one) => one.label === label)?.text;

const listen = "要求: [{名称: 公开课, 对象: 专任教师, 指标: 公开课, 至少: 1, 每: 学期}]";
const lesson = (day: string, who: string, more = "") => `  - {日期: ${day}, 执教: ${who}, 课名: ${day}${more}}`;

/** 甲明 is there in both years, 乙秀 in the first roster only, 丙文 in the second only; 甲明 changes the group. */
const two = [
  {
    term: yearText(2023, listen),
    records: `教师:
  - {姓名: 甲明, 教研组: 语文组}
  - {姓名: 乙秀, 教研组: 语文组}
组织:
  - {名称: 语文组, 类别: 教研组}
  - {名称: 自然组, 类别: 教研组}
公开课:
${lesson("2023-10-08", "甲明")}
${lesson("2024-03-08", "甲明")}
${lesson("2023-11-08", "乙秀")}
${lesson("2023-08-20", "乙秀", ", 计入: 第二学期")}`,
  },
  {
    term: yearText(2024, listen),
    records: `教师:
  - {姓名: 甲明, 教研组: 综合组}
  - {姓名: 丙文, 教研组: 语文组}
组织:
  - {名称: 语文组, 类别: 教研组}
  - {名称: 综合组, 类别: 教研组}
公开课:
${lesson("10月9日", "甲明")}
${lesson("2025-03-08", "丙文")}`,
  },
];

test("the records of all years together; the days, the terms and the name follow", () => {
  const school = readYears(two);
  const { name, from, to, terms } = school.settings.period;
  expect([name, from, to]).toEqual(["2023学年至2024学年", "2023-09-01", "2025-08-31"]);
  expect(terms?.map((term) => term.name)).toEqual([
    "2023学年第一学期",
    "2023学年第二学期",
    "2024学年第一学期",
    "2024学年第二学期",
  ]);
  // 4 of the first year, with the one of August that 计入 moves into its second term, and 2 of the second.
  expect(figure(school, "公开课")).toBe("6节");
  expect(figure(school, "公开课", { from: "2024-01-19", to: "2024-08-31" })).toBe("2节");
});

test("a date without a year has the one of its own year's file", () => {
  const { lessons } = readYears(two).records;
  expect(lessons.map(({ date }) => date)).toContain("2024-10-09");
});

test("the roster is the newest one; who is in an older one only has left, who is new came then", () => {
  const school = readYears(two);
  // 甲明 and 丙文 are in post on 2025-08-31.
  expect(figure(school, "应参训")).toBe("2人");
  const inPost = (day: string) => school.roster.teachers.filter((t) => school.roster.inPost(t, day)).map((t) => t.name);
  expect(inPost("2024-08-31").sort()).toEqual(["乙秀", "甲明"]);
  expect(inPost("2024-09-01").sort()).toEqual(["丙文", "甲明"]);
});

test("another group in the next roster is a move; a group that it does not list has ended", () => {
  const school = readYears(two);
  const [someone] = school.roster.teachers.filter(({ name }) => name === "甲明");
  expect(school.roster.groupOf(someone!, "2024-06-01")).toBe("语文组");
  expect(school.roster.groupOf(someone!, "2024-09-01")).toBe("综合组");
  expect(figure(school, "公开课", { group: "语文组", to: "2024-08-31" })).toBe("4节");
  expect(school.roster.groups.find(({ name }) => name === "自然组")?.to).toBe("2024-08-31");
  expect(school.roster.groups.find(({ name }) => name === "综合组")?.from).toBe("2024-09-01");
});

test("a roster that all years include says who is there for all of them", () => {
  const years = [2023, 2024].map((start) => ({
    term: yearText(start),
    records: `公开课:\n${lesson(`${start}-10-08`, "甲明")}`,
  }));
  const school = readYears(years, { shared: "教师:\n  - {姓名: 甲明}\n  - {姓名: 乙秀}\n" });
  expect(figure(school, "应参训")).toBe("2人");
  expect(school.roster.teachers.map(({ joined, status }) => [joined, status])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("a requirement that stays the same is judged in every term of all years", () => {
  const school = readYears(two);
  const [result, ...others] = computedOf(school).requirements;
  expect(others).toEqual([]);
  // 乙秀 did both terms of 2023. 甲明 lacks the second of 2024, 丙文 the first.
  expect(shortfallsOf(result!).map(({ who, period }) => `${who} ${period}`)).toEqual([
    "甲明 2024学年第二学期",
    "丙文 2024学年第一学期",
  ]);
});

test("stats shows a requirement term by term, where there are several", () => {
  const { apart } = statsOf(factsOf(readYears(two)));
  // 甲明 and 乙秀 in 2023, 甲明 and 丙文 in 2024
  expect(apart.map(({ period, due, met, rate }) => `${period} ${due} ${met} ${rate}`)).toEqual([
    "2023学年第一学期 2人 2人 100.0%",
    "2023学年第二学期 2人 2人 100.0%",
    "2024学年第一学期 2人 1人 50.0%",
    "2024学年第二学期 2人 1人 50.0%",
  ]);
});

test("a requirement that changes is one of each year; 每: 时段 is the year's own", () => {
  const demand = (atLeast: number) =>
    `要求:\n  - {名称: 公开课, 对象: 专任教师, 指标: 公开课, 至少: ${atLeast}, 每: 时段}\n  - {名称: 读书, 对象: 专任教师, 指标: 阅读自修, 至少: 1, 每: 学年}`;
  const [first, second] = two;
  const school = readYears([
    { ...first!, term: yearText(2023, demand(2)) },
    { ...second!, term: yearText(2024, demand(1)) },
  ]);
  const results = computedOf(school).requirements;
  expect(results.map(({ evaluation }) => evaluation.requirement.name)).toEqual([
    "公开课（2023学年）",
    "公开课（2024学年）",
    "读书",
  ]);
  // 2023: both have 2. 2024: both have 1.
  expect(results.slice(0, 2).map(({ met, due }) => [met.value, due.value])).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

test("the requirements of the file itself are the only ones, if it has any", () => {
  const own = "要求: [{名称: 三年一课, 对象: 专任教师, 指标: 公开课, 至少: 3, 每: 时段}]";
  const results = computedOf(readYears(two, { more: own })).requirements;
  expect(results.map(({ evaluation }) => evaluation.requirement.name)).toEqual(["三年一课"]);
  // 甲明 has 3. 丙文 was there for half of the teaching days and owes 1.5, that is 2, and has 1.
  expect(results[0]!.met.value).toBe(1);
});

test.each([
  ["学期", "2024-09-01", "2025-01-18", "2024学年第一学期"],
  ["学期", "2025-02-10", "2025-06-30", "2024学年第二学期"],
  ["学年", "2024-08-26", "2025-07-05", "2024学年"],
  ["年度", "2024-01-01", "2024-12-31", "2024年度"],
  ["多年", "2022-09-01", "2025-08-31", "2022—2024学年"],
  ["多年", "2023-09-01", "2025-07-10", "2023学年至2024学年"],
  ["多年", "2022-01-01", "2024-12-31", "2022—2024年"],
] as const)("%s from %s to %s is called %s", (type, from, to, name) => {
  expect(periodName(type, { from, to })).toBe(name);
});

test.each([
  ["学年", "2024-09-01", "2025-08-31", "本学年"],
  ["多年", "2022-09-01", "2025-07-10", "三年来"],
  ["多年", "2020-01-01", "2024-12-31", "五年来"],
  ["多年", "2023-09-01", "2025-08-31", "两年来"],
  ["多年", "2024-09-01", "2025-07-10", "这一时期"],
] as const)("%s from %s to %s is %s", (type, from, to, word) => {
  expect(periodWord({ type, from, to })).toBe(word);
});

test.each([
  ["2023学年", "2023-09-01", "2024-08-31"],
  ["2023—2024学年", "2023-09-01", "2024-08-31"],
  ["2023学年度", "2023-09-01", "2024-08-31"],
  ["2024年秋季学期", "2024-09-01", "2025-01-18"],
  ["2024春", "2024-02-17", "2024-06-30"],
  ["2024学年第二学期", "2025-02-17", "2025-06-30"],
])("计入: %s is from %s to %s", (name, from, to) => {
  expect(spanNamed(name, readYears(two).settings)).toMatchObject({ from, to });
});
