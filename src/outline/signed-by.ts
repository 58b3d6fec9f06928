import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Settings } from "../records/settings/settings.ts";
import { fullName } from "../school/roster.ts";
import type { Scope } from "../school/scope.ts";
import { chineseDate } from "../zh/dates.ts";
import type { Outline } from "./blocks.ts";
import type { ReportDefinition } from "./read-report-yaml.ts";

const noDate = defineMistake("template/no-date", "error", {
  message: () => "报告没有落款日期",
  hint: () => "在学期文件里写“落款: {日期: 2025-07-05}”，程序不会用当天的日期代替。",
  why: "落款日期不用当天的代替，否则每次生成都不一样。",
  wrong: "落款: {单位: 云岭中心小学}",
  right: "落款: {单位: 云岭中心小学, 日期: 2025-07-05}",
});

/** The name of the group or the person that a report is about. */
export const unitOf = ({ teacher, group }: Scope): string | undefined => (teacher ? fullName(teacher) : group);

/** 落款, and the unit if the school wants it under the title. A missing date is an error: today's is never used. */
export function signedBy(
  { signature, school, lost, place }: Settings,
  { each }: ReportDefinition,
  scope: Scope,
): Checked<Pick<Outline, "signature" | "byline">> {
  const { unit: ofSchool = school, date } = signature ?? {};
  const isMissing = !date && !lost.includes("落款");
  const isUnderTitle = signature?.place === "题下";
  const unit = signer(each, ofSchool, unitOf(scope) ?? "");
  // Only the school has a seal.
  const seal = each === undefined && signature?.seal !== false;
  return {
    value: {
      ...(date && { signature: { ...(!isUnderTitle && { unit }), date: chineseDate(date), seal } }),
      ...(isUnderTitle && { byline: unit }),
    },
    diagnostics: isMissing ? [noDate.at(place("落款"))] : [],
  };
}

/** A person signs with the name, a studio with its own, a group behind the school unless 落款 names the group already. */
function signer(each: ReportDefinition["each"], school: string, name: string): string {
  if (each === undefined || name === "") return school;
  if (each !== "教研组" || name.startsWith(school)) return name;
  return school.endsWith(name) ? school : school + name;
}
