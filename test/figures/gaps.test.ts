// What is lacking, list by list. The school year has two terms, 2024-09-01 to 2025-01-18 and 2025-02-10 to 2025-06-30.
import { describe, expect, test } from "vitest";
import type { GapTable } from "../../src/figures/gaps/gap-table.ts";
import { gapsOf } from "../../src/figures/gaps/gaps-of.ts";
import type { Narrowing } from "../../src/school/read-scope.ts";
import { factsOf, makeSchool, readSchool, roster } from "./make-school.ts";

const autumn = { to: "2024-12-31" };

/** A list as lines: 语文组 2 1 缺; what is empty is ·. Without rows the sentence in its place. */
const said = ({ head, rows, instead }: GapTable): string[] =>
  rows.length === 0 ? [instead] : [head, ...rows].map((row) => row.map((cell) => cell || "·").join(" "));

function listOf(name: string, records: string, narrowing: Narrowing = autumn, term = "", all = false): GapTable {
  const found = gapsOf(factsOf(makeSchool(records, term), narrowing), all).find((one) => one.name === name);
  if (!found) throw new Error(`no list ${name}`);
  return found;
}

const linesOf = (...asked: Parameters<typeof listOf>): string[] => said(listOf(...asked));

const meetings = (group: string, ...days: readonly string[]) =>
  days.map((day) => `  - {日期: ${day}, 主题: 备课${day}, 形式: 集体备课, 教研组: ${group}}\n`).join("");

describe("教研组每月的研修活动", () => {
  const some = `研修活动:\n${meetings("语文组", "2024-09-12", "2024-09-19", "2024-10-10")}${meetings("数学组", "2024-09-05")}`;
  const name = "groups by month";

  test("没有活动的月份写缺，缺几个月写在最后", () => {
    expect(linesOf(name, some)).toEqual([
      "教研组 9月 10月 11月 12月 缺几个月",
      "语文组 2 1 缺 缺 2",
      "数学组 1 缺 缺 缺 3",
    ]);
  });

  test("每月都有的，只有一句话", () => {
    const full = ["语文组", "数学组"].map((group) => meetings(group, "2024-09-12", "2024-10-10"));
    expect(linesOf(name, `研修活动:\n${full.join("")}`, { to: "2024-10-31" })).toEqual(["各教研组每月都有活动记录"]);
  });

  test("全校性活动、备课组的活动不算教研组的", () => {
    const other = `组织:\n  - {名称: 一年级备课组, 类别: 备课组}\n研修活动:\n${meetings("一年级备课组", "2024-09-12")}  - {日期: 2024-09-12, 主题: 讲座, 形式: 讲座, 参加: 全员}\n`;
    expect(linesOf(name, other, { to: "2024-09-30" })).toEqual(["教研组 9月 缺几个月", "语文组 缺 1", "数学组 缺 1"]);
  });

  test("七八月在学期以外，整月放假的也不问；假期里有活动的列出", () => {
    expect(linesOf(name, some, {})[0]).toBe("教研组 9月 10月 11月 12月 1月 2月 3月 4月 5月 6月 缺几个月");
    const term = `时段:
  类型: 学年
  名称: 2024学年
  起: 2024-09-01
  止: 2025-08-31
  学期:
    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}
    - {名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}
  放假:
    - {名称: 停课, 起: 2024-11-01, 止: 2024-11-27}`;
    expect(linesOf(name, some, autumn, term)[0]).toBe("教研组 9月 10月 12月 缺几个月");
    const august = `${some}${meetings("数学组", "2025-08-20")}`;
    expect(linesOf(name, august, { from: "2025-06-01" })).toEqual([
      "教研组 6月 8月 缺几个月",
      "语文组 缺 · 1",
      "数学组 缺 1 1",
    ]);
  });

  test("没有写学期的，七八月不问", () => {
    const term = "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}";
    const [head] = linesOf(name, some, { from: "2025-05-01" }, term);
    expect(head).toBe("教研组 5月 6月 缺几个月");
  });

  test.each([
    ["11月28日成立，当月只有两个教学日，不问", "2024-11-28", "体艺组 · · · 缺 1"],
    ["11月27日成立，有三个教学日，就问", "2024-11-27", "体艺组 · · 缺 缺 2"],
  ])("%s", (_, day, line) => {
    const groups = `组织:\n  - {名称: 体艺组, 类别: 教研组, 起: ${day}}\n${some}`;
    expect(linesOf(name, groups).at(-1)).toBe(line);
  });

  test("只写在名册里、没有登记组织的组也列出；不公开的不列", () => {
    const people = roster.slice(0, roster.indexOf("组织:"));
    const own = readSchool("", people, some);
    expect(said(gapsOf(factsOf(own, autumn))[0]!).slice(1)).toEqual(["语文组 2 1 缺 缺 2", "数学组 1 缺 缺 缺 3"]);
    const hidden = `组织:\n  - {名称: 体艺组, 类别: 教研组, 不公开: 是}\n${some}`;
    expect(linesOf(name, hidden)).toHaveLength(3);
  });

  test("只看一个组；看一位教师的没有这张表", () => {
    expect(linesOf(name, some, { ...autumn, group: "数学组" }).slice(1)).toEqual(["数学组 1 缺 缺 缺 3"]);
    expect(() => listOf(name, some, { teacher: "林秋野" })).toThrow();
  });

  test("时段超过一年的不逐月列", () => {
    const term = "时段: {类型: 年度, 名称: 两年, 起: 2023-09-01, 止: 2025-08-31}";
    expect(linesOf(name, some, {}, term)).toEqual(["时段超过一年，没有逐月列出；请选定其中一年再看"]);
  });
});

describe("各种记录每月登记的条数", () => {
  const name = "kinds by month";
  const some = `研修活动:\n${meetings("语文组", "2024-09-12", "2024-10-10")}听课:
  - {月份: 2024-09, 节数: {林秋野: 4, 沈一舟: 6}}
  - {日期: 2024-10-12, 听课人: 许知行, 执教: 林秋野, 课名: 落花生}
外出培训:
  - {名称: 骨干班, 起: 2024-10-30, 止: 2024-11-02, 人员: 林秋野}
`;

  test("按月登记的在那个月，连着几天的在最后一天；从来没有的写在说明里，一年一次的种类不问", () => {
    const table = listOf(name, some, { to: "2024-11-30" });
    expect(said(table)).toEqual([
      "记录 9月 10月 11月 合计",
      "研修活动 1 1 无 2",
      "听课 1 1 无 2",
      "外出培训 无 无 1 1",
    ]);
    expect(table.note).toContain("一条也没有登记的：公开课、论文成果、获奖、常规检查、阅读自修、校刊简报。");
  });

  test("登记了、第一作者是校外的人所以不计的，不是一条也没有登记", () => {
    const joint =
      "论文成果: [{题目: 家访, 类别: 论文, 日期: 2024-09-20, 作者: [{姓名: 顾小满, 单位: 别校}, 林秋野]}]\n";
    expect(listOf(name, some + joint, { to: "2024-11-30" }).note).toContain(
      "一条也没有登记的：公开课、获奖、常规检查、阅读自修、校刊简报。",
    );
  });

  test("每月都有的，只有一句话和从来没有的", () => {
    expect(linesOf(name, `研修活动:\n${meetings("语文组", "2024-09-12")}`, { to: "2024-09-30" })).toEqual([
      "登记了的种类每月都有；一条也没有登记的：公开课、听课、论文成果、获奖、外出培训、常规检查、阅读自修、校刊简报",
    ]);
  });

  test("草稿不算登记", () => {
    const draft = "研修活动:\n  - {日期: 2024-09-12, 主题: 甲, 形式: 讲座, 审核: 草稿}\n";
    expect(linesOf(name, draft, { to: "2024-09-30" })[0]).toBe("各种记录一条也没有登记");
  });

  test("幼儿园的叫法", () => {
    expect(linesOf(name, some, { to: "2024-11-30" }, "学校: 槐荫幼儿园")).toContain("观摩 1 1 无 2");
  });
});

describe("缺佐证或到会情况的研修活动", () => {
  const name = "incomplete activities";
  const activity = (day: string, title: string, more = "") =>
    `  - {日期: ${day}, 主题: ${title}, 形式: 讲座${more && `, ${more}`}}\n`;

  test("缺什么写什么；同一主题的并成一行", () => {
    const some = [
      activity("2024-09-12", "齐全", "参加: 全员, 佐证: 佐证/甲.jpg"),
      activity("2024-09-19", "没有照片", "参加: 全员"),
      activity("2024-10-10", "没有照片", "参加: 全员"),
      activity("2024-10-17", "不知谁来", "佐证: 佐证/乙.jpg"),
      activity("2024-10-24", "都没有", "教研组: 语文组"),
      activity("2024-10-31", "家长会", "对象: 家长"),
    ];
    expect(linesOf(name, `研修活动:\n${some.join("")}`)).toEqual([
      "组别 主题 次数 缺 日期",
      "全校 没有照片 2 佐证 9.19、10.10",
      "全校 不知谁来 1 到会情况 10.17",
      "语文组 都没有 1 佐证 10.24",
      "全校 家长会 1 佐证 10.31",
    ]);
  });

  test("学校从来不写佐证的，说一次；不公开的不列名称", () => {
    const some = activity("2024-09-19", "甲") + activity("2024-09-26", "乙", "不公开: 是");
    const table = listOf(name, `研修活动:\n${some}`);
    expect(said(table).slice(1)).toEqual(["全校 甲 1 到会情况 9.19"]);
    expect(table.note).toBe("没有一次活动写了佐证。缺到会情况，是看不出应到、实到几人。不公开的1条没有列出。");
    expect(linesOf(name, `研修活动:\n${activity("2024-09-19", "甲", "参加: 全员")}`)).toEqual([
      "各次研修活动都有到会情况；没有一次写了佐证",
    ]);
  });
});

describe("没有听课记录的教师", () => {
  const name = "teachers without hearing";

  test("公开课的听课人算听过，自己执教不算；按组列出，教辅不问", () => {
    const some = `公开课:
  - {日期: 2024-11-05, 执教: 林秋野, 课名: 搭石, 听课人: [林秋野, 许知行]}
听课:
  - {日期: 2024-10-12, 听课人: 何青, 执教: 林秋野, 课名: 落花生}
  - {月份: 2024-10, 节数: {白杨: 3, 沈一舟: 0}}
`;
    const table = listOf(name, some);
    expect(said(table)).toEqual(["教研组 人数 姓名", "语文组 2 林秋野、沈一舟", "数学组 1 顾小满"]);
    expect(table.note).toContain("应参训6人，其中3人");
  });

  test("谁也没有登记，或者都有，只有一句话", () => {
    expect(linesOf(name, "")).toEqual(["没有一个人登记了听课"]);
    expect(linesOf(name, "听课:\n  - {日期: 2024-10-12, 听课人: 全员, 课名: 落花生}\n")).toEqual([
      "应参训的教师都有听课记录",
    ]);
  });
});

describe("一年没有进程的在研课题", () => {
  const name = "silent projects";
  const project = (title: string, ...progress: readonly string[]) => {
    const list = progress.map((one) => `{状态: ${one.split(" ")[0]}, 日期: ${one.split(" ")[1]}}`);
    return `  - {名称: ${title}, 级别: 县级, 负责人: 林秋野, 止: 2025-12, 进程: [${list.join(", ")}]}\n`;
  };

  test.each([
    ["整整一年前立项，列出", ["立项 2023-12-31"], "甲 县级 林秋野 立项 2023-12-31 2025-12"],
    ["差一天不到一年，不列", ["立项 2024-01-01"], undefined],
    ["后来有中期的看中期", ["立项 2022-10-20", "中期 2024-03-01"], undefined],
    ["最近的一条写在前面也一样", ["中期 2023-06", "立项 2022-10-20"], "甲 县级 林秋野 中期 2023-06 2025-12"],
    ["截止以后的进程不算", ["立项 2022-10-20", "中期 2025-03-01"], "甲 县级 林秋野 立项 2022-10-20 2025-12"],
    ["结题了的不问", ["立项 2022-10-20", "结题 2023-06-01"], undefined],
    [
      "中止后重新立项的又问",
      ["立项 2021-10-20", "中止 2022-01-10", "立项 2022-10-20"],
      "甲 县级 林秋野 立项 2022-10-20 2025-12",
    ],
  ])("%s", (_, progress, line) => {
    const lines = linesOf(name, `课题:\n${project("甲", ...progress)}`);
    expect(lines[1]).toBe(line);
    expect(lines[0]).not.toBe("");
  });

  test("没有在研的，和都有进程的，各是一句话", () => {
    expect(linesOf(name, "")).toEqual(["没有在研的课题"]);
    expect(linesOf(name, `课题:\n${project("甲", "立项 2024-10-20")}`)).toEqual(["在研的课题一年内都有进程"]);
  });

  test("县里叫区级的照叫；只有起的课题也问", () => {
    const old = "课题:\n  - {名称: 甲, 级别: 区级, 负责人: 林秋野, 起: 2022-10}\n";
    expect(linesOf(name, old, autumn, "所在: {省: 浙江省, 市: 云州市, 区: 云岭区}")[1]).toBe(
      "甲 区级 林秋野 没有写（2022-10起） ·",
    );
  });
});
