import { expect, test } from "vitest";
import { dropEmptyHeadings } from "../../src/outline/drop-empty-headings.ts";
import { fillTemplate } from "../../src/outline/fill-template.ts";
import { numberHeadings } from "../../src/outline/number-headings.ts";
import { linesOf, sampleData } from "./sample-data.ts";

const blocksOf = (text: string) => fillTemplate({ file: "规划.md", text }, sampleData()).value;
const numbered = (text: string) => linesOf(numberHeadings(blocksOf(text)));

test("一、 （一） 1. （1），每级在上一级之下重新数起", () => {
  expect(numbered("## 甲\n### 乙\n#### 丙\n##### 丁\n##### 戊\n### 己\n#### 庚\n## 辛\n### 壬")).toEqual([
    "# 一、甲",
    "## （一）乙",
    "### 1.丙",
    "#### （1）丁",
    "#### （2）戊",
    "## （二）己",
    "### 1.庚",
    "# 二、辛",
    "## （一）壬",
  ]);
});

test("跳过一级也从头数", () => {
  expect(numbered("## 甲\n#### 乙\n#### 丙\n## 丁\n#### 戊")).toEqual([
    "# 一、甲",
    "### 1.乙",
    "### 2.丙",
    "# 二、丁",
    "### 1.戊",
  ]);
});

test("第十一个是十一、", () => {
  expect(numbered("## 甲\n".repeat(11)).at(-1)).toBe("# 十一、甲");
});

test("下面什么也没有的标题不印", () => {
  const blocks = dropEmptyHeadings(blocksOf("## 甲\n### 乙\n## 丙\n### 丁\n### 戊\n\n有\n\n## 己"));
  expect(linesOf(blocks)).toEqual(["# 丙", "## 戊", "有"]);
});
