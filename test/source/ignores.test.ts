import { expect, test } from "vitest";
import { mistakes } from "../../src/mistakes.ts";
import { applyIgnores } from "../../src/source/ignores/apply-ignores.ts";
import { readIgnores } from "../../src/source/ignores/read-ignores.ts";

const raw = (text: string, file = "记录.yaml") => ({ file, bytes: Buffer.from(text) });

test.each([
  ["行末", "- 甲 # 忽略 check/similar-record：两场", [["check/similar-record"], "两场", [1]]],
  ["单独一行，管下一行", "# 忽略 check/similar-record：两场\n- 甲", [["check/similar-record"], "两场", [1, 2]]],
  ["中间隔着别的说明", "# 忽略 check/a：甲\n  # 说明\n- 甲", [["check/a"], "甲", [1, 3]]],
  ["几个代号", "# 忽略 check/a、check/b,check/c d：甲", [["check/a", "check/b", "check/c"], "d：甲", [1, 2]]],
  ["半角冒号，全角空格", "#忽略　check/a: 甲 ", [["check/a"], "甲", [1, 2]]],
  ["没有冒号", "# 忽略 check/a 两场同名", [["check/a"], "两场同名", [1, 2]]],
  ["没有理由", "# 忽略 check/a：", [["check/a"], "", [1, 2]]],
  ["两字节换行", "- 甲\r\n# 忽略 check/a：甲\r\n- 乙", [["check/a"], "甲", [2, 3]]],
])("a comment that lets a finding stay: %s", (_, text, [codes, reason, lines]) => {
  const found = readIgnores(raw(text));
  expect(found.map((one) => [one.codes.map(({ code }) => code), one.reason, one.lines])).toEqual([
    [codes, reason, lines],
  ]);
});

test.each([
  ["没有代号", "# 忽略这一条"],
  ["字里面的 #", "题目: C#忽略 check/a：甲"],
  ["Markdown 里的标题", "# 忽略 check/a：甲", "文字/a.md"],
])("only a comment: %s", (_, text, file = "记录.yaml") => {
  expect(readIgnores(raw(text, file))).toEqual([]);
});

test("in Markdown it is a comment of the template", () => {
  const [ignore] = readIgnores(raw("{{!-- 忽略 template/vague：原话 --}}\n约二十", "文字/a.md"));
  expect(ignore).toMatchObject({ reason: "原话", lines: [1, 2] });
});

const at = { file: "记录.yaml", line: 1, column: 1 };
const text = "- 甲 # 忽略 check/personal-data：样例";

test("nothing is called unused where something could not be judged", () => {
  const unread = mistakes.get("file/no-match")!.at(at, { pattern: "甲" });
  expect(applyIgnores([], [raw(text)], false, mistakes)).toEqual({ value: 0, diagnostics: [] });
  expect(applyIgnores([unread], [raw(text)], true, mistakes).diagnostics).toEqual([unread]);
  expect(applyIgnores([], [raw(text)], true, mistakes).diagnostics.map(({ code }) => code)).toEqual(["ignore/unused"]);
});

test("only the finding named, only in that file", () => {
  const personalData = mistakes.get("check/personal-data")!;
  const meant = personalData.at(at, { what: "手机号" });
  const elsewhere = personalData.at({ ...at, file: "别处.yaml" }, { what: "手机号" });
  const other = mistakes.get("check/draft-record")!.at(at, { count: 1, named: [] });
  const { value, diagnostics } = applyIgnores([meant, elsewhere, other], [raw(text)], true, mistakes);
  expect([value, diagnostics]).toEqual([1, [elsewhere, other]]);
});
