import { describe, expect, test } from "vitest";
import { fill } from "./fill.ts";
import { judge, type Row } from "./judge-row.ts";
import { makeSchool } from "./make-school.ts";
import { paragraph } from "./paragraph.ts";

const activity = (rest: string) => `  - {日期: 2024-10-10, 形式: 主题教研, 参加: 全员, ${rest}}\n`;
const lesson = (rest: string) => `  - {日期: 2024-10-11, 执教: 何青, ${rest}}\n`;

describe("来访", () => {
  const records = `研修活动:
${activity("主题: 甲, 来访单位: 苇溪中心小学、县实验小学, 校外人数: 36")}${activity("主题: 乙, 来访单位: 苇溪中心小学")}公开课:
${lesson("课名: 丙, 校外人数: 4")}${lesson("课名: 丁")}`;
  test.for<Row>([["来过两次的单位1个；没有写人数的不计人次", records, "来访单位2个 来访人次40人次 实到人次12人次"]])(
    "%s",
    judge,
  );

  test.for<Row>([
    [
      "活动里的课，同样的单位只计一次；别的单位另计",
      `研修活动:
${activity("主题: 甲, 来访单位: 苇溪中心小学、县实验小学, 校外人数: 36")}公开课:
${lesson("课名: 丙, 来访单位: 县实验小学, 校外人数: 8").replace("10-11", "10-10")}${lesson("课名: 丁, 校外人数: 5").replace("10-11", "10-10")}${lesson("课名: 戊, 来访单位: 柏渡小学, 校外人数: 3").replace("10-11", "10-10")}`,
      "来访单位3个 来访人次39人次",
    ],
  ])("%s", judge);

  test("句子", () => {
    expect(paragraph("承办活动", records)).toBe("接待来访单位2个，40人次。");
    expect(paragraph("承办活动", `研修活动:\n${activity("主题: 甲")}`)).toBe("");
  });
});

test("后续按人、按形式；条件只留下那个人的", () => {
  const school = makeSchool(`外出培训:
  - {名称: 甲班, 起: 2024-10-14, 人员: 林秋野、何青, 后续: [{教师: 林秋野, 形式: 汇报课, 日期: 2024-11-01}, {教师: 何青, 形式: 讲座, 日期: 2024-11-02}]}
  - {名称: 乙班, 起: 2025-03-14, 人员: 林秋野, 后续: [{教师: 林秋野, 形式: 讲座, 日期: 2025-04-01}, {教师: 林秋野, 形式: 讲座, 日期: 2026-04-01}]}`);
  // The last one is after the year.
  expect(fill(school, '{{培训后续}}：{{构成 培训后续 按="后续形式"}}')).toBe("3次：汇报课1次、讲座2次");
  expect(fill(school, '{{构成 培训后续 按="后续教师"}}')).toBe("林秋野2次、何青1次");
  expect(fill(school, '{{构成 培训后续 按="后续教师、后续形式"}}')).toBe("林秋野汇报课1次、林秋野讲座1次、何青讲座1次");
});

test("大讲堂的栏目：各栏目几次", () => {
  const talk = (day: string, column: string) =>
    `{日期: ${day}, 主题: 讲${day}, ${column === "" ? "" : `栏目: ${column}`}}`;
  const school = makeSchool(`研修活动:
  - 系列: 青年教师大讲堂
    形式: 讲座
    参加: 全员
    场次: [${[talk("2024-10-08", "读书"), talk("2024-10-15", "课堂"), talk("2024-10-22", "读书"), talk("2024-10-29", "")].join(", ")}]`);
  expect(fill(school, '{{构成 (计数 "研修活动" 系列="青年教师大讲堂") 按="栏目"}}')).toBe("读书2次、课堂1次、其他1次");
  expect(fill(school, '{{计数 "研修活动" 系列="青年教师大讲堂" 栏目="读书"}}')).toBe("2次");
});

test("颁发人、发证单位可以查，不算获奖人", () => {
  const school = makeSchool(`获奖:
  - {奖项: 说课比赛, 级别: 县级, 日期: 2024-10-20, 获奖人: 何青, 颁发人: 林秋野}
称号证书:
  - {教师: 何青, 名称: 教坛新秀, 日期: 2024-10-20, 发证单位: 县教育局, 颁发人: 局长阮佩}`);
  expect(fill(school, '{{计数 "获奖" 颁发人="林秋野"}} {{计数 "称号证书" 发证单位="县教育局"}}')).toBe("1项 1项");
  expect(fill(school, '{{人次 "获奖"}} {{人次 "获奖" 获奖人="林秋野"}}')).toBe("1人次 0人次");
});
