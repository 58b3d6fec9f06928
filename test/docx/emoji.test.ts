import { describe, expect, test } from "vitest";
import { emojiParts } from "../../src/docx/emoji.ts";
import { widthInChars } from "../../src/docx/text-width.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import { paragraphOf, paragraphTexts } from "./read-docx.ts";
import { paragraph, plainOutline, say } from "./sample-outline.ts";

const family = "👨‍👩‍👧";
const england = "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";

describe("一个表情是一个，不论有几个码", () => {
  test.each([
    ["笑脸", "😀", ["", "😀", ""]],
    ["肤色", "甲👍🏽乙", ["甲", "👍🏽", "乙"]],
    ["一家人", `甲${family}乙`, ["甲", family, "乙"]],
    ["旗", "🇨🇳🇨🇳", ["", "🇨🇳", "", "🇨🇳", ""]],
    ["地区的旗", england, ["", england, ""]],
    ["键帽", "第1️⃣步", ["第", "1️⃣", "步"]],
    ["心和女教师", "❤️👩🏽‍🏫", ["", "❤️", "", "👩🏽‍🏫", ""]],
    ["星和勾", "⭐✅", ["", "⭐", "", "✅", ""]],
    ["字库里的符号不是", "★☆※→①©®™“”——……㎡♀", ["★☆※→①©®™“”——……㎡♀"]],
    ["生僻字不是", "𠮷龘", ["𠮷龘"]],
    ["零散的连接符和选择符", "甲\u200d\ufe0f乙🏽", ["甲\u200d\ufe0f乙", "🏽", ""]],
  ])("%s", (_, text, parts) => {
    expect(emojiParts(text)).toEqual(parts);
  });
});

test.each([
  ["甲乙", 2],
  ["😀", 1.5],
  [family, 1.5],
  ["甲👍🏽乙", 3.5],
  ["甲\u200d\ufe0f乙", 2],
  ["e\u0301", 0.5],
])("%s 宽%s字", (text, width) => {
  expect(widthInChars(text)).toBe(width);
});

test("表情用有它的字体，前后的字不变", async () => {
  const body = [
    paragraph(`研修很有收获${family}，继续！`),
    { type: "list", ordered: true, items: [say("👍")] } as const,
  ];
  const docx = await writeDocx(plainOutline({ title: "总结😀", body }));
  const xml = paragraphOf(docx, "研修很有收获");
  expect(paragraphTexts(docx)).toEqual(["总结😀", `研修很有收获${family}，继续！`, "1. 👍"]);
  const fonts = xml.split("</w:r>").map((run) => /w:eastAsia="([^"]*)"/.exec(run)?.[1]);
  expect(fonts).toEqual([undefined, "Segoe UI Emoji", undefined, undefined]);
});
