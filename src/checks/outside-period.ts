import { defineMistake } from "../diagnostics/define-mistake.ts";
import { heard } from "../diagnostics/examples.ts";
import { kindOf } from "../records/kinds/index.ts";
import { datedKinds, stillValid } from "../school/kept-records.ts";
import { countsWithin, spanNamed, wholePeriod } from "../school/scope.ts";
import type { Check } from "./define-check.ts";
import { countsBefore } from "./lookups/counted-before.ts";
import { inFileOrder } from "./lookups/in-file-order.ts";

const notInPeriod = defineMistake("check/outside-period", "warning", {
  message: (a: { count: number; from: string; to: string }) =>
    `不在统计时段内${a.count}条，没有计入（时段：${a.from} 至 ${a.to}）`,
  hint: () => "日期写错就改正；补录的加一行“计入: 学期名称”；本不属于这个时段的可以不管。",
  why: "不在统计时段内的记录不计，多半是年份打错。",
  wrong: "听课:\n  - {日期: 2023-11-12, 听课人: 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

const countedElsewhere = defineMistake("check/counted-elsewhere", "warning", {
  message: (a: { value: string; names: readonly string[] }) => `“计入”写的“${a.value}”不是本时段，没有计入`,
  hint: (a) => `可写：${a.names.join("、")}；确属别的时段的可以不管。`,
  why: "补录的记录写明计入哪个学期；写了别的时段就不计入这里。",
  wrong: heard("听课人: 许知行, 计入: 2023学年"),
  right: heard("听课人: 许知行, 计入: 第一学期"),
});

/** Records that are in the files but not in the period are not counted; one warning names all of them. */
export const outsidePeriod: Check = {
  needs: [],
  *run({ school, facts }) {
    const { settings, records } = school;
    const period = wholePeriod(settings);
    // If the period ends before it begins, nothing lies in it; `record/ends-before-start` reports that.
    if (period.to < period.from) return;
    const held = stillValid(school, period.from);
    const isCounted = countsBefore(facts);
    const outside = inFileOrder(
      datedKinds.flatMap((name) => {
        const left = records[name].filter((r) => !countsWithin(r, kindOf(name), period, settings));
        return left.filter((r) => !isCounted(name, r));
      }),
    ).filter((record) => !held.has(record));
    const elsewhere = outside.filter(({ countedIn }) => countedIn !== undefined && !spanNamed(countedIn, settings));
    const [first, ...others] = outside.filter((record) => !elsewhere.includes(record));
    if (first) {
      const places = others.map(({ origin }) => origin);
      yield notInPeriod.at(first.origin, { count: others.length + 1, from: period.from, to: period.to }, places);
    }
    const names = [settings.period, ...(settings.period.terms ?? [])].map(({ name }) => name);
    for (const record of elsewhere)
      yield countedElsewhere.at(record.place("计入"), { value: record.countedIn!, names });
  },
};
