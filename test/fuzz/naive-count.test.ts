import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figures, topics } from "../../src/figures/named/index.ts";
import { kinds } from "../../src/records/kinds/index.ts";
import { anyRecords, type Typed, typed } from "../figures/any-school.ts";
import { figuresOf, roster } from "../figures/make-school.ts";
import { rosterText } from "./any-roster.ts";
import { anySchool } from "./any-school-year.ts";
import { termText } from "./any-term.ts";
import { differences } from "./compare-school.ts";
import { naiveCounts } from "./naive-count.ts";
import { NaiveSchool } from "./naive-school.ts";
import { View } from "./naive-view.ts";
import { readYear } from "./read-year.ts";
import { countedRules, nextSchool, printedRules, ruleCounts } from "./rule-counts.ts";

const yearOfTwoTerms =
  "{类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31, 学期: [{名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}, {名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}]}";
const requirements = [
  "{名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 2, 每: 学期}",
  "{名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 5, 每: 学年}",
];
const termOfYear = termText({ period: yearOfTwoTerms, lines: ["基准日: 2025-06-30"], tables: [], requirements });
/** The entries of a kind in a file. */
const linesOf = (file: string, kind: string): readonly string[] =>
  file
    .split(`${kind}:\n`)[1]!
    .split(/\n\S/)[0]!
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace("  - ", ""));

describe("每个统计量都数第二遍", () => {
  test("一个不少，一个不多", () => {
    const names = figures.map(({ name }) => name).sort();
    const school = new NaiveSchool(termOfYear, [roster]);
    expect(Object.keys(naiveCounts(new View(school, school.period))).sort()).toEqual(names);
  });

  // A count of records that are never there would be 0 on both sides.
  test("统计到的每一种记录，随机的学校里都有", () => {
    const schools = fc.sample(anySchool, { seed: 1, numRuns: 100 });
    const written = new Set(schools.flatMap(({ records }) => records.map(({ kind }) => kind)));
    const inRoster = ["teachers", "groups"];
    const counted = topics.flatMap((topic) => topic.kinds).filter((name) => !inRoster.includes(name));
    const missing = counted.map((name) => kinds[name].label).filter((label) => !written.has(label));
    expect(missing, "write them in test/fuzz/any-records.ts").toEqual([]);
  });

  test("照着规则从写下的文件里另数一遍，数都一样，条条规则都用到", () => {
    ruleCounts.clear();
    // What differs is made small by: npm run fuzz -- count 1 SEED 1
    for (let seed = 1; seed <= 120; seed++) {
      const [school] = fc.sample(anySchool, { seed, numRuns: 1 });
      expect(differences(school!), `seed ${seed}`).toEqual([]);
      nextSchool();
    }
    console.log(printedRules());
    expect(countedRules.filter((rule) => (ruleCounts.get(rule) ?? 0) === 0)).toEqual([]);
  });

  test("照例的记录也一样", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const terms = { period: yearOfTwoTerms, lines: ["基准日: 2025-06-30"], tables: [], requirements };
        const people = { teachers: linesOf(roster, "教师"), groups: linesOf(roster, "组织") };
        expect(differences({ term: terms, roster: people, records, asked: { group: "语文组" } })).toEqual([]);
      }),
      { seed: 20240901, endOnFailure: true, numRuns: 60 },
    );
  });
});

// Twenty, so that a 29 February stays a day.
const inTwentyYears = ({ kind, text }: Typed): Typed => ({
  kind,
  text: text.replace(/20(2\d)(?=[-年./])/g, (_, n) => `20${+n + 20}`),
});
const refused = ({ kind, text }: Typed): Typed => ({
  kind,
  text: text.replace(/, 审核: [^,}]*/, "").replace(/\}$/, ", 审核: 驳回}"),
});
const draft = ({ kind, text }: Typed): Typed => ({
  kind,
  text: text.replace(/, 审核: [^,}]*/, "").replace(/\}$/, ", 审核: 草稿}"),
});
// A project that has run, nobody knows since when, counts as old: it is in every period. 24.9.1 would stay where it is.
const isDated = ({ kind, text }: Typed) =>
  /20\d\d[-年./]\d/.test(text) &&
  !/(?<!\d)2\d\.\d/.test(text) &&
  !text.includes("计入: ") &&
  (kind !== "课题" || /起: |\{状态: 立项,/.test(text));

describe("范围以外的记录，加上去一个数也不变", () => {
  const said = (people: string, records: readonly Typed[], narrowing = {}) =>
    figuresOf(readYear(termOfYear, [people, typed(records)]), narrowing).map(({ label, text }) => `${label} ${text}`);
  const unlike = (others: readonly Typed[], records: readonly Typed[]) => {
    const known = new Set(records.map(({ text }) => text));
    return others.filter(({ text }) => !known.has(text));
  };

  test.each([
    ["二十年以后的", inTwentyYears, isDated],
    ["驳回的", refused, () => true],
    ["草稿", draft, () => true],
  ] as const)("%s", (_, put, fits) => {
    const schools = fc.sample(anySchool, { seed: 20240901, numRuns: 80 });
    for (const [i, { roster: rows, records }] of schools.slice(1).entries()) {
      const people = rosterText(rows);
      const others = schools[i]!.records.filter(({ kind }) => kind !== "计划")
        .filter(fits)
        .map(put);
      expect(said(people, [...records, ...unlike(others, records)])).toEqual(said(people, records));
    }
  });

  test("别的组的", () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (records, others) => {
        const added = unlike(others.map(ofMathsGroup), records);
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
