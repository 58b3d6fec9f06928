import { expect, test } from "vitest";
import { placesIn } from "../../src/source/places-in.ts";

const text = "听课:\n  - 甲乙丙\n\n丁";

test.each<[string, number, number | undefined, string]>([
  ["开头", 0, undefined, "1:1"],
  ["行末的换行属于那一行", 3, 1, "1:4+1"],
  ["下一行的第一个字", 4, 2, "2:1+2"],
  ["不超过行末", 8, 99, "2:5+3"],
  ["空行", 12, 5, "3:1+1"],
  ["最后一行不超过文末", 13, 9, "4:1+1"],
  ["文末", 14, undefined, "4:2"],
])("a place: %s", (_, offset, length, expected) => {
  const place = placesIn("记录.yaml", text)(offset, length);
  expect(`${place.line}:${place.column}${place.length ? `+${place.length}` : ""}`).toBe(expected);
});

test("a text whose first line is another line of its file", () => {
  expect(placesIn("文字/引言.md", text, 5)(4)).toEqual({ file: "文字/引言.md", line: 6, column: 1 });
});
