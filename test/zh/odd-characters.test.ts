import { expect, test } from "vitest";
import { mayHoldOddCharacters, oddCharacters, plainCharactersOf } from "../../src/zh/odd-characters.ts";

test.each([
  ["没有样子的字符", "林\u200b秋\u2060野\ufeff", "林秋野"],
  ["方向的记号", "\u202e林秋野\u202c", "林秋野"],
  ["连着的几个", "林\u200b\u200c\u00ad秋野", "林秋野"],
  ["表情里的留着", "❤\ufe0f 1\ufe0f\u20e3 👨\u200d👩", "❤\ufe0f 1\u20e3 👨\u200d👩"],
  ["网页空格", "甲\u00a0乙\u2003丙", "甲 乙 丙"],
  ["行首的空格也一样", "\u00a0\u2003甲", "  甲"],
  ["部首，两个区的", "\u2f45向\u2ed3江\u2e81", "方向长江厂"],
  ["没有对应的字的部首", "\u2e80", "\u2e80"],
  ["兼容字", "\uf9fe山", "茶山"],
  ["全角的字母、数字不是", "ＡＢ１２，（）", "ＡＢ１２，（）"],
  ["字母和声调分开的", "pi\u0301nyi\u0304n", "pínyīn"],
  ["全角的字母和声调", "ｉ\u0301", "ｉ\u0301"],
  ["反斜杠后面的字母是转义", "\\e\u0301", "\\e\u0301"],
  ["网页里的名称", "甲&nbsp;&amp;&lt;乙&gt;&middot;&hellip;&shy;", "甲 &<乙>·…"],
  ["十进制和十六进制", "&#20013;&#x4e2d;&#X4E2D;&#8203;&#160;", "中中中 "],
  [
    "不是字符的数",
    "&#10;&#9;&#55296;&#xd800;&#xdfff;&#xe000;&#999999;&#xfffff;",
    "&#10;&#9;&#55296;&#xd800;&#xdfff;&#xe000;\u{f423f}\u{fffff}",
  ],
  ["不认识的名称", "&abc; &a; AT&T; R&D", "&abc; &a; AT&T; R&D"],
  ["几行", "甲\u200b\n\u200b乙\n丙", "甲\n乙\n丙"],
])("%s", (_, typed, expected) => expect(plainCharactersOf(typed)).toBe(expected));

test("before the first character of a line spaces stay, which are indentation; where each stood is known", () => {
  expect(oddCharacters("\u00a0\u00a0甲\u00a0\u200b\u200b&nbsp;乙")).toEqual([
    { at: 3, typed: "\u00a0", plain: " " },
    { at: 4, typed: "\u200b\u200b", plain: "" },
    { at: 6, typed: "&nbsp;", plain: " " },
  ]);
});

test("what stays as it is is none of them", () => {
  for (const text of ["&abc;", "&#9;", "ｉ\u0301", "\u2e80", "❤\ufe0f"]) expect(oddCharacters(text)).toEqual([]);
});

test.each([
  ["甲乙，（）ＡＢ１２·《》— … \u3000", false],
  ["\u200b", true],
  ["\u00a0", true],
  ["\u2f45", true],
  ["i\u0301", true],
  ["&nbsp;", true],
])("%j: odd %s", (text, expected) => expect(mayHoldOddCharacters(text)).toBe(expected));
