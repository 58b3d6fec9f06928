import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Annex, Row, Table } from "../../src/outline/blocks.ts";
import { makeAnnexes } from "../../src/outline/make-annexes.ts";
import { templateHelpers } from "../../src/template/template-helpers.ts";
import { templateNames } from "../../src/template/template-names.ts";
import { anyRecords, typed } from "../figures/any-school.ts";
import { computedOf, factsOf, makeSchool, texts } from "../figures/make-school.ts";
import { textOf } from "./annex-rows.ts";

const folder = join(import.meta.dirname, "../../templates/附件");
const files = readdirSync(folder).map((name) => ({ file: `附件/${name}`, bytes: readFileSync(join(folder, name)) }));
const names = [...files.map(({ file }) => file.slice("附件/".length, -".yaml".length)), "听课统计表", "教研组统计表"];

/** The annexes of a school that have something in them, by name; throws when something is wrong in one. */
function annexesOf(records: string) {
  const school = makeSchool(records);
  const [facts, computed] = [factsOf(school), computedOf(school)];
  const data = { names: templateNames(facts, computed), helpers: templateHelpers(facts, computed) };
  const place = () => ({ file: "term.yaml", line: 1, column: 1 });
  const { value, diagnostics } = makeAnnexes({ names, place, files, work: "", facts, computed, data });
  expect(diagnostics).toEqual([]);
  return {
    figures: texts(school),
    column: (name: string, header: string) => {
      const found = value.find(({ annex }) => annex.title.endsWith(name));
      const isPrinted = (found?.annex.blocks[0] as Table | undefined)?.columns.some((one) => one.header === header);
      return isPrinted ? columnOf(found!.annex, header) : undefined;
    },
  };
}

/** What stands under a header: in the rows with records, in those of 小计 and in that of 合计. */
function columnOf({ blocks }: Annex, header: string) {
  const { columns, rows } = blocks[0] as Table;
  const at = columns.findIndex((column) => column.header === header);
  const textsOf = (some: readonly Row[]) => some.map(({ cells }) => textOf(cells[at]!));
  const sums = rows.filter(({ total }) => total);
  return {
    cells: textsOf(rows.filter(({ total }) => !total)),
    parts: textsOf(sums.slice(0, -1)),
    total: textsOf(sums).at(-1)!,
  };
}

const number = (text: string | undefined): number => Number(/\d+/.exec(text ?? "")?.[0] ?? 0);
const sum = (cells: readonly string[]): number => cells.reduce((all, one) => all + number(one), 0);

test("任何一所学校：表里的行、小计、合计和统计量对得上", () => {
  fc.assert(
    fc.property(anyRecords.map(typed), (records) => {
      const { figures, column } = annexesOf(records);
      for (const [name, label, header] of [
        ["公开课一览表", "公开课", "课名"],
        ["论文成果一览表", "论文成果", "题目"],
        ["外出培训一览表", "外出培训", "名称"],
      ] as const) {
        const { total, cells } = column(name, header) ?? { total: "0", cells: [] };
        expect(number(total), name).toBe(number(figures[label]));
        expect(cells.length, name).toBe(number(figures[label]));
      }
      // A record may be several pairs, or none: nobody is their own mentor.
      const pairs = column("青蓝结对一览表", "对数") ?? column("青蓝结对一览表", "序号");
      const isEach = column("青蓝结对一览表", "对数") === undefined;
      expect(isEach ? (pairs?.cells.length ?? 0) : sum(pairs!.cells)).toBe(number(figures.青蓝结对));
      const awards = column("获奖一览表", "奖项");
      expect(number(awards?.total)).toBe(number(figures.获奖));
      if (awards?.parts.length) expect(sum(awards.parts)).toBe(number(figures.获奖));
      const heard = column("听课统计表", "合计");
      expect(sum(heard?.cells ?? [])).toBe(number(figures.听课));
      expect(number(heard?.total)).toBe(number(figures.听课));
      const activities = column("教研组统计表", "活动");
      expect(sum(activities?.cells ?? [])).toBe(number(activities?.total));
    }),
    { seed: 20261126, numRuns: 40 },
  );
});
