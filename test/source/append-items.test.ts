import { expect, test } from "vitest";
import { appendItems } from "../../src/source/yaml/append-items.ts";

const item = { 日期: "2024-12-09", 执教: "林秋野" };
const line = "- {日期: 2024-12-09, 执教: 林秋野}";

const append = (text: string, label = "公开课", items: readonly { [key: string]: string }[] = [item]) => {
  const after = appendItems(Buffer.from(text), label, items);
  return after && Buffer.from(after).toString();
};

test.each([
  ["空文件", "", `公开课:\n  ${line}\n`],
  ["只有注释的文件", "# 还没有\n", `# 还没有\n\n公开课:\n  ${line}\n`],
  ["没有这一种", "听课:\n  - {日期: 2024-12-01}\n", `听课:\n  - {日期: 2024-12-01}\n\n公开课:\n  ${line}\n`],
  ["写了种类没有记录", "公开课:\n听课:\n  - {日期: 1}\n", `公开课:\n  ${line}\n听课:\n  - {日期: 1}\n`],
  ["接在最后，末尾没有换行", "公开课:\n  - {日期: 1}", `公开课:\n  - {日期: 1}\n  ${line}\n`],
  ["不缩进的列表", "公开课:\n- {日期: 1}\n听课:\n- {日期: 2}\n", `公开课:\n- {日期: 1}\n${line}\n听课:\n- {日期: 2}\n`],
  ["缩进四格", "公开课:\n    - 日期: 1\n      执教: 甲\n", `公开课:\n    - 日期: 1\n      执教: 甲\n    ${line}\n`],
  [
    "行末和后面的注释不动",
    "# 头\n公开课:  # 各组交的\n  # 上旬\n  - {日期: 1} # 甲\n  # 待补\n\n# 听课\n听课:\n  - {日期: 2}\n",
    `# 头\n公开课:  # 各组交的\n  # 上旬\n  - {日期: 1} # 甲\n  ${line}\n  # 待补\n\n# 听课\n听课:\n  - {日期: 2}\n`,
  ],
  ["最后一项是空的", "公开课:\n  - 日期: 1\n    备注:\n听课:\n", `公开课:\n  - 日期: 1\n    备注:\n  ${line}\n听课:\n`],
  [
    "最后一项是几行文字",
    "公开课:\n  - 备注: |\n      甲\n      乙\n听课:\n",
    `公开课:\n  - 备注: |\n      甲\n      乙\n  ${line}\n听课:\n`,
  ],
  [
    "里面还有列表",
    "公开课:\n  - 听课人:\n      - 甲\n      - 乙 # 迟到\n听课:\n",
    `公开课:\n  - 听课人:\n      - 甲\n      - 乙 # 迟到\n  ${line}\n听课:\n`,
  ],
  [
    "Windows 的换行和 BOM",
    "\ufeff公开课:\r\n  - {日期: 1}\r\n听课:\r\n",
    `\ufeff公开课:\r\n  - {日期: 1}\r\n  ${line}\r\n听课:\r\n`,
  ],
  [
    "引号里的文字跨两行",
    'a: "甲\n  乙"\n公开课:\n  - {课名: "丙\n      丁"}\n',
    `a: "甲\n  乙"\n公开课:\n  - {课名: "丙\n      丁"}\n  ${line}\n`,
  ],
])("%s", (_, before, after) => {
  expect(append(before)).toBe(after);
});

test("a record of several lines gets the indentation of the list, and the line breaks of the file", () => {
  const wide = { 主题: "问题链的设计".repeat(12), 备注: "甲\n乙" };
  const after = append("公开课:\r\n   - {日期: 1}\r\n", "公开课", [wide, item])!;
  const added = [`   - 主题: ${wide.主题}`, "     备注: |-", "       甲", "       乙", `   ${line}`, ""];
  expect(after).toBe(`公开课:\r\n   - {日期: 1}\r\n${added.join("\r\n")}`);
});

test.each([
  ["一行里的列表", "公开课: [{日期: 1}]\n"],
  ["空的方括号", "公开课: []\n"],
  ["整个文件在花括号里", "{公开课: []}\n"],
  ["种类下面不是列表", "公开课:\n  日期: 1\n"],
  ["有语法错误", "公开课:\n  - {日期: 1\n"],
  ["以 ... 结束的文件", "听课:\n  - {日期: 1}\n...\n"],
])("nothing is added: %s", (_, before) => {
  expect(append(before)).toBeUndefined();
});
