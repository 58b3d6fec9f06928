import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Data } from "../../src/source/document.ts";
import { readPlain } from "../../src/source/yaml/plain-yaml.ts";
import { sameReading } from "../fuzz/same-reading.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test.each<[string, string, Data]>([
  ["一行一项", "日期: 2024-09-12\n学时: 3\n", { 日期: "2024-09-12", 学时: "3" }],
  [
    "一条条记录",
    "听课:\n  - 日期: 2024-11-12\n    执教: 林秋野\n  - 日期: 2024-11-13\n",
    {
      听课: [{ 日期: "2024-11-12", 执教: "林秋野" }, { 日期: "2024-11-13" }],
    },
  ],
  [
    "短横不缩进",
    "听课:\n- 日期: 1\n- 日期: 2\n获奖:\n- 奖项: 甲",
    { 听课: [{ 日期: "1" }, { 日期: "2" }], 获奖: [{ 奖项: "甲" }] },
  ],
  [
    "一行一条",
    "- {日期: 2024-11-12, 参加: [林秋野, 许知行], 节数: {林秋野: 4}}\n",
    [{ 日期: "2024-11-12", 参加: ["林秋野", "许知行"], 节数: { 林秋野: "4" } }],
  ],
  ["空的", "获奖:\n听课: []\n经费: {}\n", { 获奖: null, 听课: [], 经费: {} }],
  ["引号", '甲: "0017"\n乙: \'“双减”: 一\'\n丙: ["a, b"]\n', { 甲: "0017", 乙: "“双减”: 一", 丙: ["a, b"] }],
  ["注释行和空行", "# 一\n\n甲: 1\n   # 二\n\n乙:\n  # 三\n  - 丙\n# 末", { 甲: "1", 乙: ["丙"] }],
  [
    "行末的注释",
    '甲: 乙   # 丙\n丁:  # 戊\n  - {己: 1} # 庚: 辛\n壬: "癸" #\n',
    { 甲: "乙", 丁: [{ 己: "1" }], 壬: "癸" },
  ],
  ["行末的空格", "甲: 乙 丙  \n丁:  戊\n", { 甲: "乙 丙", 丁: "戊" }],
  ["冒号后不空的时刻", "甲: 14:30\n乙: {丙: 14:30}\n", { 甲: "14:30", 乙: { 丙: "14:30" } }],
])("%s", (_, text, data) => {
  expect(JSON.stringify(readPlain(text)?.data)).toBe(JSON.stringify(data));
});

test.each([
  ["写在几行上的文字", "甲: 乙\n  丙\n"],
  ["写在几行上的括号", "甲: [乙,\n  丙]\n"],
  ["竖线后的一段", "甲: |\n  乙\n"],
  ["可能切断了文字的注释", "甲: 备课 #3\n"],
  ["括号里的注释", "甲: [乙 # 丙]\n"],
  ["重复的名称", "甲: 1\n甲: 2\n"],
  ["记号", "甲: &a 1\n乙: *a\n"],
  ["缺冒号", "甲: 1\n乙 2\n"],
  ["冒号后没有空格", "甲:1\n"],
  ["全角冒号", "日期：1\n"],
  ["缩进对不上", "甲:\n    乙: 1\n  丙: 2\n"],
  ["深了的一行", "甲: 1\n  乙: 2\n"],
  ["没有闭合", "甲: [乙\n"],
  ["单独一个词", "- {听课人: 丁若兰, 马文骏}\n"],
  ["全角逗号", "甲: [乙，丙]\n"],
  ["转义", '甲: "\\u4e59"\n'],
  ["两份文件", "甲: 1\n---\n乙: 2\n"],
  ["只有文字", "甲乙丙\n"],
  ["空文件", "# 无\n"],
  ["太深", `甲: ${"[".repeat(40)}${"]".repeat(40)}\n`],
])("不是一目了然的，交给 yaml：%s", (_, text) => {
  expect(readPlain(text)).toBeUndefined();
});

test("例子和案例里一目了然的文件，读出来与 yaml 的一样，每一处的行列也一样", () => {
  const files = ["examples", "test/check/cases"].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => `${root}/${folder}/${name}`),
  );
  const results = files.map((file) => ({ file, ...sameReading(readFileSync(file)) }));
  expect(results.filter(({ problem }) => problem)).toEqual([]);
  const records = results.filter(({ file }) => /central-school\/记录/.test(file));
  expect(records.filter(({ plain }) => !plain).map(({ file }) => file)).toEqual([]);
  expect(records.length).toBeGreaterThan(10);
});
