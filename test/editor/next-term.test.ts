import { expect, test } from "vitest";
import { nextTerm } from "../../src/editor/next-period/next-term.ts";

const period = {
  type: "学年",
  name: "2025学年",
  from: "2025-09-01",
  to: "2026-08-31",
  terms: [
    { name: "第一学期", from: "2025-09-01", to: "2026-01-18" },
    { name: "第二学期", from: "2026-02-10", to: "2026-06-30" },
  ],
} as const;

test("only what belongs to the period changes; comments, quotes and order stay", () => {
  const before = `# 云岭小学 2024学年   教导处
学校: 云岭小学
时段:
  类型: 学年
  名称: "2024学年"   # 印在标题里
  起: 2024/9/1       # 开学
  止: '2025-08-31'
  学期:
    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18, 统计截止: 2025-01-10}
    - 名称: 第二学期
      起: 2025-02-10
      止: 2025-06-30
      统计截止: 2025-06-20

  放假: [{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}]
# 记录
包含: [教师.yaml, 2024学年/**/*.yaml]
对比: ../2023/term.yaml
核对:
  公开课: 23
  # 教研组报的
  听课: 400

依据:
  - 《云岭县教研工作要点（2024学年）》
报告:
  - {名称: 学年总结, 标题: 云岭小学2024学年总结}
`;
  const after = nextTerm(before, {
    before: "2024学年",
    period,
    cutOffBefore: undefined,
    termBefore: "../2024/term.yaml",
    includes: new Map([["教师.yaml", "教师: 新.yaml"]]),
  });
  expect(after).toBe(`# 云岭小学 2025学年   教导处
学校: 云岭小学
时段:
  类型: 学年
  名称: "2025学年"   # 印在标题里
  起: 2025-09-01       # 开学
  止: '2026-08-31'
  学期:
    - {名称: 第一学期, 起: 2025-09-01, 止: 2026-01-18}
    - 名称: 第二学期
      起: 2026-02-10
      止: 2026-06-30
      # 统计截止: 2025-06-20

  # 放假: [{名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}]
# 记录
包含: ['教师: 新.yaml', 2025学年/**/*.yaml]
对比: ../2024/term.yaml
# 核对:
#   公开课: 23
#   # 教研组报的
#   听课: 400

依据:
  - 《云岭县教研工作要点（2024学年）》
报告:
  - {名称: 学年总结, 标题: 云岭小学2025学年总结}
`);
});

const next = {
  before: "2024学年",
  period: { ...period, terms: [] },
  termBefore: "../2024/term.yaml",
  includes: new Map<string, string>(),
};

test("what is worked out anew for each period becomes a comment; what came late is of the new one", () => {
  const before = `学校: 云岭小学
上期统计截止: 2024-07-03      # 此后的记录计入本期
统计截止: 2025-06-30
包含: [教师.yaml]
另计时段: {近三年: 三年.yaml}
`;
  expect(nextTerm(before, { ...next, cutOffBefore: "2025-06-30" })).toBe(`学校: 云岭小学
# 上期统计截止: 2024-07-03      # 此后的记录计入本期
# 统计截止: 2025-06-30
上期统计截止: 2025-06-30      # 此后的记录没有计入上一期，计入本期
包含: [教师.yaml]
# 另计时段: {近三年: 三年.yaml}
`);
});

test("holidays inside of brackets over several lines stay: taking out a part would leave brackets open", () => {
  const holidays = `时段: {类型: 学年, 放假: [
    {名称: 国庆, 起: 2024-10-01, 止: 2024-10-07}
  ]}
包含: [教师.yaml]
`;
  expect(nextTerm(holidays, { ...next, cutOffBefore: undefined })).toBe(holidays);
});
