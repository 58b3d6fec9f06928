import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { diagnosticsText } from "../../src/cli/print/diagnostics.ts";
import { displayWidth } from "../../src/cli/print/display-width.ts";
import { quoteFrom } from "../../src/cli/print/source-lines.ts";
import { summaryText } from "../../src/cli/print/summary.ts";
import { wantsColor } from "../../src/cli/terminal.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const finding = (given: Partial<Diagnostic>): Diagnostic => ({
  code: "file/unreadable",
  severity: "error",
  args: {},
  message: "名册中没有“林秋也”",
  file: "记录/2024-11.yaml",
  line: 1,
  column: 1,
  ...given,
});

function shown(text: string, given: Partial<Diagnostic>, screen = { color: false, width: 100 }): string {
  const lineOf = quoteFrom([{ file: "记录/2024-11.yaml", bytes: Buffer.from(text) }]);
  return diagnosticsText([finding(given)], lineOf, screen);
}

test("a finding: place, words, code, source line, carets as wide as the characters, hint", () => {
  const text = `${"\n".repeat(13)}    执教: 林秋也\n`;
  expect(shown(text, { line: 14, column: 9, length: 3, hint: "是否想写“林秋野”？" })).toBe(
    [
      "记录/2024-11.yaml:14:9 错误 名册中没有“林秋也” file/unreadable",
      "  14 │     执教: 林秋也",
      "     │           ^^^^^^ 是否想写“林秋野”？",
    ].join("\n"),
  );
});

test("a hint of several lines goes below, ready to copy", () => {
  expect(shown("教师:林秋野", { length: 6, hint: "冒号后面空一格：\n教师: 林秋野" }).split("\n").slice(2)).toEqual([
    "    │ ^^^^^^^^^^^",
    "      冒号后面空一格：",
    "      教师: 林秋野",
  ]);
});

test.each([
  ["制表符", "\t甲", 2, "      甲", "      ^^"],
  ["全角冒号", "题：乙", 3, "  题：乙", "      ^^"],
  ["四字节的字", "𠮷甲", 3, "  𠮷甲", "    ^^"],
  ["表情", "😀甲", 3, "  😀甲", "    ^^"],
  ["行尾之后", "甲乙", 3, "  甲乙", "      ^"],
  ["两字节换行", "甲\r\n乙", 1, "  甲", "  ^^"],
])("carets line up: %s", (_, text, column, line, carets) => {
  const lines = shown(text, { column }).split("\n");
  expect(lines.slice(1)).toEqual([`  1 │ ${line.slice(2)}`, `    │ ${carets.slice(2)}`]);
});

test.each([
  [
    6,
    [
      "另见 记录/甲.yaml:1:3",
      "另见 记录/甲.yaml:2:3",
      "另见 记录/甲.yaml:3:3",
      "另见 记录/甲.yaml:4:3",
      "另见 记录/甲.yaml:5:3",
      "另见 记录/甲.yaml:6:3",
    ],
  ],
  [
    7,
    [
      "另见 记录/甲.yaml:1:3",
      "另见 记录/甲.yaml:2:3",
      "另见 记录/甲.yaml:3:3",
      "另见 记录/甲.yaml:4:3",
      "另见 记录/甲.yaml:5:3",
      "另有2处，yanxiu check --all 列出全部",
    ],
  ],
])("of %i related places the first five are named, a sixth rather than counted", (count, expected) => {
  const related = Array.from({ length: count }, (_, i) => ({ file: "记录/甲.yaml", line: i + 1, column: 3 }));
  const lines = shown("教师:", { related })
    .split("\n")
    .map((line) => line.trim());
  expect(lines.filter((line) => line.startsWith("另"))).toEqual(expected);
});

test("a control character in a record cannot reach the terminal", () => {
  expect(shown("题目: \u001b[31m红", { column: 5, message: "\u001b[2J" })).not.toContain("\u001b");
});

test("a very long line is cut around the carets", () => {
  const text = `${"前".repeat(300)}错${"后".repeat(300)}`;
  const [, line, carets] = shown(text, { column: 301 }, { color: false, width: 80 }).split("\n");
  expect(displayWidth(line!)).toBeLessThanOrEqual(80);
  const before = carets!.indexOf("^");
  expect(displayWidth(line!.slice(0, line!.indexOf("错")))).toBe(before);
});

test("a file that is not UTF-8 text is not quoted", () => {
  const gbk = quoteFrom([{ file: "记录/2024-11.yaml", bytes: Uint8Array.of(0xd1, 0xd0, 0xd0, 0xde) }]);
  expect(diagnosticsText([finding({})], gbk, { color: false, width: 80 })).toBe(
    "记录/2024-11.yaml:1:1 错误 名册中没有“林秋也” file/unreadable",
  );
});

test("other places of a finding are named", () => {
  expect(shown("甲", { related: [{ file: "记录/2024-10.yaml", line: 3, column: 5 }] })).toContain(
    "另见 记录/2024-10.yaml:3:5",
  );
});

test.each([
  ["没有问题", [], "没有发现问题（2个文件，7条记录）"],
  ["各种都有", ["error", "warning", "error", "notice"], "2处错误，1处警告，1处提示"],
  ["只有警告", ["warning"], "1处警告"],
] as const)("summary: %s", (_, severities, expected) => {
  const found = severities.map((severity) => finding({ severity }));
  expect(summaryText(found, { files: 2, records: 7 })).toBe(expected);
});

test.each([
  ["终端", true, {}, true],
  ["写进文件", false, {}, false],
  ["终端，但不要颜色", true, { NO_COLOR: "1" }, false],
  ["不是终端，但要颜色", false, { FORCE_COLOR: "1" }, true],
  ["两样都说了，不要颜色算数", false, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ["NO_COLOR 是空的", true, { NO_COLOR: "" }, true],
  ["没有颜色的终端", true, { TERM: "dumb" }, false],
])("colour: %s", (_, isTTY, env, expected) => {
  expect(wantsColor(isTTY, env)).toBe(expected);
});

test("with colour, the words stay the same", () => {
  const colored = shown("甲", { hint: "改。" }, { color: true, width: 100 });
  expect(colored).toContain("\u001b[31m错误\u001b[39m");
  expect(stripVTControlCharacters(colored)).toBe(shown("甲", { hint: "改。" }));
});
