import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/outline/blocks.ts";
import { fillLine, fillTemplate } from "../../src/outline/fill-template.ts";
import { sampleData, textOf } from "./sample-data.ts";

const template = `## {{值}}

{{值}}

**{{{值}}}**

- {{值}}

1. 前{{值}}后

| {{值}} | 乙 |
| --- | --- |
{{#each 各项}}
| {{this}} | \`{{值}}\` [{{值}}](x) |
{{/each}}
`;

const fill = (value: string) =>
  fillTemplate({ file: "规划.md", text: template }, sampleData({ 值: value, 各项: [value, value] })).value;

const typed = (block: Block | undefined): string => {
  if (block?.type === "heading" || block?.type === "paragraph") return textOf(block.content);
  if (block?.type === "list") return block.items.map(textOf).join("/");
  return block?.type === "table" ? block.rows.flatMap((row) => row.cells.map(textOf)).join("/") : "";
};

describe("数据里的符号就是它自己", () => {
  test.each([
    ["花括号", "{{研修活动}}"],
    ["竖线和星号", "a|b **粗** *斜* _下划_ \\| \\"],
    ["井号、短横、数字开头", "# 标题 - 条目"],
    ["像条目", "- 甲"],
    ["像编号", "1. 甲"],
    ["像标题序号", "一、甲"],
    ["尖括号和实体", "<b>&amp;&lt;</b><!-- x -->"],
    ["引号", "“双减”背景下的\"新\"'课堂'"],
    ["前后的空格", "   四个  空格  "],
    ["全角空格", "　　缩进"],
    ["换行", "第一行\n\n  第三行\n"],
    ["回车换行", "第一行\r\n第二行"],
    ["表情和生僻字", "😀👨‍👩‍👧𠮷"],
    ["反引号和链接", "`代码` [文](http://x) ![图](y)"],
    ["记号所用的字符", "\ue0001\ue001"],
    ["原型上的名称", "__proto__ constructor"],
  ])("%s", (_, value) => {
    const lines = value.replace(/\r?\n/g, "⏎");
    const bold = value
      .split(/\r?\n/)
      .map((line) => (line ? `【${line}】` : ""))
      .join("⏎");
    const blocks = fill(value);
    expect(blocks.map((block) => block.type)).toEqual(["heading", "paragraph", "paragraph", "list", "list", "table"]);
    expect(blocks.slice(0, 5).map(typed)).toEqual([lines, lines, bold, lines, `前${lines}后`]);
    const row = `${lines}/\`${lines}\` [${lines}](x)`;
    expect(typed(blocks[5])).toBe(`${row}/${row}`);
  });

  test("任何可以印出的文字都照原样留下", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), (value) => {
        const lines = value.replace(/\r\n?|\n/g, "⏎");
        expect(fill(value).slice(0, 2).map(typed)).toEqual([lines, lines]);
        const line = fillLine({ file: "x", text: "《{{值}}》" }, sampleData({ 值: value }));
        expect(line.value).toBe(`《${value.replace(/\r\n?|\n/g, " ")}》`);
      }),
      { seed: 20240901, numRuns: 500 },
    );
  });

  test("统计量、短语各是文稿里的节点", () => {
    const { value } = fillTemplate({ file: "实施.md", text: "共**{{研修活动}}**，其中{{构成}}。" }, sampleData());
    expect(value[0]).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "共" },
        expect.objectContaining({ type: "figure", name: "activities", text: "9次", bold: true }),
        { type: "text", text: "，其中讲座" },
        expect.objectContaining({ type: "figure", name: "talks", text: "3次" }),
        { type: "text", text: "。" },
      ],
    });
  });
});
