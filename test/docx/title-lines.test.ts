import { describe, expect, test } from "vitest";
import { titleLines } from "../../src/docx/title-lines.ts";
import { titleWords } from "../../src/docx/title-words.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { paragraphTexts } from "./read-docx.ts";
import { annexOf, heading, plainOutline } from "./sample-outline.ts";
import { subtitleShapes, titleShapes } from "./title-shapes.ts";

const texts = (title: string) => titleWords(title).map(({ text }) => text);

describe("题目分行", () => {
  test.each(titleShapes.map((lines) => [lines.join(""), lines] as const))("%s", (title, lines) => {
    expect(titleLines(title, 20)).toEqual(lines);
  });
});

describe("副题分行", () => {
  test.each(subtitleShapes.map((lines) => [lines.join(""), lines] as const))("%s", (title, lines) => {
    expect(titleLines(title, 27)).toEqual(lines);
  });
});

test("照写好的换行", () => {
  expect(titleLines("云岭中心小学\n校本培训工作总结", 20)).toEqual(["云岭中心小学", "校本培训工作总结"]);
});

test("一个长词不拆，交给 Word", () => {
  expect(titleLines("云".repeat(22), 20)).toEqual(["云".repeat(22)]);
});

test("书名比一行还长，只好在书名里分，引号不落单", () => {
  const title = "云岭中心小学《义务教育小学语文单元整体教学设计与实施案例研究（三年级上册）》读书会";
  const lines = titleLines(title, 20);
  expect(lines.join("")).toBe(title);
  for (const line of lines) expect(line).toMatch(/^[^）》].*[^（《]$/);
});

test("中学校本不会被当成中学校", () => {
  expect(texts("云岭中学校本研修工作总结")).toEqual(["云岭中学", "校本研修", "工作总结"]);
  expect(texts("云岭县初级中学校2024学年")).toEqual(["云岭县初级中学校", "2024学年"]);
});

test.each([
  ["2024学年第一学期校本研修", "2024学年第一学期"],
  ["2024—2025学年度第二学期校本研修", "2024—2025学年度第二学期"],
  ["2024学年度下学期校本研修", "2024学年度下学期"],
  ["2025年1月—6月校本研修", "2025年1月—6月"],
  ["第一学期校本研修", "第一学期"],
  ["2025年春季学期校本研修", "2025年春季学期"],
  ["（含南田校区、北岙校区）一览表", "（含南田校区、北岙校区）"],
  ["《〈好老师〉校本研修方案》汇编", "《〈好老师〉校本研修方案》"],
  ["12次活动", "12次"],
])("%s：开头的“%s”不拆", (title, first) => {
  expect(texts(title)[0]).toBe(first);
});

test("三行时中间一行不最短", () => {
  for (const lines of titleShapes.filter(({ length }) => length === 3)) {
    const [first, middle, last] = titleLines(lines.join(""), 20).map((line) => line.length) as [number, number, number];
    expect(middle).toBeGreaterThanOrEqual(Math.min(first, last));
  }
});

test("题目、副题、附件标题、另起一页的标题在文件里都分行", async () => {
  const [, , third] = titleShapes;
  const long = "云州市云岭县实验小学2024学年校本培训工作总结";
  const docx = await writeDocx(
    plainOutline({
      title: long,
      subtitle: subtitleShapes[1]!.join("").slice(2),
      byline: "云州师范学院附属第二实验小学教育集团南田校区教学科研处",
      body: [{ ...heading(2, "", third!.join("")), startsPage: true } as never],
      annexes: [annexOf(third!.join(""), 1, false)],
    }),
  );
  const texts = paragraphTexts(docx);
  expect(texts[0]).toBe("云州市云岭县实验小学\n2024学年校本培训工作总结");
  expect(texts[1]).toBe(subtitleShapes[1]!.join("\n"));
  expect(texts[2]).toBe("云州师范学院附属第二实验小学教育集团南田校区教学科研处");
  expect(texts.filter((text) => text === third!.join("\n"))).toHaveLength(2);
});
