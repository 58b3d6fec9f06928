import { expect, test } from "vitest";
import { paragraph } from "./paragraph.ts";

const talk = (rest: string) => `  - {日期: 2024-10-10, 形式: 案例研讨, ${rest}}\n`;

test("what one campus talked about is not told of all teachers", () => {
  const records = `研修活动:\n${talk("主题: 甲, 参加: 全员")}${talk("主题: 乙, 校区: 东校区, 参加: 何青")}`;
  expect(paragraph("小组研讨", records)).toBe("教师围绕“甲”展开研讨。东校区教师围绕“乙”展开研讨。");
});
