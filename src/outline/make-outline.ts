import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { Settings } from "../records/settings/settings.ts";
import { templateHelpers } from "../template/template-helpers.ts";
import { templateNames } from "../template/template-names.ts";
import { chineseDate } from "../zh/dates.ts";
import type { Outline } from "./blocks.ts";
import { type Composition, composeReport } from "./compose-report.ts";
import { makeAnnexes } from "./make-annexes.ts";
import { type ReportPlan, readReport } from "./read-report.ts";
import type { ReportTexts } from "./read-report-texts.ts";

/** term.yaml asks for a report that has no folder. */
export const unknownReport = defineMistake("template/unknown-report", "error", {
  message: (a: { report: string }) => `没有叫“${a.report}”的报告`,
  hint: () => "“名称”写程序已有的报告，如“培训项目总结”。",
  why: "报告的名称打错，就不知道生成哪一种。",
  wrong: "报告: [{名称: 培训项目总接}]",
  right: "报告: [{名称: 培训项目总结}]",
});

const missingSetting = defineMistake("template/missing-setting", "error", {
  message: (a: { report: string; setting: string }) => `报告“${a.report}”要有“${a.setting}”`,
  hint: (a) => `在学期文件的这份报告下补上“${a.setting}: …”。`,
  why: "这种报告的标题或正文要用到这一项。",
  wrong: "报告:\n  - {名称: 培训项目总结}",
  right: "报告:\n  - {名称: 培训项目总结, 主题: 加强教师心理健康教育}",
});

const noDate = defineMistake("template/no-date", "error", {
  message: () => "报告没有落款日期",
  hint: () => "在学期文件里写“落款: {日期: 2025-07-05}”，程序不会用当天的日期代替。",
  why: "落款日期不用当天的代替，否则每次生成都不一样。",
  wrong: "落款: {单位: 云岭中心小学}",
  right: "落款: {单位: 云岭中心小学, 日期: 2025-07-05}",
});

/** An outline, and the sections of it that the school wrote itself. */
interface MadeOutline {
  readonly outline: Outline;
  readonly written: ReportPlan["sections"];
}

/** figures -> outline of one report that term.yaml asks for, with its annexes and 落款. */
export function makeOutline(report: string, texts: ReportTexts, facts: Facts): Checked<MadeOutline> {
  const { settings } = facts.school;
  const reports = settings.reports ?? [];
  const index = reports.findIndex(({ name }) => name === report);
  const asked = settings.place("报告", index);
  const otherReports = reports.map(({ name }) => name).filter((name) => name !== report);
  const plan = readReport({ ...texts, otherReports, asked });
  const { needs, annexes: usual } = plan.value.definition;
  const computed = computeFigures(facts);
  const names = templateNames(facts, computed, reports[index]?.theme);
  const missing = needs
    .filter((name) => !names.get(name))
    .map((setting) => missingSetting.at(asked, { report, setting }));
  const data = { names, helpers: templateHelpers(facts, computed) };
  const annexes = makeAnnexes({
    names: reports[index]?.annexes ?? usual,
    place: (nth) => settings.place("报告", index, "附件", nth),
    files: texts.annexes ?? [],
    ...{ facts, computed, data },
  });
  const signed = signedBy(settings);
  const composed = composeReport({
    plan: plan.value,
    data,
    annexes: annexes.value.map(({ annex }) => annex),
    ...signed.value,
    school: settings.school,
    period: settings.period.name,
  });
  const own = new Set(texts.prose.map(({ file }) => file));
  return {
    value: { outline: composed.value, written: plan.value.sections.filter(({ template }) => own.has(template.file)) },
    diagnostics: [plan.diagnostics, missing, annexes.diagnostics, signed.diagnostics, composed.diagnostics].flat(),
  };
}

/** 落款, and the unit if the school wants it under the title. A missing date is an error: today's is never used. */
function signedBy({ signature, school, lost, place }: Settings): Checked<Pick<Composition, "signature" | "byline">> {
  const { unit = school, date, seal = true } = signature ?? {};
  const isMissing = !date && !lost.includes("落款");
  const isUnderTitle = signature?.place === "题下";
  return {
    value: {
      ...(date && { signature: { ...(!isUnderTitle && { unit }), date: chineseDate(date), seal } }),
      ...(isUnderTitle && { byline: unit }),
    },
    diagnostics: isMissing ? [noDate.at(place("落款"))] : [],
  };
}
