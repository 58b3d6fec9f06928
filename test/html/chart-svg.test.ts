import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { chartSvg } from "../../src/html/chart-svg.ts";
import { writeHtml } from "../../src/html/write-html.ts";
import type { Block, Chart } from "../../src/outline/blocks.ts";
import { plainOutline } from "../docx/sample-outline.ts";

const chart: Chart = {
  type: "chart",
  name: "各月活动",
  shape: "column",
  caption: "各月研修活动",
  categories: ["9月", "10月", "11月"],
  series: [{ name: "次数", values: [8, undefined, 20] }],
  unit: "次",
  alt: "9月8次，11月20次。",
};

type Attributes = Readonly<Record<string, string>>;

/** Elements of one name in the drawing: their attributes, and their text under `#text`. */
function elements(svg: string, name: string): readonly Attributes[] {
  expect(XMLValidator.validate(svg)).toBe(true);
  const parsed = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
  }).parse(svg);
  return [parsed.svg[name] ?? []].flat().map((one) => (typeof one === "string" ? { "#text": one } : one));
}

const numbers = (one: Attributes, ...names: readonly string[]) => names.map((name) => Number(one[name]));

test("柱的高度与数成比例，没有的数不画，柱上写数", () => {
  const bars = elements(chartSvg(chart, "c1"), "rect");
  const [first, last] = bars.map((bar) => numbers(bar, "height")[0]!);
  expect(bars).toHaveLength(2);
  // 240 high for 20, the round value at the top.
  expect([first, last]).toEqual([96, 240]);
  const texts = elements(chartSvg(chart, "c1"), "text").map((one) => one["#text"]);
  expect(texts).toEqual(["0", "5", "10", "15", "20", "次", "9月", "10月", "11月", "8", "20"]);
});

test("横的条从上到下，长度与数成比例", () => {
  const bars = elements(chartSvg({ ...chart, shape: "bar" }, "c1"), "rect");
  const [first, last] = bars.map((bar) => numbers(bar, "width", "y"));
  expect(first![0]! / last![0]!).toBeCloseTo(8 / 20, 2);
  expect(first![1]).toBeLessThan(last![1]!);
});

test("折线在没有数的地方断开；几条线各有名称", () => {
  const two = [...chart.series, { name: "上年", values: [1, 2, 3] }];
  const svg = chartSvg({ ...chart, shape: "line", series: two }, "c1");
  const paths = elements(svg, "path").map(({ d }) => d!.replace(/[\d. ]/g, ""));
  expect(paths).toEqual(["MM", "MLL"]);
  expect(elements(svg, "circle")).toHaveLength(5);
  expect(elements(svg, "text").map((one) => one["#text"])).toEqual(expect.arrayContaining(["次数", "上年"]));
});

test("名称和一句话的说明给看不见的人听；下面有图中的数", () => {
  const svg = chartSvg({ ...chart, alt: "9月<8次>&" }, "c7");
  expect(svg).toContain('role="img" aria-labelledby="c7t c7d"');
  expect(svg).toContain('<title id="c7t">各月研修活动</title><desc id="c7d">9月&lt;8次&gt;&amp;</desc>');
  const outline = plainOutline({ body: [chart as unknown as Block] });
  const page = new TextDecoder().decode(writeHtml({ ...outline, outlines: [outline] }));
  expect(page).toContain("<figcaption>图　各月研修活动</figcaption><details><summary>图中的数</summary>");
  expect(page).toContain('<th scope="col">次数（次）</th>');
  expect(page).toContain('<tr><td>10月</td><td class="right">—</td></tr>');
});

/** Where a text stands, with a Chinese character as wide as the type is high. */
function box(text: Attributes) {
  const [x, y] = numbers(text, "x", "y");
  const width = [...text["#text"]!].reduce((sum, character) => sum + (character <= "~" ? 8.4 : 14), 0);
  const left = text["text-anchor"] === "end" ? x! - width : text["text-anchor"] === "middle" ? x! - width / 2 : x!;
  return { left, right: left + width, top: y! - 12, bottom: y! + 3, text: text["#text"] };
}

test("不论几类、名称多长，文字都在图里，各类的名称不相压", () => {
  const name = fc.stringMatching(/^[中心校语文数学组竹坞区0-9]{1,14}$/);
  const any = fc
    .record({
      categories: fc.uniqueArray(name, { minLength: 1, maxLength: 24 }),
      count: fc.integer({ min: 1, max: 3 }),
    })
    .chain(({ categories, count }) =>
      fc.record({
        categories: fc.constant(categories),
        shape: fc.constantFrom("bar" as const, "column" as const, "line" as const),
        series: fc.array(
          fc.record({
            name,
            values: fc.array(fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }), {
              minLength: categories.length,
              maxLength: categories.length,
            }),
          }),
          { minLength: count, maxLength: count },
        ),
      }),
    );
  fc.assert(
    fc.property(any, (some) => {
      const svg = chartSvg({ ...chart, ...some, unit: "学时" }, "c1");
      const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
      const boxes = elements(svg, "text").map(box);
      for (const one of boxes) {
        expect(one.left, one.text).toBeGreaterThanOrEqual(-0.5);
        expect(one.right, one.text).toBeLessThanOrEqual(width! + 0.5);
        expect(one.top, one.text).toBeGreaterThanOrEqual(0);
        expect(one.bottom, one.text).toBeLessThanOrEqual(height!);
      }
      const letters = new Set(some.categories.join("").replace(/[0-9]/g, ""));
      const names = boxes.filter(
        ({ text }) => [...text!].some((letter) => letters.has(letter)) && !some.series.some((one) => one.name === text),
      );
      for (const [i, one] of names.entries())
        for (const other of names.slice(0, i)) {
          const apart =
            one.left >= other.right - 0.5 ||
            other.left >= one.right - 0.5 ||
            one.top >= other.bottom - 1 ||
            other.top >= one.bottom - 1;
          expect(apart, `${one.text} ${other.text}`).toBe(true);
        }
    }),
    { seed: 20240901, numRuns: 300 },
  );
});
