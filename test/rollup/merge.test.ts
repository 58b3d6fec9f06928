import fc from "fast-check";
import { expect, test } from "vitest";
import { type Amounts, together } from "../../src/figures/across/amounts.ts";
import { rollUp } from "../../src/rollup/roll-up.ts";
import { rollUpTables } from "../../src/rollup/rollup-tables.ts";
import type { SchoolSummary } from "../../src/rollup/summary.ts";
import { readSummaryFile, summariesOnce, writeSummaryFile } from "../../src/rollup/summary-file.ts";
import { groupSummaries } from "./summaries.ts";

const summaries = await groupSummaries();
const shown = (some: readonly SchoolSummary[]) => JSON.stringify(rollUpTables(rollUp(some), []));
const saved = (some: readonly SchoolSummary[]) => writeSummaryFile({ key: "k", schools: some, absent: [] });
const read = (text: string) => readSummaryFile(text)!.schools;

test("学校的次序不影响结果", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(summaries, { minLength: 5 }), (some) => shown(some) === shown(summaries)),
    { seed: 1, numRuns: 20 },
  );
});

test("先合哪几份，结果一样；存下再读也一样", () => {
  const shards = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(shards, (shard) => {
      const parts = [0, 1, 2].map((n) => saved(summaries.filter((_, i) => shard[i] === n)));
      const [a, b, c] = parts as [string, string, string];
      const left = saved(summariesOnce([...read(saved([...read(a), ...read(b)])), ...read(c)]).schools);
      const right = saved(summariesOnce([...read(a), ...read(saved([...read(c), ...read(b)]))]).schools);
      expect(left).toBe(right);
      expect(shown(read(left))).toBe(shown(summaries));
    }),
    { seed: 1, numRuns: 20 },
  );
});

test("同一所学校的同一份小结只算一次，两份不同的认得出来", () => {
  const [first] = summaries as [SchoolSummary];
  expect(summariesOnce([...summaries, ...summaries]).schools).toHaveLength(5);
  expect(summariesOnce(summaries).twice).toBeUndefined();
  expect(summariesOnce([first, { ...first, warnings: 9 }]).twice?.school).toBe("云渡小学城南校区");
});

test("小结里没有姓名、继教号、题目", () => {
  const text = saved(summaries);
  for (const word of ["卢千帆", "钟明岸", "安亦朗", "YD0001", "YD0002", "追问", "云州教育"])
    expect(text, word).not.toContain(word);
});

test.each([
  ["不是 JSON", "小结"],
  ["别的 JSON", "{}"],
  ["别的版本", '{"version":1,"key":"k","absent":[],"schools":[]}'],
  ["缺了一半的学校", '{"version":2,"key":"k","absent":[],"schools":[{"id":"1","school":"甲校"}]}'],
  ["数写成了字", saved(summaries).replace(/"records":\d+/, '"records":"多"')],
  ["没有交的学校不像话", saved(summaries).replace('"absent":[]', '"absent":[1]')],
  ["学时分段是空的", saved(summaries).replace('"hourBands":null', '"hourBands":[]')],
  ["要求的结果不认识", saved(summaries).replace('"outcome":"met"', '"outcome":"好"')],
])("%s，不当作小结", (_, text) => {
  expect(readSummaryFile(text)).toBeUndefined();
});

test("改坏的小结要么不认，要么照样能合", () => {
  const text = saved(summaries.slice(0, 2));
  const piece = fc.constantFrom("0", "-1", "null", '""', "[]", "{}", '"甲"', "1e9", ",", "[[]]");
  let taken = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 12 }), piece, (at, length, put) => {
      // A whole value is replaced more often than a part of one.
      const start = text.indexOf(":", at % text.length) + 1;
      const end = length > 2 ? start + /^[^,}\]]*/.exec(text.slice(start))![0].length : start + length;
      const changed = readSummaryFile(text.slice(0, start) + put + text.slice(end));
      if (changed === undefined) return;
      taken++;
      expect(() => shown(changed.schools)).not.toThrow();
    }),
    { seed: 1, numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(20);
});

// In any order and grouping the same: what matters is only which school says how much of which thing.
test("同一样东西有几个认法，只计一次，取说得最多的学校", () => {
  const of = (...shared: readonly (readonly [readonly string[], number])[]): Amounts => ({
    own: 1,
    shared: shared.map(([keys, amount]) => ({ keys, amount })),
  });
  expect(together([of([["甲"], 1]), of([["甲", "乙"], 1])])).toBe(3);
  expect(together([of([["甲"], 1]), of([["乙"], 1])])).toBe(4);
  // The third school knows both as one; the second counts two.
  expect(together([of([["甲", "乙"], 1]), of([["甲"], 1], [["乙"], 1])])).toBe(4);
  expect(together([of([["甲"], 1]), of([["乙"], 3]), of([["乙", "甲"], 2])])).toBe(6);
});
