import { defineMistake, isMistake } from "../../diagnostics/define-mistake.ts";
import { allOf } from "../../diagnostics/phrases.ts";
import { type AnyRecord, kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { outsiderName, outsidersIn } from "../../school/outsiders.ts";
import { countsPeople } from "../../school/participants.ts";
import type { Facts } from "../facts.ts";
import type { Basis } from "../figure-result.ts";
import { sum } from "../measures.ts";
import { tally } from "../tally.ts";
import { makeSelection, type Selection } from "./filter.ts";

const noPeople = defineMistake("query/no-people", "error", {
  message: (a: { kind: string; measure: string; choices: readonly string[] }) =>
    `“${a.kind}”的记录不涉及具体人员，无法统计${a.measure}`,
  hint: (a) => `改为 {{计数 "${a.kind}"}}；可以统计人员的有：${allOf(a.choices)}。`,
  why: "不涉及人员的记录，统计人员总是0。",
  wrong: '制度涉及{{人数 "制度文件"}}',
  right: '制度有{{计数 "制度文件"}}',
});

const onlyOutsiders = defineMistake("query/only-outsiders", "error", {
  message: (a: { kind: string; measure: string; outsiders: number }) =>
    `所查的“${a.kind}”里只有校外人员（${a.outsiders}${a.measure === "人次" ? "人次" : "人"}），没有本校人员`,
  hint: (a) => `统计校外人员，要加上条件：{{${a.measure} "${a.kind}" 校外="是"}}。`,
  why: "人次、人数只计本校人员；统计请来的专家、顾问，要写明校外。",
  wrong: '校外顾问{{人次 "受聘基地"}}',
  right: '校外顾问{{人次 "受聘基地" 校外="是"}}',
});

/** 人次 or 人数 of the school's own people, or of those from outside (domain.md 12.21). */
export function askPeople(
  measure: "人次" | "人数",
  filters: Filters,
  selection: Selection,
  facts: Facts,
  mayBeNobody = false,
) {
  const { name, role, outside, select } = selection;
  const { label } = kindOf(name);
  if (role === undefined && !countsPeople(name)) {
    return noPeople.of({
      kind: label,
      measure,
      choices: kindNames.filter(countsPeople).map((one) => kindOf(one).label),
    });
  }
  const records = select(facts);
  const unit = { 人次: "人次", 人数: "人" }[measure];
  const own: Basis["measure"] = (some, window) => tally(measure, name, some, window, role);
  const others: Basis["measure"] = (some, window) => outsidersOf(measure, selection, some, window);
  if (outside) return { unit, how: hows.outside[measure], records, count: others };
  // Without the whole roster, an outsider may be a teacher.
  const isNobody = !mayBeNobody && facts.school.allRead && !kindOf(name).conferred && own(records, facts) === 0;
  const strangers = isNobody ? makeSelection(name, { ...filters, 校外: ["是"] }, facts) : undefined;
  const outsiders = strangers && !isMistake(strangers) ? others(strangers.select(facts), facts) : 0;
  if (outsiders > 0) return onlyOutsiders.of({ kind: label, measure, outsiders });
  return { unit, how: hows.own[measure], records, count: own };
}

const hows = {
  own: { 人次: "每条记录的每位本校人员计1人次", 人数: "其中的本校人员每人只计一次" },
  outside: { 人次: "每条记录的每位校外人员计1人次", 人数: "其中的校外人员每人只计一次，姓名和单位都相同的按一人计" },
} as const;

function outsidersOf(
  measure: "人次" | "人数",
  { name, role }: Selection,
  records: readonly AnyRecord[],
  { school }: Facts,
) {
  const each = records.map((record) => outsidersIn(name, record, school, role));
  return measure === "人次" ? sum(each.map(({ length }) => length)) : new Set(each.flat().map(outsiderName)).size;
}
