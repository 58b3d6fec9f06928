import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlineReport } from "../../src/make-report.ts";
import type { RawFile } from "../../src/pipeline.ts";
import { plainText } from "../../src/template/content.ts";
import { anyRecords, type Typed, typed } from "../figures/any-school.ts";
import { makeSchool } from "../figures/make-school.ts";
import { templateFiles } from "./template-files.ts";

const shipped: readonly RawFile[] = templateFiles();

/** The sentences of the running text of the 学年总结 of a school with these records. */
function sentencesOf(records: readonly Typed[]): readonly string[] {
  const school = makeSchool(typed(records), "报告: [学年总结]\n落款: {日期: 2025-07-05}");
  const { value } = outlineReport(school, "学年总结", { shipped, prose: [], proseRoot: "文字" });
  const texts = value!.body.flatMap((block) =>
    block.type === "paragraph" ? [block.content] : block.type === "list" ? block.items : [],
  );
  return texts.flatMap((content) => plainText(content, "").split(/(?<=[。；])/)).filter((one) => one.trim() !== "");
}

const people = /林秋野|许知行|沈一舟|顾小满|何青|白杨|管书人|周砚/g;

/** A sentence with its numbers, titles and names blank: how it is put. */
const blank = (sentence: string): string =>
  sentence
    .replace(/《[^》]*》/g, "《》")
    .replace(/“[^”]*”/g, "“”")
    .replace(people, "名")
    .replace(/(名、)+名/g, "名")
    .replace(/[\d.]+%?/g, "0");

/** The share of one report's sentences that the other does not have. */
const differing = (one: readonly string[], other: readonly string[]): number =>
  one.filter((sentence) => !other.includes(sentence)).length / one.length;

describe("两所学校的总结不像一个模子印的", () => {
  const samples = fc.sample(anyRecords, { seed: 8, numRuns: 60 });
  const schools = [0, 1, 2, 3, 4, 5].map((i) => samples.slice(10 * i, 10 * i + 10).flat());
  const reports = schools.map((records) => sentencesOf([...new Map(records.map((one) => [one.text, one])).values()]));
  const pairs = reports.flatMap((one, i) => reports.filter((_, k) => k !== i).map((other) => [one, other] as const));
  const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;

  test("都是写得长的总结", () => expect(Math.min(...reports.map(({ length }) => length))).toBeGreaterThan(15));

  test("空出数和名称，至少三分之一的句子不同", () => {
    const shares = pairs.map(([one, other]) => differing(one.map(blank), other.map(blank)));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(1 / 3);
    console.log(`blank: least ${Math.min(...shares).toFixed(2)}, mean ${mean(shares).toFixed(2)}`);
  });

  test("原样，至少三分之二的句子不同", () => {
    const shares = pairs.map(([one, other]) => differing(one, other));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(2 / 3);
    console.log(`as printed: least ${Math.min(...shares).toFixed(2)}, mean ${mean(shares).toFixed(2)}`);
  });
});
