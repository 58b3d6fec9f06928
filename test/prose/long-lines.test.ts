import { expect, test } from "vitest";
import { slipsIn } from "./sample-school.ts";

const size = 40_000;
const lines: readonly [title: string, text: string][] = [
  ["空格", `课${" ".repeat(size)}堂`],
  ["行首空格", `${" ".repeat(size)}继续加强`],
  ["全角空格", "课　".repeat(size / 2)],
  ["星号", "*".repeat(size)],
  ["成对的星号", "**课".repeat(size / 3)],
  ["开括号", "（“《【".repeat(size / 4)],
  ["闭括号", "）”》】".repeat(size / 4)],
  ["括号和引号不成对", `${"（“".repeat(size / 4)}${"》】".repeat(size / 4)}`],
  ["数目", "三个教研组：语文、".repeat(size / 9)],
  ["其中", "共90人次其中".repeat(size / 7)],
  ["顿号", `三个方面：${"备课、".repeat(size / 3)}`],
  ["数字", "1234567890".repeat(size / 10)],
  ["没有标点的汉字", "全体教师参加全部学校小学县教育局每周一次".repeat(size / 20)],
  ["没有标点的小学", "永宁小学".repeat(size / 4)],
  ["一是", "一是课，".repeat(size / 4)],
  ["花括号", "{{公开课".repeat(size / 5)],
  ["短行", "1. 课\n\n".repeat(size / 6)],
  ["冒号和空格", "课：   ".repeat(size / 5)],
  ["下划线", "_".repeat(size)],
  ["书名号", "《课".repeat(size / 2)],
];

// Linear checks need some 100 ms for the longest of these; a quadratic one needs minutes.
test.each(lines)("很长的一行不会卡住：%s", (_, text) => {
  const start = performance.now();
  slipsIn(text);
  slipsIn(text, { type: "学期", more: "用语: {研修: 校本培训, 教研组: 学科组}" });
  expect(performance.now() - start).toBeLessThan(60_000);
});
