import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMistake } from "../../src/diagnostics/define-mistake.ts";
import { attributesOf } from "../../src/figures/query/attributes.ts";
import { partsOf } from "../../src/figures/query/parts.ts";
import { ask } from "../../src/figures/query/query.ts";
import { type KindName, kinds } from "../../src/records/kinds/index.ts";
import { anyRecords, typed } from "./any-school.ts";
import { computedOf, factsOf, figuresOf, makeSchool, readSchool, roster } from "./make-school.ts";

const term = `要求:
  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 2, 每: 学期}
  - {名称: 学时, 对象: 专任教师, 指标: 学时, 至少: 5, 每: 学年}`;
const options = { seed: 20240901, numRuns: 60 };
const readable = anyRecords.map(typed);

describe("任何一所学校", () => {
  test("文件和记录换次序，一个数也不变", () => {
    const shuffled = anyRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.integer({ min: 0, max: records.length }),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([records, others, cut, rosterLast]) => {
        const files = [typed(others.slice(0, cut)), typed(others.slice(cut))].filter(Boolean);
        const written = figuresOf(readSchool(term, roster, typed(records)));
        const mixed = figuresOf(readSchool(term, ...(rosterLast ? [...files, roster] : [roster, ...files])));
        const said = (all: typeof written) => all.map(({ label, text }) => `${label}${text}`);
        expect(said(mixed)).toEqual(said(written));
      }),
      options,
    );
  });

  test("按哪一项分，各部分相加都等于总数", () => {
    fc.assert(
      fc.property(readable, (records) => {
        const school = makeSchool(records);
        const facts = factsOf(school);
        for (const figure of computedOf(school).figures) {
          if (!figure.basis) continue;
          for (const { label, entry } of attributesOf(figure.basis.kind)) {
            // By a key of entries, a count of records becomes one of the entries.
            if (entry && figure.basis.isCount) continue;
            const parts = partsOf(figure, label, facts);
            if (isMistake(parts)) throw new Error(parts.declared.code);
            const total = parts.reduce((sum, part) => sum + part.figure.value, 0);
            expect(total, `${figure.label} 按 ${label}`).toBe(figure.value);
          }
        }
      }),
      options,
    );
  });

  test("人不多于人次，组里也一样；不是人人都到就不印100%", () => {
    const narrowings = [{}, { group: "语文组" }, { campus: "东校区" }, { teacher: "何青" }];
    fc.assert(
      fc.property(readable, fc.constantFrom(...narrowings), (records, narrowing) => {
        const school = makeSchool(records, term);
        const facts = factsOf(school, narrowing);
        for (const name of Object.keys(kinds) as KindName[]) {
          const kind = kinds[name].label;
          const [people, times] = (["人数", "人次"] as const).map((measure) =>
            ask({ measure, kind, filters: {} }, facts),
          );
          if (!people || !times) throw new Error(kind);
          if (isMistake(people) || isMistake(times)) {
            expect(isMistake(people) && isMistake(times), kind).toBe(true);
            continue;
          }
          expect(people.value, kind).toBeLessThanOrEqual(times.value);
        }
        for (const { label, text, ratio } of figuresOf(school, narrowing)) {
          if (!ratio) continue;
          expect(ratio.n, label).toBeLessThanOrEqual(ratio.of);
          expect(text === "100.0%", label).toBe(ratio.n === ratio.of && ratio.of > 0);
        }
      }),
      options,
    );
  });

  test("课题的等式总成立；获奖的几部分总相加得全部", () => {
    fc.assert(
      fc.property(readable, (records) => {
        const found = figuresOf(makeSchool(records));
        const value = (label: string) => found.find((figure) => figure.label === label)!.value;
        const after = value("期初在研") + value("本期立项") - value("本期结题") - value("本期中止");
        expect(after).toBe(value("期末在研"));
        const awards = ["教师获奖", "集体获奖", "学生获奖", "获奖者未注明"].map(value);
        expect(awards.reduce((a, b) => a + b)).toBe(value("获奖"));
        const activities = ["计划内活动", "教研组活动", "其他组活动", "计划外活动"].map(value);
        expect(activities.reduce((a, b) => a + b)).toBe(value("研修活动"));
      }),
      options,
    );
  });
});
