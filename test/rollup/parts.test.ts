import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figures } from "../../src/figures/named/index.ts";
import { rollUp } from "../../src/rollup/roll-up.ts";
import { type SchoolSummary, summaryOf } from "../../src/rollup/summary.ts";
import { anyRecords, typed } from "../figures/any-school.ts";
import { makeSchool } from "../figures/make-school.ts";
import { summarise } from "./summaries.ts";

const examples = join(import.meta.dirname, "../../examples");
const terms = ["central-school", "primary-term", "kindergarten", "middle-year", "rural-school"].map((name) =>
  join(examples, name, "term.yaml"),
);
const options = { id: "1", errors: 0, warnings: 0, hash: (text: string) => text };

test("每个统计量都说明几所学校怎样合计", () => {
  expect(figures.filter(({ across }) => across === undefined).map(({ label }) => label)).toEqual([]);
});

describe("只有一所学校时，合计就是它自己的数", () => {
  test.each(terms)("%s", async (term) => {
    const summary = await summarise(term);
    expect(summary.errors).toBe(0);
    expect(differences(summary)).toEqual([]);
  });

  test("随机的记录，人人有继教号、文件人人共用的也一样", () => {
    fc.assert(
      fc.property(anyRecords, fc.boolean(), (records, isShared) => {
        const school = makeSchool(typed(records));
        const sharedAs = (file: string) => (isShared ? file : undefined);
        expect(differences(summaryOf(school, { ...options, sharedAs }))).toEqual([]);
      }),
      { seed: 20240901, numRuns: 60 },
    );
  });
});

test("两所学校读同一个文件，每样只计一次", () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const summary = summaryOf(makeSchool(typed(records)), { ...options, sharedAs: (file) => file });
      const rolled = rollUp([summary, { ...summary, id: "2" }]);
      const doubled = rolled.topics
        .flatMap(({ figures }) => figures)
        .filter(({ total, texts }) => total.text !== texts[0] && !ofSchoolAlone.includes(total.label));
      expect(doubled.map(({ total, texts }) => `${total.label} ${total.text} ${texts[0]}`)).toEqual([]);
    }),
    { seed: 20240901, numRuns: 40 },
  );
});

test("两所学校没有一样是共有的，合计就是两数相加", () => {
  fc.assert(
    fc.property(anyRecords, anyRecords, (records, others) => {
      const [one, other] = [records, others].map((some, i) =>
        summaryOf(
          makeSchool(
            typed(some)
              .replace(/题目(\d+号)/g, `${i}题$1`)
              .replaceAll("县骨干", `${i}骨干`),
          ),
          {
            ...{ errors: 0, warnings: 0, hash: (text: string) => text },
            id: String(i),
            sharedAs: () => undefined,
          },
        ),
      ) as [SchoolSummary, SchoolSummary];
      const added = rollUp([one, other])
        .topics.flatMap(({ figures }) => figures)
        .filter(({ total }) => one.figures[total.name]!.parts.type === "sum" && !isOfValues.includes(total.label));
      const wrong = added.filter(({ total, values }) => Math.abs(total.value - values[0]! - values[1]!) > 1e-9);
      expect(wrong.map(({ total, values }) => `${total.label} ${total.text} ${values}`)).toEqual([]);
    }),
    { seed: 20240901, numRuns: 40 },
  );
});

/** Of these the values are counted, which two schools may have in common. */
const isOfValues = ["刊物种数", "读书种数", "主讲单位数", "来访单位"];

/** What no file can share: how often its groups met, what it owes and may spend. */
const ofSchoolAlone = ["未教研周数", "获荣誉组室", "合并前教研组", "教研平均间隔", "经费占比"];

/** Figures whose parts do not add up to them. */
function differences(summary: Parameters<typeof rollUp>[0][0]): readonly string[] {
  const all = rollUp([summary]).topics.flatMap((topic) => topic.figures);
  return all
    .filter(({ total, texts }) => total.text !== texts[0])
    .map(({ total, texts }) => `${total.label}: ${texts[0]}, together ${total.text}`);
}
