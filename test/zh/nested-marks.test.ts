import { expect, test } from "vitest";
import { inQuotes } from "../../src/zh/nested-marks.ts";

test.each([
  ["六个一", "“六个一”"],
  ["六个“一”", "“六个‘一’”"],
  ["“六个一”", "“六个一”"],
  ["读《〈论语〉新解》", "“读《〈论语〉新解》”"],
])("%s 加引号", (name, expected) => {
  expect(inQuotes(name)).toBe(expected);
});
