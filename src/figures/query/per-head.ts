import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { type Exact, halfUp, isLess, over, plus } from "../../records/exact.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { countsPeople } from "../../school/participants.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";
import { earnedBy } from "../hours.ts";
import { plainNumber, sum } from "../measures.ts";
import { doneInAll } from "../tally.ts";
import { hoursFilter } from "./hours-filter.ts";

const notPerHead = defineMistake("query/not-per-head", "error", {
  message: (a: { what: string; choices: readonly string[] }) => `“${a.what}”不是一人一人做的，不能算每人多少`,
  hint: (a) => `可以算的有：学时、${a.choices.join("、")}，以及读书、教师获奖这样的数。`,
  why: "每人多少，只有记录里写明是谁做的才数得出来。",
  wrong: '每人{{每人 "制度文件"}}。',
  right: '每人{{每人 "听课"}}。',
});

/** What may be asked of everybody's numbers, as 取 says it. */
export const perHeadWords = ["幅度", "最少", "最多", "中位数"] as const;
export type PerHead = (typeof perHeadWords)[number];

/** Everybody's number of one thing. */
interface Each {
  readonly label: string;
  readonly unit: string;
  readonly rule: string;
  readonly records: FigureResult["records"];
  readonly of: (teacher: Teacher) => Exact;
}

/** The least, the most, both (3—5本) or the middle of what each of 应参训 did: those whom a mean is taken over (domain.md 12.26). */
export function perHead(
  what: FigureResult | { readonly hours: Filters },
  take: PerHead,
  facts: Facts,
): FigureResult | Mistake {
  const each = "hours" in what ? hoursOfEach(what.hours, facts) : figureOfEach(what, facts);
  if (isMistake(each)) return each;
  const staff = staffInScope(facts);
  const numbers = staff.map(each.of).toSorted((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
  const described = {
    name: `${take} per head of ${each.label}`,
    label: `每人${each.label}${take}`,
    unit: each.unit,
    rule: `应参训的${staff.length}人，各人的“${each.label}”${hows[take]}，没有的按0。${each.rule}`,
  };
  const [least, most] = [numbers[0], numbers.at(-1)];
  if (least === undefined || most === undefined) return figureResult(described, [], Number.NaN);
  const value = { 幅度: most, 最少: least, 最多: most, 中位数: median(numbers) }[take];
  const result = { ...figureResult(described, [], halfUp(value, 2)), records: each.records };
  if (take !== "幅度") return "hours" in what ? result : { ...result, again: (other) => again(what, take, other) };
  const [from, to] = [plainNumber(least), plainNumber(most)];
  return { ...result, text: `${from === to ? to : `${from}—${to}`}${each.unit}` };
}

function again(what: FigureResult, take: PerHead, other: Facts): FigureResult | undefined {
  const then = what.again?.(other);
  const result = then && perHead(then, take, other);
  return isMistake(result) ? undefined : result;
}

const hows: { readonly [take in PerHead]: string } = {
  幅度: "从最少到最多",
  最少: "取最少的",
  最多: "取最多的",
  中位数: "从少到多排，取正中的一个；人数是双数的，取正中两个的平均，四舍五入到一位小数",
};

/** One decimal where it is needed: 2.5. */
function median(numbers: readonly Exact[]): Exact {
  const [low, high] = [numbers[Math.floor((numbers.length - 1) / 2)]!, numbers[Math.floor(numbers.length / 2)]!];
  return low === high ? low : halfUp(over(plus(low, high), 2), 1);
}

function hoursOfEach(filters: Filters, facts: Facts): Each | Mistake {
  const asked = hoursFilter(filters, facts);
  if (isMistake(asked)) return asked;
  const conditions = Object.entries(filters).map(([label, words]) => ` ${label}=${words.join("、")}`);
  const earned = (teacher: Teacher) => earnedBy(teacher, facts).filter((one) => asked(one, facts));
  const places = staffInScope(facts).flatMap((teacher) => earned(teacher).map(({ record }) => record.origin));
  return {
    label: `学时${conditions.join("")}`,
    unit: "学时",
    rule: "学时含研修活动、补学和外出培训认定学时。",
    records: [...new Set(places)],
    of: (teacher) => sum(earned(teacher).map(({ hours }) => hours)),
  };
}

function figureOfEach(figure: FigureResult, facts: Facts): Each | Mistake {
  const { label, unit, rule, records, basis } = figure;
  const wrong = () =>
    notPerHead.of({ what: label, choices: kindNames.filter(isDoneByPeople).map((name) => kindOf(name).label) });
  if (!basis || !isDoneByPeople(basis.kind)) return wrong();
  const totals = doneInAll(basis.kind, basis.records, facts);
  // 发书 says nothing of who read: nobody has any of it.
  if (totals.size === 0 && figure.value > 0) return wrong();
  return { label, unit, rule, records, of: (teacher) => totals.get(teacher) ?? 0 };
}

const isDoneByPeople = (name: (typeof kindNames)[number]): boolean =>
  countsPeople(name) && kindOf(name).owner !== "itself" && kindOf(name).existsOn === undefined;
