import { expect, test } from "vitest";
import { readNumeral } from "../../src/zh/read-numeral.ts";

test.each([
  ["7", 7],
  ["三", 3],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["五十七", 57],
  ["一百零五", 105],
  ["一百二十三", 123],
  ["两三", undefined],
  ["百", undefined],
  ["十十", undefined],
  ["", undefined],
])("%s", (typed, number) => expect(readNumeral(typed)).toBe(number));
