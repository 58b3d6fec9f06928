import { describe, expect, test } from "vitest";
import { fillTemplate } from "../../src/outline/fill-template.ts";
import { linesOf, sampleData } from "./sample-data.ts";

const read = (text: string) => fillTemplate({ file: "规划.md", text }, sampleData());

describe("文字读成段落、标题、条目和表", () => {
  test.each([
    ["两个井号是一级标题", "## 甲\n### 乙\n#### 丙\n##### 丁", ["# 甲", "## 乙", "### 丙", "#### 丁"]],
    ["井号后没有空格也是标题", "##甲\n\n###　乙", ["# 甲", "## 乙"]],
    ["汉字间换行不留空格", "校本\n研修", ["校本研修"]],
    ["西文词间换行留一个空格", "Word\nreport", ["Word report"]],
    ["行末两个空格或反斜线换行", "甲  \n乙\\\n丙", ["甲⏎乙⏎丙"]],
    ["空两格起头的一行另起一段", "　　甲。\n　　乙。", ["甲。", "乙。"]],
    ["四个空格起头也是段落", "    甲\n\n    乙", ["甲", "乙"]],
    ["粗体挨着标点", "做法**“五课”：**每月一次，**效果好。**后来", ["做法【“五课”：】每月一次，【效果好。】后来"]],
    ["单个星号、下划线和波浪线是文字", "3*4*5，____年____月，1~2节，~~甲~~", ["3*4*5，____年____月，1~2节，~~甲~~"]],
    ["不成对的粗体记号是文字", "甲**乙，2 ** 3", ["甲**乙，2 ** 3"]],
    ["反斜线后的符号是文字", "\\*\\*甲\\*\\* \\# \\", ["**甲** # \\"]],
    ["条目", "- 甲\n- 乙\n  接着\n\n1. 丙\n2. 丁", ["- 甲", "- 乙接着", "1. 丙", "2. 丁"]],
    ["条目里的条目并为几行", "- 甲\n  - 乙\n  - 丙\n- 丁", ["- 甲⏎乙⏎丙", "- 丁"]],
    ["不从 1 起的编号照原样", "3. 甲\n4. 乙", ["3. 甲", "4. 乙"]],
    ["年份开头的句子", "2024. 甲", ["2024. 甲"]],
    ["表", "| 甲 | 乙 |\n|:--|--:|\n| a\\|b | **c** |\n| d |", ["甲 | 乙", "a|b | 【c】", "d | "]],
    ["链接的定义不丢", "[甲]: http://x", ["[甲]: http://x"]],
    ["下面有横线的一行不是标题", "甲\n===", ["甲==="]],
  ])("%s", (_, text, expected) => {
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(linesOf(value)).toEqual(expected);
  });

  test.each([
    ["代码块", "```\n甲\n```", ["```甲```"], ["1:1", "3:1"]],
    ["引用", "> 甲", ["> 甲"], ["1:1"]],
    ["分隔线和签字线", "甲\n\n---\n\n____", ["甲", "---", "____"], ["3:1", "5:1"]],
    ["图片", "甲![照片](a.jpg)", ["甲![照片](a.jpg)"], ["1:2"]],
    ["链接", "见[通知](http://x)", ["见[通知](http://x)"], ["1:2"]],
    ["网页标记", "甲<br>乙<!-- 丙 -->", ["甲<br>乙<!-- 丙 -->"], ["1:2"]],
    ["没有第二行的表", "| 甲 | 乙 |\n| 丙 | 丁 |", ["| 甲 | 乙 | | 丙 | 丁 |"], ["1:1"]],
    ["全角井号", "＃＃ 甲", ["＃＃ 甲"], ["1:1"]],
  ])("报告里没有的写法照原样印出，并提醒：%s", (_, text, expected, places) => {
    const { value, diagnostics } = read(text);
    expect(linesOf(value).map((line) => line.replaceAll("⏎", ""))).toEqual(expected);
    expect(diagnostics.map((d) => `${d.line}:${d.column}`)).toEqual(places);
    for (const d of diagnostics)
      expect(d).toMatchObject({ code: "template/unsupported-markdown", severity: "warning" });
  });

  test("短横不一样多，是列宽的比例；一样多，看内容的长短", () => {
    const widths = (marks: string, cells = "| 丙 | 丁 |") => read(`| 序 | 内容 |\n${marks}\n${cells}`).value[0];
    expect(widths("| ---- | ---------- |")).toMatchObject({ columns: [{ width: 4 }, { width: 10 }] });
    // 序 and 丙 are one character, 内容 two; one more for the room at the sides.
    expect(widths("| --- | :-: |")).toMatchObject({ columns: [{ width: 2 }, { width: 3 }] });
    expect(widths("| --- | --- |", "| 12 | 按月磨课 |")).toMatchObject({ columns: [{ width: 2 }, { width: 5 }] });
    const long = widths("| --- | --- |", `| 1 | ${"按月磨课，".repeat(9)} |`);
    expect(long).toMatchObject({ columns: [{ width: 2 }, { width: 25 }] });
    expect(read("|  |  |\n| --- | --- |\n| 主题 | 按月磨课 |").value[0]).toMatchObject({
      columns: [{ width: 1 }, { width: 1 }],
    });
  });

  test("表头全空着的是登记表：格子少的行只有写出的几格", () => {
    const { value, diagnostics } = read("|  |  |  |\n| --- | --- | --- |\n| 主题 | 倾听 |\n| 日期 | | 丙 |");
    expect(diagnostics).toEqual([]);
    expect(value[0]).toMatchObject({ type: "table", isForm: true });
    expect(value[0]?.type === "table" && value[0].rows.map(({ cells }) => cells.length)).toEqual([2, 3]);
  });

  test("表里多出的格子要提醒", () => {
    const { diagnostics } = read("| 甲 | 乙 |\n|---|---|\n{{#each 教师}}\n| {{姓名}} | 1 | 2 |\n{{/each}}");
    expect(diagnostics).toMatchObject([
      { code: "template/extra-cells", line: 4, message: expect.stringContaining("3格") },
    ]);
  });

  test.each([
    ["## 一、项目规划", "项目规划", "一、"],
    ["### （二）学习", "学习", "（二）"],
    ["### (3) 学习", "学习", "(3)"],
    ["#### 1. 听课", "听课", "1."],
    ["#### 12．听课", "听课", "12．"],
    ["##① 听课", "听课", "①"],
  ])("%s 里自己打的序号不印，并提醒", (text, heading, number) => {
    const { value, diagnostics } = read(text);
    expect(linesOf(value)[0]).toMatch(new RegExp(`^#+ ${heading}$`));
    expect(diagnostics).toMatchObject([
      { code: "template/typed-number", column: text.indexOf(number) + 1, hint: `只写“${heading}”。` },
    ]);
  });

  test.each(["## 一是学习", "## 2024.5 活动", "## 五个一工程", "## 3次讲座", "## 2024学年"])("%s 不是序号", (text) => {
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(linesOf(value)).toEqual([text.slice(1)]);
  });

  test("一个井号的标题按两个处理，并提醒", () => {
    const { value, diagnostics } = read("# 工作总结\n\n甲");
    expect(linesOf(value)).toEqual(["# 工作总结", "甲"]);
    expect(diagnostics).toMatchObject([{ code: "template/title-in-section", line: 1, column: 1 }]);
  });
});
