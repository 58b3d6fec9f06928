import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { allOf, perhaps } from "../diagnostics/phrases.ts";
import { computeFigures } from "../figures/compute.ts";
import { type Facts, gatherFacts } from "../figures/facts.ts";
import { groupsDuring } from "../figures/named/groups.ts";
import type { Settings } from "../records/settings/settings.ts";
import { workWord } from "../school/school-words.ts";
import { staffOf } from "../school/staff.ts";
import type { TemplateData } from "../template/template-data.ts";
import { chineseDate } from "../zh/dates.ts";
import { nearest } from "../zh/nearest.ts";
import type { Outline } from "./blocks.ts";
import { type Composition, composeReport } from "./compose-report.ts";
import { annexListing, makeAnnexes } from "./make-annexes.ts";
import { type ReportPlan, readReport } from "./read-report.ts";
import { type ReportFiles, type ReportTexts, reportsIn } from "./read-report-texts.ts";
import { type ReportDefinition, withAsked } from "./read-report-yaml.ts";
import { reportData } from "./report-data.ts";

/** term.yaml asks for a report that has no folder. */
const unknownReport = defineMistake("template/unknown-report", "error", {
  message: (a: { report: string; nearest: string | undefined; choices: readonly string[] }) =>
    `没有叫“${a.report}”的报告`,
  hint: (a) => perhaps(a.nearest, `可写：${allOf(a.choices)}；自己的报告写成 模板/${a.report}/report.yaml。`),
  why: "报告的名称打错，就不知道生成哪一种。",
  wrong: "报告: [{名称: 培训项目总接}]",
  right: "报告: [{名称: 培训项目总结}]",
});

/** What is wrong with the name of a report that is nowhere. */
export function noReport(report: string, files: ReportFiles): Mistake {
  const choices = reportsIn(files);
  return unknownReport.of({ report, nearest: nearest(report, choices), choices });
}

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

/** An outline, and the texts of it that the school wrote itself. */
interface MadeOutline {
  readonly outline: Outline;
  readonly written: ReportPlan["written"];
}

/** figures -> outline of one report that term.yaml asks for, with its annexes and 落款. */
export function makeOutline(report: string, texts: ReportTexts, facts: Facts): Checked<MadeOutline> {
  const { settings } = facts.school;
  const reports = settings.reports ?? [];
  const index = reports.findIndex(({ name }) => name === report);
  const asked = settings.place("报告", index);
  const otherReports = reports.map(({ name }) => name).filter((name) => name !== report);
  const groups = groupsDuring(facts, "教研组").map(({ name }) => name);
  const withSettings = (usual: ReportDefinition) => withAsked(usual, settings);
  const plan = readReport({ ...texts, otherReports, asked, groupNames: groups, withAsked: withSettings });
  const { definition } = plan.value;
  const source = reportData(texts, definition, reports[index]?.theme);
  const data = source.of(facts);
  const missing = definition.needs
    .filter((name) => !data.names.get(name))
    .map((setting) => missingSetting.at(asked, { report, setting }));
  const annexes = makeAnnexes({
    names: definition.annexes,
    place: (nth) => definition.placeOf("附件", nth),
    files: texts.annexes,
    work: workWord(settings, definition.work),
    ...{ facts, computed: computeFigures(facts), data },
  });
  const annexOf: TemplateData["annexOf"] = (records) => annexListing(annexes.value, records) ?? "";
  const signed = definition.isSigned ? signedBy(settings) : { value: {}, diagnostics: [] };
  const composed = composeReport({
    plan: plan.value,
    isSmall: staffOf(facts.school).due.length < smallSchool,
    data: { ...data, annexOf },
    groupData: () => groups.map((name) => ({ name, data: { ...source.of(factsOfGroup(name, facts)), annexOf } })),
    annexes: annexes.value.map(({ annex }) => annex),
    ...signed.value,
    school: settings.school,
    period: settings.period.name,
  });
  return {
    value: { outline: composed.value, written: plan.value.written },
    diagnostics: [plan, source, { diagnostics: missing }, annexes, signed, composed].flatMap((one) => one.diagnostics),
  };
}

/** A school with fewer teachers writes a page (the office's custom). */
const smallSchool = 10;

const factsOfGroup = (group: string, { school, scope, inDays }: Facts): Facts =>
  gatherFacts(school, { ...scope, group }, inDays);

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
