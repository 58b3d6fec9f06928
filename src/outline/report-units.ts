import { defineMistake } from "../diagnostics/define-mistake.ts";
import { computeFigures } from "../figures/compute.ts";
import { type Facts, factsOf } from "../figures/facts.ts";
import { groupsDuring } from "../figures/named/groups.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { unitTypeOf } from "../records/settings/unit.ts";
import type { School } from "../school/school.ts";
import { isWhole, type Scope, wholePeriod } from "../school/scope.ts";
import { staffOf } from "../school/staff.ts";
import type { ReportTexts } from "./read-report-texts.ts";
import { type ReportDefinition, readDefinition } from "./read-report-yaml.ts";

/** A report of which there is one for every group or every teacher, with nobody to write it for. */
export const nobodyToReportOn = defineMistake("template/nobody-to-report-on", "error", {
  message: (a: { report: string; each: Each }) => `《${a.report}》每${measure[a.each]}一份，学校没有登记${a.each}`,
  hint: (a) =>
    a.each === "教师"
      ? "在“教师”里登记专任教师，或从“报告”里删去它。"
      : `在“组织”里登记“类别: ${a.each}”的组织，或从“报告”里删去它。`,
  why: "一组、一人一份的报告，要先有这些组和人。",
  wrong: "报告: [{名称: 工作室总结}]   # 没有登记工作室",
  right: "组织:\n  - {名称: 林秋野名师工作室, 类别: 工作室, 组长: 林秋野}",
});

/** What `每` in report.yaml may say: one report for each of them. */
export type Each = NonNullable<ReportDefinition["each"]>;

/** With its measure word, as in 每个教研组一份. */
const measure = { 教研组: "个教研组", 工作室: "个工作室", 教师: "位教师" } as const satisfies Record<Each, string>;

/** `每` of a report. */
export const eachOf = ({ definition, isOwn }: ReportTexts): Each | undefined =>
  readDefinition(definition, !isOwn).value.each;

/** One file of a report: which part of the school its name says, and the parts that each have a report in it. */
export interface ReportFile {
  readonly scope: Scope;
  readonly parts: readonly Scope[];
}

/**
 * The files of a report about `part`: one, or with `每` one for every group or teacher in that part, which `oneFile` puts
 * together.
 */
export function filesOfReport(
  each: Each | undefined,
  school: School,
  part?: Scope,
  oneFile = false,
): readonly ReportFile[] {
  const scope = part ?? wholePeriod(school.settings);
  if (each === undefined || isOfUnit(each, school, scope)) return [{ scope, parts: [scope] }];
  const parts = unitsOf(each, school, scope);
  if (oneFile && parts.length > 1) return [{ scope, parts }];
  return parts.map((one) => ({ scope: one, parts: [one] }));
}

/** A 工作室 or 教研组 with a file of its own has one such report, of all of it. */
const isOfUnit = (each: Each, { settings }: School, scope: Scope): boolean =>
  each === unitTypeOf(settings) && isWhole(scope);

/**
 * The parts of the school that get a report of their own, within the scope asked about: 教研组 and 工作室 that existed in its
 * days, and of teachers those in post as 专任教师 or asked by a requirement. None where a group's report is asked of one teacher.
 */
function unitsOf(each: Each, school: School, asked: Scope): readonly Scope[] {
  const days = { from: asked.from, to: asked.to };
  if (each === "教师") return teachersIn(factsOf(school, asked)).map((teacher) => ({ ...days, teacher }));
  if (asked.teacher !== undefined) return [];
  const facts = factsOf(school, days);
  return groupsDuring(facts, each)
    .filter(({ name }) => asked.group === undefined || name === asked.group)
    .filter(({ campus }) => asked.campus === undefined || campus === asked.campus)
    .map(({ name }) => ({ ...days, group: name }));
}

function teachersIn(facts: Facts): readonly Teacher[] {
  const { school, scope, covers } = facts;
  const { roster } = school;
  const whole = factsOf(school, { from: scope.from, to: scope.to });
  const asked = computeFigures(whole).requirements.flatMap(({ evaluation }) =>
    evaluation.progress.flatMap(({ obligor }) => obligor.teacher ?? []),
  );
  const meant = new Set([...staffOf(school).due, ...asked]);
  const isMeant = (teacher: Teacher) =>
    meant.has(teacher) || (roster.isStaff(teacher) && roster.inPost(teacher, scope.to));
  return roster.teachers.filter((teacher) => isMeant(teacher) && covers(teacher, scope.to));
}
