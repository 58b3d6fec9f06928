import { defineMistake } from "../diagnostics/define-mistake.ts";
import { allOf } from "../diagnostics/phrases.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import type { School } from "../school/school.ts";
import { isUndated } from "../school/scope.ts";
import type { Check } from "./define-check.ts";
import { papers } from "./lookups/example-records.ts";
import { inFileOrder } from "./lookups/in-file-order.ts";

interface Some {
  readonly kind: string;
  readonly count: number;
  readonly unit: string;
}

const undated = defineMistake("check/undated-record", "warning", {
  message: (a: { some: readonly Some[] }) =>
    `${allOf(a.some.map(({ kind, count, unit }) => `“${kind}”${count}${unit}`))}没有日期，未计入任何时段`,
  hint: () => "补上“日期”，只知道月份的写月份，如 2025-03；或写“计入: 学期名称”。",
  hintInTable: () => "在“日期”一列填上，只知道月份的填月份，如 2025-03；或在“计入”一列填学期名称。",
  why: "没有日期就不知道属于哪个学期；每个学期都计，就会重复。",
  wrong: papers("题目: 一次家访, 作者: 林秋野").replace(/, 日期: [\d-]+/, ""),
  right: papers("题目: 一次家访, 作者: 林秋野"),
});

/** A work, a book or an issue without a date counts nowhere; one warning names all of them (domain.md 12.10). */
export const undatedRecord: Check = {
  needs: [],
  *run({ school }) {
    const found = kindNames.map((name) => ({ name, records: undatedOf(name, school) }));
    const some = found.flatMap(({ name, records }) => {
      const { label: kind, unit } = kindOf(name);
      return records.length === 0 ? [] : [{ kind, unit, count: records.length }];
    });
    const [first, ...others] = inFileOrder(found.flatMap(({ records }) => records));
    const places = others.map(({ origin }) => origin);
    if (first) yield undated.at(first.origin, { some }, places);
  },
};

function undatedOf(name: KindName, { records, settings }: School): readonly AnyRecord[] {
  const { counts = () => true } = kindOf(name);
  return records[name].filter(
    (record: AnyRecord) => isUndated(record, kindOf(name)) && counts(record as never, settings),
  );
}
