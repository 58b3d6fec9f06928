import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { type Checked, hasErrors } from "../diagnostics/diagnostic.ts";
import { allOf, perhaps } from "../diagnostics/phrases.ts";
import { computeFigures } from "../figures/compute.ts";
import { type Facts, factsBetween, withinGroup } from "../figures/facts.ts";
import { groupsDuring } from "../figures/named/groups.ts";
import type { Settings } from "../records/settings/settings.ts";
import { lazily } from "../school/once-per.ts";
import { fullName } from "../school/roster.ts";
import { workWord } from "../school/school-words.ts";
import { staffOf } from "../school/staff.ts";
import type { TemplateData } from "../template/template-data.ts";
import { nearest } from "../zh/nearest.ts";
import type { Outline } from "./blocks.ts";
import { composeReport } from "./compose-report.ts";
import { sharesIn } from "./explain-once.ts";
import { misfits } from "./fits-unit.ts";
import { annexListing, isOwnAnnex, type MadeAnnex, makeAnnexes, unusedAnnexes } from "./make-annexes.ts";
import { ownParts } from "./own-parts.ts";
import { type ReportPlan, readReport } from "./read-report.ts";
import { type ReportFiles, type ReportTexts, reportsIn } from "./read-report-texts.ts";
import { type ReportDefinition, readDefinition, withAsked } from "./read-report-yaml.ts";
import { reportData } from "./report-data.ts";
import { signedBy, unitOf } from "./signed-by.ts";
import { speakerOf } from "./speaker-of.ts";

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

/** An outline, and the texts of it that the school wrote itself. */
interface MadeOutline {
  readonly outline: Outline;
  readonly written: ReportPlan["written"];
  /** How many annexes the whole report has. */
  annexCount(): number;
}

/**
 * figures -> outline of one report that term.yaml asks for, with its annexes and 落款. `extent`: "own" makes no more of it than
 * what can be wrong in one school alone; see `ownParts`.
 */
export function makeOutline(
  report: string,
  texts: ReportTexts,
  facts: Facts,
  extent: "whole" | "own" = "whole",
): Checked<MadeOutline> {
  const { school, scope } = facts;
  const { settings } = school;
  const isWhole = extent === "whole";
  const plan = planOf(report, texts, facts);
  const { definition } = plan.value;
  const { theme } = settings.reports?.find(({ name }) => name === report) ?? {};
  const source = reportData(texts, definition, theme, speakerOf(scope, school));
  const data = source.of(facts);
  const ofTerm = faultsOfTerm(report, definition, data, settings);
  const allAnnexes = lazily(() => annexesOf(definition, texts, facts, data));
  const annexes = isWhole ? allAnnexes() : annexesOf(definition, texts, facts, data, isOwnAnnex);
  const annexOf = annexListing(annexes.value);
  const signed = definition.isSigned ? signedBy(settings, definition, scope) : { value: {}, diagnostics: [] };
  const ofGroup = (name: string) => ({ ...source.of(withinGroup(facts, name)), annexOf });
  const composed = composeReport({
    plan: isWhole ? plan.value : ownParts(plan.value, texts),
    isSmall: staffOf(school).due.length < smallSchool,
    // Where records could not be read, or for one of many people, nobody can mend what is empty.
    warnsOfOmitted: school.allRead && definition.each === undefined,
    data: { ...data, annexOf },
    groupData: () => groupNames(facts).map((name) => ({ name, data: ofGroup(name) })),
    annexes: annexes.value.map(({ annex }) => annex),
    explained: isWhole && definition.hasNotes ? sharesIn(computeFigures(facts)) : [],
    emptyAnnexes: hasErrors(annexes.diagnostics) ? [] : emptyAmong(definition.annexes, annexes.value),
    ...signed.value,
    school: settings.school,
    period: settings.period.name,
  });
  return {
    value: { outline: composed.value, written: plan.value.written, annexCount: () => allAnnexes().value.length },
    diagnostics: [plan, source, ofTerm, annexes, signed, composed].flatMap((one) => one.diagnostics),
  };
}

/** What term.yaml lacks for a report, or says that does not fit it. */
function faultsOfTerm(report: string, definition: ReportDefinition, { names }: TemplateData, settings: Settings) {
  const place = placeOf(report, settings);
  const missing = definition.needs
    .filter((name) => !names.get(name))
    .map((setting) => missingSetting.at(place, { report, setting }));
  return { diagnostics: [...missing, ...misfits(definition, settings, place)] };
}

const emptyAmong = (asked: readonly string[], made: readonly MadeAnnex[]): readonly string[] => [
  ...new Set(asked.filter((name) => made.every((one) => one.name !== name))),
];

const placeOf = (report: string, { reports = [], place }: Settings) =>
  place(
    "报告",
    reports.findIndex(({ name }) => name === report),
  );

const groupNames = (facts: Facts): readonly string[] => groupsDuring(facts, "教研组").map(({ name }) => name);

/** What the report is made of for this school: files of 文字/ may be called after any of its groups and people. */
function planOf(report: string, texts: ReportTexts, { school, scope }: Facts): Checked<ReportPlan> {
  const { settings, roster } = school;
  return readReport({
    ...texts,
    otherReports: (settings.reports ?? []).map(({ name }) => name).filter((name) => name !== report),
    asked: placeOf(report, settings),
    groupNames: groupNames(factsBetween(school, scope.from, scope.to)),
    unit: unitOf(scope),
    unitNames: [...roster.groups.map(({ name }) => name), ...roster.teachers.map(fullName)],
    withAsked: (usual) => withAsked(usual, settings),
  });
}

/** The annexes of a report, those of them that are `wanted`, and what is wrong in them. */
function annexesOf(
  definition: ReportDefinition,
  texts: ReportTexts,
  facts: Facts,
  data: TemplateData,
  wanted?: typeof isOwnAnnex,
) {
  const { settings } = facts.school;
  const made = makeAnnexes({
    names: definition.annexes,
    place: (nth) => definition.placeOf("附件", nth),
    files: texts.annexes,
    isWanted: (name) => wanted?.(name, texts.annexes) ?? true,
    work: workWord(settings, definition.work),
    ...{ facts, computed: computeFigures(facts), data },
    ...(texts.photos && { photos: { album: texts.photos, perPage: definition.photosPerPage ?? 4 } }),
  });
  const unused = unusedAnnexes(texts.annexes, () => annexesAsked(texts, settings));
  return { value: made.value, diagnostics: [...made.diagnostics, ...unused] };
}

/** The annexes of all reports that term.yaml asks for. */
const annexesAsked = ({ definitionOf }: ReportTexts, settings: Settings): readonly string[] =>
  (settings.reports ?? []).flatMap(({ name }) => {
    const document = definitionOf(name);
    return document ? withAsked(readDefinition(document).value, settings).annexes : [];
  });

/** A school with fewer teachers writes a page (the office's custom). */
const smallSchool = 10;
