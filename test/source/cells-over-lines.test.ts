import { expect, test } from "vitest";
import { joinCells } from "../../src/source/cells-over-lines.ts";

test.each([
  ["两行文字", ['- 题目: "一次', '家访"', "  类别: 案例"], ["- 题目: 一次家访", "", "  类别: 案例"]],
  ["三行，中间空一行", ['  题目: "一次', "", '家访" ', "  类别: 案例"], ["  题目: 一次家访", "", "", "  类别: 案例"]],
  ["开头的一行是空的", ['  题目: "', '家访"'], ["  题目: 家访", ""]],
  ["只有引号，里面是空的", ['  学时: "', '"'], ["  学时: ", ""]],
  ["英文之间空一格", ['  题目: "A', 'Letter"'], ["  题目: A Letter", ""]],
  ["汉字和英文之间不空", ['  题目: "读', "A", 'Letter和"'], ["  题目: 读A Letter和", "", ""]],
  ["几个人", ['  听课人: "林秋野', "许知行", '阿依·古"'], ["  听课人: 林秋野、许知行、阿依·古", "", ""]],
  ["几个人，中间空一行", ['  听课人: "林秋野', "", '许知行"'], ["  听课人: 林秋野、许知行", "", ""]],
  ["英文后面是汉字", ['  题目: "A', '课"'], ["  题目: A课", ""]],
  ["一行在左边就够", ['  题目: "一次', "难忘的", '    家访"'], ["  题目: 一次难忘的家访", "", ""]],
  ["不全是姓名", ['  听课人: "林秋野', '语文教研组的人"'], ["  听课人: 林秋野语文教研组的人", ""]],
  ["不是写人的一项", ['  题目: "林秋野', '许知行"'], ["  题目: 林秋野许知行", ""]],
  ["接下来的一行深一些，再下一行在左边", ['  题目: "一次', "    难忘的", '家访"'], ["  题目: 一次难忘的家访", "", ""]],
  ["两处", ['  题目: "一', '二"', '  地点: "三', '四"'], ["  题目: 一二", "", "  地点: 三四", ""]],
])("joined: %s", (_, typed, expected) => {
  const { text, diagnostics } = joinCells("a.yaml", typed.join("\n"));
  expect(text.split("\n")).toEqual(expected);
  expect(diagnostics.length).toBeGreaterThan(0);
});

test.each([
  ["在这一行收尾", ['  题目: "一次家访"', "家访"]],
  ["没有哪一行在左边：yaml 自己会读", ['  题目: "一次', '    家访"']],
  ["没有收尾", ['  题目: "一次', "家访"]],
  ["下一行是另一项", ['  题目: "一次', "类别: 案例", '家访"']],
  ["下一行是另一条", ['  题目: "一次', "- 案例", '家访"']],
  ["引号后面还有字", ['  题目: "一次', '家访"之后', '再访"']],
  ["不在一项的开头", ['  题目: 一"次', '家访"']],
  ["没有名称", ['  - "一次', '家访"']],
  ["空行不在左边", ['  题目: "一次', "", '    家访"']],
  ["这一行有第二个引号", ['  题目: "一"次', '家访"']],
  ["多于十行", ['  题目: "一', ...Array<string>(9).fill("二"), '三"']],
])("left as it is: %s", (_, typed) => {
  expect(joinCells("a.yaml", typed.join("\n"))).toEqual({ text: typed.join("\n"), diagnostics: [] });
});

test("it is told at the quote, with how many lines there are and the line to write", () => {
  const lines = ["听课:", '  - 题目: "一次', ...Array<string>(8).fill("难忘的"), '家访"'];
  const [told, ...more] = joinCells("a.yaml", lines.join("\n")).diagnostics;
  expect(more).toEqual([]);
  expect(told).toMatchObject({ file: "a.yaml", line: 2, column: 9, code: "source/cell-over-lines" });
  expect(told!.message).toContain("分成了10行");
  expect(told!.hint).toMatch(/^接成一行“- 题目: 一次(?:难忘的){8}家访”，再删去后面的9行。$/);
});
