import { expect, test } from "vitest";
import { compareNaturally } from "../../src/zh/natural-order.ts";

test.each([
  ["数字", ["第1小学", "第2小学", "第10小学", "第100小学"]],
  ["中文数字", ["第一小学", "第二小学", "第三小学", "第十小学", "第十一小学", "第二十小学", "第一百零五小学"]],
  ["两种数字混着", ["第1小学", "第二小学", "第3小学", "第十小学", "第11小学"]],
  ["全角数字", ["９班", "10班", "１１班"]],
  ["年级和班", ["一（2）班", "一（10）班", "二（1）班"]],
  ["月份的文件", ["2024-9.yaml", "2024-10.yaml", "2024-11.yaml", "2025-1.yaml"]],
  ["没有数的在前面", ["记录.yaml", "记录2.yaml", "记录10.yaml"]],
  ["前面的零：同一个数，按字符", ["02", "2", "03", "10"]],
  ["很长的号码", ["99999999999999999998", "99999999999999999999", "100000000000000000000"]],
  ["不成数的数字按字符", ["三月", "三门镇", "三八节"]],
  ["不成数的数字前面可以有别的字", ["丁组", "三八节", "丙组"]],
  ["字符按编码", ["Z", "a", "丁", "甲", "\uff21", "𠮷", "𠮸"]],
])("%s", (_, expected) => {
  expect(expected.toReversed().toSorted(compareNaturally)).toEqual(expected);
  expect(expected.toSorted(compareNaturally)).toEqual(expected);
});

test("an order in which no two names are equal, whatever they hold", () => {
  const names = [
    "",
    "1",
    "01",
    "一",
    "十",
    "10",
    "１０",
    "a1",
    "a.1",
    "第1",
    "第一",
    "三八",
    "三",
    "-",
    "/",
    "甲1乙2",
    "甲1乙10",
  ];
  for (const a of names)
    for (const b of names) {
      expect(Math.sign(compareNaturally(a, b)) + Math.sign(compareNaturally(b, a))).toBe(0);
      expect(compareNaturally(a, b) === 0).toBe(a === b);
      for (const c of names)
        if (compareNaturally(a, b) < 0 && compareNaturally(b, c) < 0) expect(compareNaturally(a, c)).toBeLessThan(0);
    }
});
