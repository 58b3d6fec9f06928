import { describe, expect, test } from "vitest";
import { fillTemplate } from "../../src/outline/fill-template.ts";
import { numberParagraphs } from "../../src/outline/number-paragraphs.ts";
import { linesOf, sampleData } from "./sample-data.ts";

const read = (text: string, value = "") => fillTemplate({ file: "问题.md", text }, sampleData({ 值: value })).value;

describe("手打序号起头的一行，印出来是自己的一行", () => {
  test.each([
    ["1、", "问题如下：\n1、甲不够。\n2、乙不够。", ["问题如下：", "1、甲不够。", "2、乙不够。"]],
    ["1. 不从一起", "问题如下：\n2. 甲\n3．乙\n4.丙", ["问题如下：", "2. 甲", "3．乙", "4.丙"]],
    ["（1） (1) 1）", "问题如下：\n（1）甲；\n(2)乙；\n3）丙。", ["问题如下：", "（1）甲；", "(2)乙；", "3）丙。"]],
    ["①", "问题如下：\n①甲\n②乙", ["问题如下：", "①甲", "②乙"]],
    ["一、（一）", "问题如下：\n一、甲\n（一）乙\n(二) 丙", ["问题如下：", "一、甲", "（一）乙", "(二) 丙"]],
    [
      "第一，一是，其一，",
      "有三点：\n第一，甲；\n二是乙。\n其三，丙。",
      ["有三点：", "第一，甲；", "二是乙。", "其三，丙。"],
    ],
    ["短横、圆点、星号", "有：\n-甲\n·乙\n*丙\n•丁", ["有：", "-甲", "·乙", "*丙", "•丁"]],
    ["字母和箭头", "有：\nA、甲\nB. 乙\nc）丙\n→丁", ["有：", "A、甲", "B. 乙", "c）丙", "→丁"]],
    ["前面空几格", "有：\n  1、甲\n\t2、乙", ["有：", "1、甲", "2、乙"]],
    ["一条里换行", "有：\n1、甲\n接着说。\n2、乙", ["有：", "1、甲接着说。", "2、乙"]],
    ["行末两个空格", "有：  \n1、甲  \n2、乙", ["有：", "1、甲", "2、乙"]],
    ["条目下面", "- 甲\n（1）乙\n（2）丙\n- 丁", ["- 甲⏎（1）乙⏎（2）丙", "- 丁"]],
  ])("%s", (_, text, expected) => {
    expect(linesOf(read(text))).toEqual(expected);
  });

  test.each([
    ["年份、人数、小数", "全年的活动\n2024年起按月排，\n3名教师各讲\n1.5小时，\n12、13日两天。"],
    ["年级和班", "五\n（2）班和\n三、四年级各上一节，\n（一）班也上。"],
    ["句子中间的第一、一是", "我们认为，\n第一，要改课；\n也要\n一是一、二是二。"],
    ["几个字母", "参加的有\nA、B两组和\nC.D.两位老师"],
    ["粗体、负数、破折号", "甲\n**乙**\n-3度\n——丙"],
  ])("不是条目：%s", (_, text) => {
    const lines = linesOf(read(text));
    expect(lines).toEqual([text.replaceAll("\n", "").replace("**乙**", "【乙】")]);
  });

  test("值里有几行，别的换行照样", () => {
    const value = "还要补：\n1、封面；\n2、目录。\n另行通知。";
    expect(linesOf(read("{{值}}", value))).toEqual(["还要补：", "1、封面；", "2、目录。⏎另行通知。"]);
    expect(linesOf(read("说明：{{值}}完。", value))).toEqual([
      "说明：还要补：",
      "1、封面；",
      "2、目录。⏎另行通知。完。",
    ]);
    expect(linesOf(read("- {{值}}", value))).toEqual(["- 还要补：⏎1、封面；⏎2、目录。⏎另行通知。"]);
  });
});

describe("编号: 是", () => {
  const numbered = (text: string) => linesOf(numberParagraphs(read(text)));
  test.each([
    ["手打的几条归在前一段", "甲。\n\n乙如下：\n1、丙；\n2、丁。", ["1. 甲。", "2. 乙如下：⏎1、丙；⏎2、丁。"]],
    ["自己数的不再编号", "1、甲。\n\n2、乙。", ["1、甲。", "2、乙。"]],
    ["自己用字数的也不编", "第一，甲。\n\n第二，乙。", ["第一，甲。", "第二，乙。"]],
    ["只有一段", "甲如下：\n1、乙；\n2、丙。", ["甲如下：", "1、乙；", "2、丙。"]],
  ])("%s", (_, text, expected) => {
    expect(numbered(text)).toEqual(expected);
  });
});
