import { expect, test } from "vitest";
import { titleLines, titleWords } from "../../src/word/title-lines.ts";
import { writeWord } from "../../src/word/write-word.ts";
import { paragraphTexts } from "./read-docx.ts";
import { plainOutline } from "./sample-outline.ts";

test.each<[string, string, number, string[]]>([
  ["一行放得下就不分", "云岭中心小学2024学年校本培训工作总结", 20, ["云岭中心小学2024学年校本培训工作总结"]],
  [
    "学校名之后分",
    "云州市云岭县实验小学2024学年校本培训工作总结",
    20,
    ["云州市云岭县实验小学", "2024学年校本培训工作总结"],
  ],
  [
    "学期之后分",
    "云岭中心小学2024学年第一学期校本培训工作总结",
    20,
    ["云岭中心小学2024学年", "第一学期校本培训工作总结"],
  ],
  [
    "集团之后分",
    "云州市云岭县实验小学教育集团2024学年第一学期校本培训工作总结",
    20,
    ["云州市云岭县实验小学教育集团", "2024学年第一学期校本培训工作总结"],
  ],
  [
    "年份不拆",
    "云岭县第一初级中学校2022年—2025年校本研修工作回顾",
    20,
    ["云岭县第一初级中学校", "2022年—2025年校本研修工作回顾"],
  ],
  [
    "括号不拆",
    "云岭中心小学2024学年校本研训学时统计表（含北岙校区）",
    20,
    ["云岭中心小学2024学年", "校本研训学时统计表（含北岙校区）"],
  ],
  [
    "括号之前分",
    "云岭中心小学2024学年校本研训学时统计表（含南田校区、北岙校区）",
    20,
    ["云岭中心小学2024学年校本研训学时统计表", "（含南田校区、北岙校区）"],
  ],
  [
    "书名号内不拆",
    "云岭中心小学语文组《小学语文单元整体教学设计》读书活动记录册",
    20,
    ["云岭中心小学语文组", "《小学语文单元整体教学设计》", "读书活动记录册"],
  ],
  ["照写好的换行", "云岭中心小学\n校本培训工作总结", 20, ["云岭中心小学", "校本培训工作总结"]],
  [
    "一个长词不拆，交给 Word",
    "云云云云云云云云云云云云云云云云云云云云云云",
    20,
    ["云云云云云云云云云云云云云云云云云云云云云云"],
  ],
])("%s", (_rule, title, most, lines) => {
  expect(titleLines(title, most)).toEqual(lines);
});

test("中学校本不会被当成中学校", () => {
  expect(titleWords("云岭中学校本研修工作总结")).toEqual(["云岭", "中学", "校本研修", "工作总结"]);
  expect(titleWords("云岭县初级中学校2024学年")).toEqual(["云岭县初级", "中学校", "2024学年"]);
});

test("三行时中间一行不最短", () => {
  const lines = titleLines(
    "云州市云岭县实验小学教育集团南田校区2024学年第一学期教师心理健康教育校本培训项目实施情况工作总结",
    20,
  );
  expect(lines).toHaveLength(3);
  const [first, middle, last] = lines.map((line) => line.length) as [number, number, number];
  expect(middle >= Math.min(first, last)).toBe(true);
});

test("长题目在文件里分行居中", async () => {
  const docx = await writeWord(plainOutline({ title: "云州市云岭县实验小学2024学年校本培训工作总结" }));
  expect(paragraphTexts(docx)[0]).toBe("云州市云岭县实验小学\n2024学年校本培训工作总结");
});
