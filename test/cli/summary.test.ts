import { Chalk } from "chalk";
import { expect, test } from "vitest";
import { codeTitle } from "../../src/cli/print/code-titles.ts";
import { summaryText, unreadText } from "../../src/cli/print/summary.ts";
import { tallyText } from "../../src/cli/print/tally.ts";
import type { Diagnostic, Severity } from "../../src/diagnostics/diagnostic.ts";
import { mistakes } from "../../src/mistakes.ts";

const found = (severity: Severity, code: string, count?: number): Diagnostic => ({
  ...{ code, severity, file: "a.yaml", line: 1, column: 1, message: "", args: {} },
  ...(count !== undefined && { count }),
});
const error = (code: string, count?: number) => found("error", code, count);

test.each([
  [{ files: 2 }, "没有发现问题（2个文件）"],
  [{ files: 2, records: 0 }, "没有发现问题（2个文件，0条记录）"],
  [{ files: 2, records: 7, ignored: 1, tolerated: 3 }, "没有发现问题（2个文件，7条记录，忽略1处，基线里的旧问题3处）"],
  [{ files: 2, ignored: 0, tolerated: 0 }, "没有发现问题（2个文件）"],
])("without a finding, of %j", (extent, said) => expect(summaryText([], extent)).toBe(said));

test.each([
  [[error("a/a")], {}, "1处错误"],
  [[found("notice", "a/c"), error("a/a"), found("warning", "a/b"), error("a/b")], {}, "2处错误，1处警告，1处提示"],
  [[error("a/a", 3), found("notice", "a/c")], {}, "3处错误，1处提示，合起来是2个问题"],
  [[error("a/a", 3)], { ignored: 2 }, "3处错误，合起来是1个问题（忽略2处）"],
  [[error("a/a")], { tolerated: 2 }, "1处错误（基线里的旧问题2处）"],
])("findings are counted by their places: %#", (diagnostics, extent, said) =>
  expect(summaryText(diagnostics, { files: 1, ...extent })).toBe(said),
);

test("what was not read stands in a second line, with and without findings", () => {
  const unread = ["甲.yaml"];
  const line = "“甲.yaml”没有读全，要靠它判断的（如名册、核对）这次没有核查，改好再查一遍";
  expect(summaryText([], { files: 1, unread })).toBe(`没有发现问题（1个文件）\n${line}`);
  expect(summaryText([error("a/a")], { files: 1, unread })).toBe(`1处错误\n${line}`);
  expect(unreadText(["甲.yaml", "乙.yaml"])).toEqual([line.replace("”", "”等2个文件")]);
  expect(unreadText(["甲\u202e.yaml"])[0]).not.toContain("\u202e");
  expect(unreadText()).toEqual([]);
});

test("how many places there are of each code: errors first, then the most, one under the other", () => {
  const all = [
    found("notice", "source/odd-code", 200),
    error("record/bad-day"),
    error("check/unknown-teacher", 76),
    found("warning", "record/bad-day", 3),
    error("record/bad-day", 2),
    error("check/unknown-teacher"),
  ];
  // source/odd-code has 15 columns, 名册里没有的人 14.
  expect(tallyText(all, new Chalk({ level: 0 }))).toEqual([
    "   77处错误  名册里没有的人   check/unknown-teacher",
    "    3处错误  日期写法不对     record/bad-day",
    "    3处警告  日期写法不对     record/bad-day",
    "  200处提示  source/odd-code  source/odd-code",
  ]);
});

test("a code without a title is called by why it matters, one that nobody declares by itself", () => {
  expect(codeTitle("source/wide-colon")).toBe("全角冒号");
  const plain = [...mistakes.keys()].find((code) => codeTitle(code) === mistakes.get(code)!.why);
  expect(plain).toBeDefined();
  expect(codeTitle("a/b")).toBe("a/b");
});
