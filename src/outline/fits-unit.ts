import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Settings } from "../records/settings/settings.ts";
import { unitTypeOf } from "../records/settings/unit.ts";
import type { ReportDefinition } from "./read-report-yaml.ts";

const otherUnit = defineMistake("template/other-unit", "error", {
  message: (a: { report: string; type: string; units: readonly string[] }) =>
    `《${a.report}》是${a.units.join("、")}的报告，${a.type}没有`,
  hint: (a) =>
    a.type === "工作室" || a.type === "教研组"
      ? `从“报告”里删去它；改用${a.type}总结。`
      : "从“报告”里删去它；改用学期总结、学年总结或年度总结。",
  why: "有的报告写的是只有学校才有的处室，别的单位用了，标题和正文就不通。",
  wrong: "单位类别: 集团\n报告: [{名称: 教科室总结}]",
  right: "单位类别: 集团\n报告: [{名称: 学年总结}]",
});

/** What is wrong if a report is for other 单位类别 than this one. */
export function misfits({ name, units = [] }: ReportDefinition, settings: Settings, at: Place): readonly Diagnostic[] {
  const type = unitTypeOf(settings);
  return units.length === 0 || units.includes(type) ? [] : [otherUnit.at(at, { report: name, type, units })];
}
