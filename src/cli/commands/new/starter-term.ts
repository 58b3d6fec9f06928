import { recordsAsYaml, unitTypeInName } from "../../../pipeline.ts";
import { filledFile } from "./filled-file.ts";
import type { NewSchool } from "./school-answers.ts";

/** term.yaml of a new school, with comments that say what else may be written. */
export function starterTerm(school: NewSchool): string {
  const { period, reports, region } = school;
  const { type, name, from, to, terms } = period;
  const days = { 类型: type, 名称: name, 起: from, 止: to };
  const typedTerms = terms.map((term) => ({ 名称: term.name, 起: term.from, 止: term.to }));
  const unit = unitTypeInName(school.school);
  const holiday = aHoliday(from.slice(0, 4), from, to);
  return filledFile("term.yaml", school, {
    学校: line({ 学校: school.school, ...(unit && { 单位类别: unit }) }),
    所在:
      region.length > 0
        ? line({ 所在: regionOf(region) })
        : "# 所在: {省: 浙江省, 市: 云州市, 县: 云岭县}   # 写了才知道主办单位是哪一级",
    时段: block("时段", typedTerms.length > 0 ? { ...days, 学期: typedTerms } : days),
    放假: holiday.name,
    放假起: holiday.from,
    放假止: holiday.to,
    报告: line({ 报告: reports.map((report) => ({ 名称: report })) }),
    落款: line({ 落款: { 单位: school.school, 日期: to } }),
  });
}

const line = (entry: Parameters<typeof recordsAsYaml>[0]): string => recordsAsYaml(entry).trimEnd();

/** A key with its keys in lines of their own, so that more can be added below. */
const block = (key: string, map: Parameters<typeof recordsAsYaml>[0]): string =>
  [`${key}:`, ...Object.entries(map).flatMap(([name, value]) => line({ [name]: value }).split("\n"))]
    .map((text, i) => (i === 0 ? text : `  ${text}`))
    .join("\n");

/** 云岭县 alone, 云州市 云岭县, or 浙江省 云州市 云岭县. */
const regionOf = (region: readonly string[]) =>
  Object.fromEntries(region.map((name, i) => [["省", "市", "县"].slice(-region.length)[i]!, name]));

/** A holiday as an example; a term in spring has another one. */
const aHoliday = (year: string, from: string, to: string) => {
  const days = { name: "国庆", from: `${year}-10-01`, to: `${year}-10-07` };
  return from <= days.from && days.to <= to ? days : { name: "劳动节", from: `${year}-05-01`, to: `${year}-05-05` };
};
