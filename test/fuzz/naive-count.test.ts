import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figures, topics } from "../../src/figures/named/index.ts";
import { kinds } from "../../src/records/kinds/index.ts";
import { anyRecords, type Typed, typed } from "../figures/any-school.ts";
import { figuresOf, roster } from "../figures/make-school.ts";
import { anyRoster, anyYear, year } from "./any-year.ts";
import { naiveCounts } from "./naive-count.ts";
import { countsOf, readYear } from "./read-year.ts";

const periods = [year, { from: "2024-09-01", to: "2025-01-18" }, { from: "2025-01-19", to: "2025-08-31" }];

describe("每个统计量都数第二遍", () => {
  test("一个不少，一个不多", () => {
    const names = figures.map(({ name }) => name).sort();
    expect(Object.keys(naiveCounts([roster], year)).sort()).toEqual(names);
  });

  // A count of records that are never there would be 0 on both sides.
  test("统计到的每一种记录，随机的学年里都有", () => {
    const written = new Set(
      fc.sample(anyYear, { seed: 1, numRuns: 100 }).flatMap((all) => all.map(({ kind }) => kind)),
    );
    const inRoster = ["teachers", "groups"];
    const counted = topics.flatMap((topic) => topic.kinds).filter((name) => !inRoster.includes(name));
    const missing = counted.map((name) => kinds[name].label).filter((label) => !written.has(label));
    expect(missing, "write them in test/fuzz/any-year.ts").toEqual([]);
  });

  test("照着规则从写下的文件里另数一遍，数都一样", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyRoster, anyYear, fc.constantFrom(...periods), (people, records, period) => {
        const files = [people, typed(records)];
        expect(countsOf(readYear(files), period)).toEqual(naiveCounts(files, period));
      }),
      { seed: 20240901, endOnFailure: true, numRuns: 200 },
    );
  });

  test("照例的记录也一样", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const files = [roster, typed(records)];
        expect(countsOf(readYear(files), {})).toEqual(naiveCounts(files, year));
      }),
      { seed: 20240901, endOnFailure: true, numRuns: 60 },
    );
  });
});

// Twenty, so that a 29 February stays a day.
const inTwentyYears = ({ kind, text }: Typed): Typed => ({
  kind,
  text: text.replace(/20(2\d)-/g, (_, n) => `20${+n + 20}-`),
});
const refused = ({ kind, text }: Typed): Typed => ({
  kind,
  text: text.replace(/, 审核: [^,}]*/, "").replace(/\}$/, ", 审核: 驳回}"),
});
const draft = ({ kind, text }: Typed): Typed => ({
  kind,
  text: text.replace(/, 审核: [^,}]*/, "").replace(/\}$/, ", 审核: 草稿}"),
});
// A project that has run, nobody knows since when, counts as old: it is in every period.
const isDated = ({ kind, text }: Typed) =>
  /20\d\d-\d/.test(text) && !text.includes("计入: ") && (kind !== "课题" || /起: |\{状态: 立项,/.test(text));
const requirements = `要求:
  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 2, 每: 学期}
  - {名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 5, 每: 学年}`;

describe("范围以外的记录，加上去一个数也不变", () => {
  const said = (people: string, records: readonly Typed[], narrowing = {}) =>
    figuresOf(readYear([people, typed(records)], requirements), narrowing).map(({ label, text }) => `${label} ${text}`);

  test.each([
    ["二十年以后的", inTwentyYears, isDated],
    ["驳回的", refused, () => true],
    ["草稿", draft, () => true],
  ] as const)("%s", (_, put, fits) => {
    fc.assert(
      fc.property(anyRoster, anyYear, anyYear, (people, records, others) => {
        const known = new Set(records.map(({ text }) => text));
        const added = others
          .slice(2)
          .filter(fits)
          .map(put)
          .filter(({ text }) => !known.has(text));
        expect(said(people, [...records, ...added])).toEqual(said(people, records));
      }),
      { seed: 20240901, endOnFailure: true, numRuns: 40 },
    );
  });

  test("别的组的", () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (records, others) => {
        const added = others.map(ofMathsGroup).filter(({ text }) => !records.some((one) => one.text === text));
        const own = { group: "语文组" };
        expect(said(roster, [...records, ...added], own)).toEqual(said(roster, records, own));
      }),
      { seed: 20240901, endOnFailure: true, numRuns: 60 },
    );
  });
});

/** The same record with nobody but people of 数学组 in it. */
const ofMathsGroup = ({ kind, text }: Typed): Typed => ({
  kind,
  text: text
    .replace(
      /林秋野|许知行|沈一舟|管书人/g,
      (name) => ({ 林秋野: "顾小满", 许知行: "何青", 沈一舟: "白杨", 管书人: "何青" })[name]!,
    )
    .replace(/语文组|全员/g, "数学组")
    .replace(/\[([^[\]{}]*)\]/g, (_, list: string) => `[${[...new Set(list.split(", "))].join(", ")}]`)
    .replace(/题目(\d+)号/g, "另题$1号"),
});
