import { expect, test } from "vitest";
import { displayWidth } from "../../src/cli/print/display-width.ts";
import { excerpt } from "../../src/cli/print/excerpt.ts";

/** What stands above the carets. */
const marked = (line: string, column: number, length: number, width: number) => {
  const { text, before, marked } = excerpt(line, column, length, width);
  let at = 0;
  let found = "";
  for (const one of text) {
    if (at >= before && at < before + marked) found += one;
    at += displayWidth(one);
  }
  return found;
};

test("短的一行整行印出，标记在原处", () => {
  expect(excerpt("  - 听课人: 林秋也", 10, 3, 80)).toEqual({ text: "  - 听课人: 林秋也", before: 12, marked: 6 });
});

test("长的一行，不论哪一处，标记下面都是那几个字，不超过一屏", () => {
  const line = Array.from({ length: 5000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
  for (const column of [1, 2, 40, 999, 1000, 1001, 1002, 2500, 4000, 4998, 4999]) {
    expect(marked(line, column, 2, 80)).toBe(line.slice(column - 1, column + 1));
    expect(displayWidth(excerpt(line, column, 2, 80).text)).toBeLessThanOrEqual(82);
  }
});

test("不从一个字的中间截断", () => {
  const line = "😀".repeat(3000);
  for (const column of [1, 1001, 1003, 3001]) {
    expect(marked(line, column, 2, 80)).toBe("😀");
    expect(excerpt(line, column, 2, 80).text).not.toMatch(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    );
  }
});

test("两头截去的，各有省略号", () => {
  const line = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
  expect(excerpt(line, 150, 1, 80).text).toMatch(/^….*…$/);
  expect(excerpt(line, 1, 1, 80).text).toMatch(/^一.*…$/);
  expect(excerpt(line, 300, 1, 80).text).toMatch(/^….*[^…]$/);
});

test("一行正好一屏的，不截，也没有省略号", () => {
  const line = `${"甲".repeat(39)}乙丙`;
  expect(excerpt(line, 41, 1, 82)).toEqual({ text: line, before: 80, marked: 2 });
  expect(excerpt(line, 41, 1, 81).text).toMatch(/^…/);
});

test("标记前面约占三分之一；标记比一屏长的，只标印出来的", () => {
  const line = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
  // 80 / 3 is 26.7: 14 characters of two columns, behind one for the dots.
  expect(excerpt(line, 150, 2, 80).before).toBe(29);
  const { text, before, marked } = excerpt(line, 1, 300, 80);
  expect(before + marked).toBe(displayWidth(text) - displayWidth("…"));
});
