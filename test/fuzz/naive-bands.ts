import { Fraction, fraction, zero } from "./fraction.ts";
import { headerOf, type NaiveTable, printed, printedRate } from "./naive-annexes.ts";
import { earned } from "./naive-hours.ts";
import type { View } from "./naive-view.ts";

const levels: readonly (readonly [word: string, sources: readonly string[]])[] = [
  ["国家级", ["国家级"]],
  ["省级", ["省级"]],
  ["市级", ["市级"]],
  ["县级", ["县级"]],
  ["校级", ["集中", "教研", "自主"]],
  ["远程", ["远程"]],
  ["其他", ["其他"]],
];

/** 学时分段统计表 by the usual bands: whoever has more than 36 is above 36, and whoever has nothing is in no band. */
export function bandsTable(view: View): NaiveTable | undefined {
  const staff = view.staff();
  if (staff.length === 0) return undefined;
  const of = (name: string, sources?: readonly string[]) =>
    Fraction.sum(
      earned(view.school, name, view.days).flatMap((one) =>
        sources === undefined || sources.includes(one.source) ? [one.hours] : [],
      ),
    );
  const row = (kind: string, word: string, people: readonly string[], sources?: readonly string[]) => {
    const sum = Fraction.sum(people.map((name) => of(name, sources)));
    const some =
      sum.n === 0n ? ["", ""] : [printed(sum), sum.over(fraction(people.length)).rounded(1).toNumber().toFixed(1)];
    return [kind, word, String(people.length), printedRate({ n: people.length, of: staff.length }), ...some];
  };
  const between = (low: number | undefined, high: number | undefined) =>
    staff.filter((name) => {
      const hours = of(name);
      const isAbove = low === undefined ? zero.isLess(hours) : fraction(low).isLess(hours);
      return isAbove && (high === undefined || !fraction(high).isLess(hours));
    });
  const used = levels
    .map(([word, sources]) => [word, sources, staff.filter((name) => zero.isLess(of(name, sources)))] as const)
    .filter(([, , people]) => people.length > 0);
  return {
    headers: ["分类", "项目", "人数", "占应参训", "学时合计", "人均学时"],
    rows: [
      row("", "应参训", staff),
      row("按学时", "36学时及以下", between(undefined, 36)),
      row("按学时", "37—72学时", between(36, 72)),
      row("按学时", "73—108学时", between(72, 108)),
      row("按学时", "109学时及以上", between(108, undefined)),
      row(
        "按学时",
        "没有学时",
        staff.filter((name) => !zero.isLess(of(name))),
      ),
      ...used.map(([word, sources, people]) =>
        row("按级别", word === "县级" ? headerOf(view, word) : word, people, sources),
      ),
    ],
  };
}
