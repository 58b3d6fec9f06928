// Two schools that record the same works in their own words, worked out by hand.
import { describe, expect, test } from "vitest";
import { namedOtherwise } from "../../src/rollup/people-together.ts";
import { rollUp } from "../../src/rollup/roll-up.ts";
import { figureOf } from "../../src/rollup/rollup-tables.ts";
import { summaryOf } from "../../src/rollup/summary.ts";
import { readSchool } from "../figures/make-school.ts";

const east = "教师: [{姓名: 林秋野, 继教号: 1}, {姓名: 许知行}]\n";
const west = "教师: [{姓名: 顾小满}, {姓名: 许知行}, {姓名: 何青, 继教号: 1}]\n";

/** A figure at 东校 and 西校, and together: 1+1=2. */
function together(label: string, ofEast: string, ofWest: string): string {
  return allTogether(label, east + ofEast, west + ofWest);
}

/** The same of any schools. */
function allTogether(label: string, ...files: readonly string[]): string {
  const schools = files.map((records, i) =>
    summaryOf(readSchool(`学校: ${["东校", "西校", "中校"][i]}\n单位类别: 学校`, records), {
      ...{ id: String(i), errors: 0, warnings: 0, sharedAs: () => undefined, hash: (text) => text },
    }),
  );
  const rolled = rollUp(schools);
  const all = rolled.topics.flatMap(({ figures }) => figures);
  const { total, values } = all.find((one) => one.total.label === label) ?? figureOf(rolled, "staff")!;
  return `${values.join("+")}=${total.value}`;
}

describe("同一篇、同一项", () => {
  const paper = (authors: string) => `论文成果: [{题目: 《家访》, 类别: 论文, 作者: [${authors}], 日期: 2024-10-10}]`;
  const award = (who: string, date = "2024-10-10") =>
    `获奖: [{奖项: 说课比赛, 级别: 县级, 等次: 一等奖, 日期: ${date}, 获奖人: [${who}]}]`;
  const project = (who: string) => `课题: [{名称: 作业, 级别: 县级, ${who}, 进程: [{状态: 立项, 日期: 2024-10-10}]}]`;
  const attended = (absent: string) => `研修活动: [{日期: 2024-10-10, 主题: 甲, 形式: 讲座, 参加: 全员${absent}}]`;
  const outsider = (name: string) => `{姓名: ${name}, 单位: 别校}`;

  test.each([
    ["题目相同、一位作者同名", "论文成果", paper(`林秋野, ${outsider("顾小满")}`), paper(`顾小满`), "1+1=1"],
    ["题目相同、没有同名的作者，是两篇", "论文成果", paper("林秋野"), paper("顾小满"), "1+1=2"],
    ["各校自己的作者各计1人次", "论文作者", paper(`林秋野, ${outsider("顾小满")}`), paper("顾小满"), "1+1=2"],
    ["同名而没有继教号的，是两个人", "论文作者", paper("许知行"), paper("许知行"), "1+1=2"],
    ["继教号相同，名字写得不同也是一个人", "论文作者", paper("林秋野"), paper("何青"), "1+1=1"],
    ["同一张证书", "教师获奖", award(`林秋野, ${outsider("顾小满")}`), award(`${outsider("林秋野")}, 顾小满`), "1+1=1"],
    ["一处只写到月", "获奖", award(`林秋野, ${outsider("顾小满")}`), award("顾小满", "2024-10"), "1+1=1"],
    ["各校的获奖人各计1人次", "教师获奖人次", award(`林秋野, ${outsider("顾小满")}`), award("顾小满"), "1+1=2"],
    ["隔了几个月的是两张", "获奖", award("许知行"), award("许知行", "2025-03-03"), "1+1=2"],
    [
      "一校看是校外的人得的，另一校自己登记了，只算教师获奖",
      "校外人员获奖",
      award(outsider("顾小满")),
      award("顾小满"),
      "1+0=0",
    ],
    [
      "学校得的奖，各校是各校的",
      "集体获奖",
      award("x").replace("获奖人: [x]", "获奖单位: 学校"),
      award("x").replace("获奖人: [x]", "获奖单位: 学校"),
      "1+1=2",
    ],
    [
      "课题题目相同、有一位同名",
      "本期立项",
      project("负责人: 林秋野, 参研: [{姓名: 顾小满, 单位: 别校}]"),
      project("负责人: 顾小满"),
      "1+1=1",
    ],
    [
      "活动各校是各校的",
      "研修活动",
      "研修活动: [{日期: 2024-10-10, 主题: 甲, 形式: 讲座}]",
      "研修活动: [{日期: 2024-10-10, 主题: 甲, 形式: 讲座}]",
      "1+1=2",
    ],
    ["在一所学校缺席过的，不算全勤", "全勤", attended(""), attended(", 缺席: 何青（事假）"), "2+2=3"],
    ["在两所学校都到会的，是一个人", "全勤", attended(""), attended(""), "2+3=4"],
    ["全勤率也一样", "全勤率", attended(""), attended(", 缺席: 何青（事假）"), "100+66.7=75"],
    ["应参训：继教号相同的只计一次", "应参训", attended(""), attended(""), "2+3=4"],
  ])("%s", (_, label, ofEast, ofWest, said) => {
    expect(together(label, ofEast, ofWest)).toBe(said);
  });
});

// In natural order 东 中 西: 东校 and 西校 say no name in common; 中校 says both, and does not know that it was published.
test.each([
  ["论文成果", "1+1+1=1"],
  ["发表", "1+0+1=1"],
])("一篇作品在每个统计量里都是同一篇：%s", (label, said) => {
  const paper = (authors: string, more = "") =>
    `论文成果: [{题目: 家访, 类别: 论文, 作者: [${authors}], 日期: 2024-10-10${more}}]`;
  const published = ", 发表: {刊物: 云州教育, 级别: 县级}";
  const [ofEast, ofWest] = [paper("林秋野", published), paper("顾小满", published)];
  const ofMiddle = `教师: [{姓名: 白杨}]\n${paper("白杨, {姓名: 林秋野, 单位: 东校}, {姓名: 顾小满, 单位: 西校}")}`;
  expect(allTogether(label, east + ofEast, west + ofWest, ofMiddle)).toBe(said);
});

test("继教号相同、姓名不同的，说出是哪几所学校", () => {
  const named = (...names: readonly string[]) =>
    names.map((name, i) =>
      summaryOf(
        readSchool(`学校: 第${i + 1}小学\n单位类别: 学校`, `教师: [{姓名: ${name}, 继教号: 7}, {姓名: 许知行}]\n`),
        {
          ...{ id: String(i), errors: 0, warnings: 0, sharedAs: () => undefined, hash: (text: string) => text },
        },
      ),
    );
  expect(namedOtherwise(named("江雪", "白桦", "江雪"))).toEqual([[0, 1, 2]]);
  expect(namedOtherwise(named("江雪", "江雪"))).toEqual([]);
});
