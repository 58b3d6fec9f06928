// 另计时段: a period beside the report's own, each figure saying its period. Expectations are worked out by hand.
import { expect, test } from "vitest";
import { askInWords } from "../../src/figures/query/question-in-words.ts";
import { fillSentences as fill } from "./fill.ts";
import { factsOf, readSchool, roster } from "./make-school.ts";

const term = `时段: {类型: 学年, 起: 2024-09-01, 止: 2025-08-31}
基准日: 2025-06-30
另计时段:
  近三年: {起: 2022-09-01, 止: 2025-08-31}
  近两年: {起: 2023-09-01, 止: 2025-08-31}`;

/** Lessons: one in 2022, two in 2023 (one 县级), one in 2024. An award of 2023. */
const records = `公开课:
  - {日期: 2022-10-10, 执教: 何青, 课名: 甲, 级别: 校级}
  - {日期: 2023-10-10, 执教: 何青, 课名: 乙, 级别: 县级}
  - {日期: 2023-10-11, 执教: 林秋野, 课名: 丙, 级别: 校级}
  - {日期: 2024-10-10, 执教: 林秋野, 课名: 丁, 级别: 校级}
获奖:
  - {奖项: 说课比赛, 级别: 县级, 日期: 2023-12-01, 类别: 说课, 等次: 一等奖, 获奖人: 何青}`;
const school = readSchool(term, roster, records);

test.each([
  ["统计量", '{{公开课}}，近三年{{另计 "近三年" 公开课}}', "1节，近三年4节"],
  ["两个时段", '{{另计 "近三年" 公开课}}，{{另计 "近两年" 公开课}}', "4节，3节"],
  ["带条件的", '{{另计 "近三年" "公开课" 级别="县级"}}，{{另计 "近三年" (计数 公开课 级别="校级")}}', "1节，3节"],
  ["比例", '{{开课率}}，{{另计 "近三年" 开课率}}', "16.7%，33.3%"],
  [
    "本期没有的",
    '近三年获奖{{另计 "近三年" 教师获奖}}{{其中 (另计 "近三年" 教师获奖) 按="级别"}}。',
    "近三年获奖1项，为县级。",
  ],
  ["列名", '{{#列名 (另计 "近两年" "公开课" 级别="校级")}}{{执教}}{{课名}}{{/列名}}', "林秋野丙、林秋野丁"],
  ["都是0的不印", '近两年外出培训{{另计 "近两年" 外出培训}}。公开课{{公开课}}。', "公开课1节。"],
])("%s: %s", (_, text, said) => expect(fill(school, text)).toBe(said));

test("of a group the same group", () => {
  // 何青 is of 数学组: 2 of the 4.
  expect(fill(school, '{{另计 "近三年" 公开课}}', { group: "数学组" })).toBe("2节");
});

test("a name that nobody declared, and what is no figure", () => {
  expect(fill(school, '{{另计 "近五年" 公开课}}')).toContain("query/unknown-period");
  expect(fill(school, '{{另计 "近三年"}}')).toContain("query/missing-argument");
  expect(fill(school, '{{另计 "近三年" 学校}}')).toContain("query/");
});

test("the figure says its period", () => {
  const figure = askInWords("近三年 公开课", factsOf(school));
  expect(figure).toMatchObject({ label: "近三年公开课", value: 4 });
  expect((figure as { rule: string }).rule).toMatch(/^近三年（2022-09-01至2025-08-31）：/);
});

test.each([
  ["公开课", 1],
  ["计数 公开课 级别=校级", 1],
  ["计数 公开课 级别=县级", 0],
  ["人数 公开课", 1],
  ["公开课 级别=校级", 1],
  ["近三年 计数 公开课 级别=县级、校级", 4],
  ["近两年 公开课　级别＝县级", 1],
  ['{{计数 "公开课" 级别="校级"}}', 1],
  ["近三年 教师获奖人次", 1],
])("a question in words: %s", (text, value) => {
  expect(askInWords(text, factsOf(school))).toMatchObject({ value });
});

test("what is wrong in a question in words", () => {
  const code = (text: string) => (askInWords(text, factsOf(school)) as { declared?: { code: string } })?.declared?.code;
  expect(code("计数 公开棵")).toBe("query/unknown-kind");
  expect(code("计数 公开课 级另=县级")).toBe("query/unknown-field");
  expect(code("近五年 公开课")).toBe("query/unknown-period");
  expect(askInWords("公开棵", factsOf(school))).toBeUndefined();
});

// It is judged in the years of the report alone: 林秋野 taught in 2024, nobody knows of the two years.
test("a rate of a requirement is of the report's own years, and refused for other days", () => {
  const asking = readSchool(
    `${term}\n要求: [{名称: 开课, 对象: 专任教师, 指标: 公开课, 至少: 1, 每: 学年}]`,
    roster,
    records,
  );
  expect(fill(asking, "{{开课达标率}}的教师开课。")).toBe("16.7%的教师开课。");
  for (const asked of ["开课达标率", '(达标率 指标="公开课")', "开课达标"])
    expect(fill(asking, `近两年{{另计 "近两年" ${asked}}}。`)).toContain("query/judged-elsewhere");
});
