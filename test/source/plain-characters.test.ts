import { expect, test } from "vitest";
import { plainCharacters } from "../../src/source/plain-characters.ts";

const found = (text: string) => plainCharacters("a.yaml", text);
const said = (text: string) => found(text).diagnostics.map(({ message }) => message);

test("a text without such characters is the same text, and its places are", () => {
  const { text, diagnostics, asTyped } = found("课名: 落花生\n\u3000\u3000执教");
  expect([text, diagnostics]).toEqual(["课名: 落花生\n\u3000\u3000执教", []]);
  const place = { file: "a.yaml", line: 1, column: 5, length: 3 };
  expect(asTyped(place)).toBe(place);
});

test("a comment stays as it is, whatever stands before it; in Markdown # begins a heading", () => {
  expect(found("# 落\u200b花\n  # 落\u200b花\n落\u200b花 # 落\u200b花").text).toBe(
    "# 落\u200b花\n  # 落\u200b花\n落花 # 落花",
  );
  expect(plainCharacters("a.md", "# 落\u200b花", "markdown").text).toBe("# 落花");
});

test("each character is named once, at its first place, with how often it is there; its next nine places are related", () => {
  const lines = Array.from({ length: 12 }, (_, i) => `第${i}\u200b行${i === 3 ? "\u00a0" : ""}`);
  const { diagnostics } = found(lines.join("\n"));
  expect(diagnostics.map(({ code, line, column, length }) => [code, line, column, length])).toEqual([
    ["source/invisible-character", 1, 3, 1],
    ["source/odd-space", 4, 5, 1],
  ]);
  const [{ related }] = diagnostics as unknown as [{ related: { line: number; column: number }[] }];
  expect(related.map(({ line, column }) => [line, column])).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, 3]));
  expect(diagnostics[0]!.message).toContain("（零宽空格，U+200B），读的时候略去了，这个文件里共12处");
  expect(diagnostics[1]!.message).toBe("这里的空格是网页或排版用的空格（U+00A0），读成了普通空格");
});

test("of many different ones ten are named", () => {
  const radicals = [...Array(14).keys()].map((i) => String.fromCodePoint(0x2f00 + i)).join("");
  expect(found(radicals).diagnostics).toHaveLength(10);
});

test.each([
  ["林\u2060秋", "零宽空格，U+2060"],
  ["林\u200c秋", "零宽连接符，U+200C"],
  ["林\u200d秋", "零宽连接符，U+200D"],
  ["林\ufeff秋", "文件开头的标记 BOM，U+FEFF"],
  ["林\u00ad秋", "软连字符，U+00AD"],
  ["林\u202e秋", "文字方向标记，U+202E"],
  ["林\u200f秋", "文字方向标记，U+200F"],
  ["林\u2066秋", "文字方向标记，U+2066"],
  ["林\ufe0e秋", "字形选择符，U+FE0E"],
  ["林\u{e0101}秋", "字形选择符，U+E0101"],
  ["林\u3164秋", "控制符，U+3164"],
  ["林\u200b\u200c秋", "零宽空格，U+200B U+200C"],
])("%j is called %s", (text, name) => expect(said(text)).toEqual([expect.stringContaining(`（${name}）`)]));

test("a character that looks like another, and what the source of a page has, are told with what they are read as", () => {
  expect(said("落\u2f2d")).toEqual(["这里的“\u2f2d”（U+2F2D）只是样子像“山”，不是同一个字符，读成了“山”"]);
  expect(said("甲&nbsp;乙&middot;丙&shy;&middot;")).toEqual([
    "“&nbsp;”是网页里的写法，读成了空格",
    "“&middot;”是网页里的写法，读成了“·”，这个文件里共2处",
    "“&shy;”是网页里的写法，读的时候略去了",
  ]);
});

test.each([
  ["在它前面", "甲乙\u200b丙丁", { column: 1, length: 2 }, { column: 1, length: 2 }],
  ["在它后面", "甲乙\u200b丙丁", { column: 3, length: 2 }, { column: 4, length: 2 }],
  ["跨过它", "甲乙\u200b丙丁", { column: 2, length: 2 }, { column: 2, length: 3 }],
  ["一个字变多个", "甲&nbsp;乙", { column: 3, length: 1 }, { column: 8, length: 1 }],
  ["换了的字本身", "甲&nbsp;乙", { column: 2, length: 1 }, { column: 2, length: 1 }],
  ["没有长度", "甲\u200b乙", { column: 2 }, { column: 3 }],
  ["长度是零", "甲\u200b乙", { column: 2, length: 0 }, { column: 3, length: 0 }],
  ["连着两处", "\u200b甲\u200b乙", { column: 2, length: 1 }, { column: 4, length: 1 }],
])("a place is that in the file: %s", (_, text, place, typed) => {
  const at = { file: "a.yaml", line: 2, ...place };
  expect(found(`x\n${text}`).asTyped(at)).toEqual({ file: "a.yaml", line: 2, ...typed });
});

test("each is marked with all it is typed with", () => {
  expect(found("甲&nbsp;乙\u200b\u200c").diagnostics.map(({ column, length }) => [column, length])).toEqual([
    [2, 6],
    [9, 2],
  ]);
});

test("a place in a line without such characters stays", () => {
  const place = { file: "a.yaml", line: 1, column: 3, length: 1 };
  expect(found("甲乙丙\n\u200b丁").asTyped(place)).toEqual(place);
});
