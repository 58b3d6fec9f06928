import { expect, test } from "vitest";
import { beyondBounds } from "../../src/cli/files/text-bounds.ts";

/** `code line:column` and the arguments of what is too much; nothing of a usual text. */
function found(text: string, file = "a.yaml", isTable = false) {
  const d = beyondBounds(file, text, isTable);
  return d && [`${d.code} ${d.line}:${d.column}`, d.args];
}
/** A line of so many characters in which nothing repeats. */
const line = (length: number) =>
  Array.from({ length: Math.ceil(length / 5) }, (_, i) => String(10_000 + i))
    .join("")
    .slice(0, length);

test("a line has 10,000 characters, whatever ends it; in a table it may have more", () => {
  expect(found(`甲\r\n${line(10_000)}\r${line(10_000)}\n${line(10_000)}`)).toBeUndefined();
  expect(found(`甲\r\n\r乙\n${line(10_001)}`)).toEqual(["file/long-line 4:1", { count: 10_001 }]);
  expect(found(line(10_001), "a.csv", true)).toBeUndefined();
});

test.each([
  ["一个字", 501, "、", "file/long-repeat 2:3", { at: 4, text: "、", times: 501 }],
  ["两个字", 251, "1、", "file/long-repeat 2:3", { at: 4, text: "1、", times: 251 }],
  ["八个字", 63, "一二三四五六七八", "file/long-repeat 2:3", { at: 4, text: "一二三四五六七八", times: 63 }],
])("the same few characters may go on for 500: %s", (_, times, text, place, args) => {
  expect(found(`甲\n甲乙${text.repeat(times)}丙`)).toEqual([place, args]);
  expect(found(`甲\n甲乙${text.repeat(times)}`)).toEqual([place, args]);
  expect(found(`甲\n甲乙${text.repeat(Math.floor(500 / text.length))}丙`)).toBeUndefined();
  expect(found(`甲\n甲乙${text.repeat(times)}丙`, "a.csv", true)).toBeUndefined();
});

test("what repeats with more than eight characters is no stuck key", () => {
  expect(found("一二三四五六七八九".repeat(100))).toBeUndefined();
});

test("it is also found behind what nearly repeats", () => {
  expect(found(`${"甲".repeat(300)}乙${"甲".repeat(501)}`)).toEqual([
    "file/long-repeat 1:302",
    { at: 301, text: "甲", times: 501 },
  ]);
});

test.each([
  [" ", "空格"],
  ["\t", "制表符"],
  ["\u3000", "全角空格"],
])("%j is named, as nobody sees it", (text, name) => {
  expect(beyondBounds("a.yaml", text.repeat(501), false)!.message).toBe(
    `“${name}”从这里起连着重复了501次，文件没有读入`,
  );
});

test("records have 100,000 lines, texts and templates 10,000", () => {
  const lines = (count: number) => `${"\n".repeat(count - 1)}甲`;
  expect(found(lines(100_000))).toBeUndefined();
  expect(found(lines(100_001))).toEqual(["file/too-many-lines 1:1", { count: 100_001, most: 100_000 }]);
  expect(found("\r".repeat(100_001))).toEqual(["file/too-many-lines 1:1", { count: 100_001, most: 100_000 }]);
  expect(found("\r\n".repeat(100_000))).toBeUndefined();
  expect(found(lines(10_000), "a.MD")).toBeUndefined();
  expect(found(lines(10_001), "a.MD")).toEqual(["file/too-many-lines 1:1", { count: 10_001, most: 10_000 }]);
});
