import { expect, test } from "vitest";
import { readDocument } from "../../src/source/read-document.ts";
import { bytesOf, findingsIn } from "./read-case.ts";

const read = (text: string) => readDocument("记录.yaml", bytesOf(text)).value;
const plain = (text: string) => JSON.parse(JSON.stringify(read(text).data));

test("内容都是照打的文字，空着的是 null", () => {
  const text =
    "编号: 0017\n月份: 2024.10\n版本: 1.10\n期: 2024E10\n空: \n波浪: ~\n无: null\n是: yes\n引号: ''\n日期: 2024-09-12\n表: [a, , ]\n".replace(
      ", , ]",
      ", '']",
    );
  expect(plain(text)).toEqual({
    编号: "0017",
    月份: "2024.10",
    版本: "1.10",
    期: "2024E10",
    空: null,
    波浪: "~",
    无: "null",
    是: "yes",
    引号: "",
    日期: "2024-09-12",
    表: ["a", ""],
  });
});

test("引号、转义和多行文字读成它们的意思", () => {
  expect(plain(`甲: "一\\n二"\n乙: '它''s'\n丙: |\n  第一行\n    第二行\n丁: 前\n  后\n`)).toEqual({
    甲: "一\n二",
    乙: "它's",
    丙: "第一行\n  第二行\n",
    丁: "前 后",
  });
});

test("名称 __proto__ 和 constructor 也只是名称", () => {
  const data = read("__proto__: {甲: 乙}\nconstructor: 丙\n").data as Record<string, unknown>;
  expect(Object.getPrototypeOf(data)).toBeNull();
  expect(Object.keys(data)).toEqual(["__proto__", "constructor"]);
  expect(data.甲).toBeUndefined();
});

test("最外层不是名称和内容也照给", () => {
  expect(plain("- 甲\n- 乙\n")).toEqual(["甲", "乙"]);
  expect(plain("甲\n")).toBe("甲");
});

test("有错误的文件不给出一半内容", () => {
  const broken = read('听课:\n  - 日期: "2024\n论文: 甲\n');
  expect(broken.data).toBeNull();
  expect(broken.locate(["论文"])).toEqual({ file: "记录.yaml", line: 1, column: 1 });
});

test("只有一个警告的文件照给内容", () => {
  expect(plain("题目: 备课 #3\n")).toEqual({ 题目: "备课" });
});

const text = `听课:
  - 日期: 2024-11-12
    听课人: 许知行、沈一舟
    执教:
    课名: "《落花生》"
    备注: '它''s'
    评课: |
      第一行
      第二行
  - {日期: 2024-11-13, 听课人: [许知行, 林秋野]}
`;

test.each([
  ["文字", ["听课", 0, "听课人"], "3:10+7"],
  ["带引号的文字", ["听课", 0, "课名"], "5:9+7"],
  ["多行文字的第一行", ["听课", 0, "评课"], "7:9+1"],
  ["空着的内容指它的名称", ["听课", 0, "执教"], "4:5+2"],
  ["一条记录", ["听课", 0], "2:5"],
  ["括号里的记录", ["听课", 1], "10:5+33"],
  ["括号里的一项", ["听课", 1, "听课人", 1], "10:33+3"],
  ["没有写的内容指它的记录", ["听课", 1, "执教", "姓名"], "10:5+33"],
  ["没有的记录指列表", ["听课", 9], "2:3"],
  ["整个文件", [], "1:1"],
])("%s的位置", (_, path, expected) => {
  expect(shown(read(text).locate(path))).toBe(expected);
});

test.each([
  ["名称", ["听课", 0, "听课人"], "3:5+3"],
  ["最外层的名称", ["听课"], "1:1+2"],
  ["没有写的名称指它的记录", ["听课", 0, "级别"], "2:5"],
  ["列表的一项没有名称", ["听课", 1], "10:5+33"],
])("%s的位置（名称）", (_, path, expected) => {
  expect(shown(read(text).locateKey(path))).toBe(expected);
});

test("可以只指内容里的几个字", () => {
  const { locate } = read(text);
  expect(shown(locate(["听课", 0, "听课人"], { offset: 4, length: 3 }))).toBe("3:14+3");
  expect(shown(locate(["听课", 0, "课名"], { offset: 1, length: 3 }))).toBe("5:11+3");
  expect(shown(locate(["听课", 0, "备注"], { offset: 1, length: 1 }))).toBe("6:9+6");
});

const shown = ({ line, column, length }: { line: number; column: number; length?: number }) =>
  `${line}:${column}${length ? `+${length}` : ""}`;

test.each([
  ["没有字", ""],
  ["只有说明", "# 十一月\n\n"],
  ["只有分隔线", "---\n"],
])("%s的文件是空的", (_, content) => expect(findingsIn(content)).toEqual(["1:1 warning source/empty-file"]));

test("套 64 层可以，再多不读", () => {
  expect(findingsIn(`${"[".repeat(64)}甲${"]".repeat(64)}`)).toEqual([]);
  expect(findingsIn(`${"[".repeat(65)}甲${"]".repeat(65)}`)).toEqual(["1:66 error source/too-deep"]);
  expect(findingsIn("[".repeat(1_000_000))).toEqual([expect.stringContaining("source/too-deep")]);
  expect(findingsIn("- ".repeat(1_000_000))).toEqual([expect.stringContaining("source/too-deep")]);
  expect(findingsIn("{a: ".repeat(100_000))).toEqual([expect.stringContaining("source/too-deep")]);
  const stairs = Array.from({ length: 70 }, (_, i) => `${" ".repeat(i)}甲:\n`).join("");
  expect(findingsIn(stairs)).toEqual([expect.stringContaining("source/too-deep")]);
});

test("别名炸弹每行报一次，不展开", () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x]"];
  for (let i = 1; i < 30; i++)
    lines.push(
      `a${i}: &a${i} [${Array(8)
        .fill(`*a${i - 1}`)
        .join(", ")}]`,
    );
  const found = findingsIn(`${lines.join("\n")}\n`);
  expect(found).toHaveLength(30);
  expect(found.every((d) => d.endsWith("source/alias"))).toBe(true);
});

test("两万个名称很快就读完", () => {
  const started = performance.now();
  expect(findingsIn(Array.from({ length: 20_000 }, (_, i) => `甲${i}: 乙\n`).join(""))).toEqual([
    "1:1 error source/too-many-entries",
  ]);
  expect(performance.now() - started).toBeLessThan(60_000);
});
