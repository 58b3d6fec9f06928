import { diagnose } from "../diagnostics/diagnose.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Computed, computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { SourceDocument } from "../source/document.ts";
import { reportData } from "../template/report-data.ts";
import { chineseDate } from "../zh/dates.ts";
import { nearest } from "../zh/nearest.ts";
import { makeAnnex } from "./annexes/define-annex.ts";
import { annexKinds } from "./annexes/index.ts";
import type { Annex, Outline } from "./blocks.ts";
import { type Composition, composeReport } from "./compose-report.ts";
import { type ProseFile, type ReportPlan, readReport } from "./report-folder.ts";

/** The texts a report is made of, already read. */
export interface ReportTexts {
  /** report.yaml of the report. */
  readonly definition: SourceDocument;
  readonly shipped: readonly ProseFile[];
  /** The school's 文字/. */
  readonly prose: readonly ProseFile[];
}

/** An outline, and the sections of it that the school wrote itself. */
export interface MadeOutline {
  readonly outline: Outline;
  readonly written: ReportPlan["sections"];
}

/** figures -> outline of one report that term.yaml asks for, with its annexes and 落款. */
export function makeOutline(report: string, texts: ReportTexts, facts: Facts): Checked<MadeOutline> {
  const { settings } = facts.school;
  const index = (settings.reports ?? []).findIndex(({ name }) => name === report);
  const asked = settings.place("报告", index);
  const plan = readReport({
    definition: texts.definition,
    shipped: texts.shipped,
    school: texts.prose,
    others: (settings.reports ?? []).filter(({ name }) => name !== report).map(({ name }) => ({ name, sections: [] })),
    asked,
  });
  const { needs, annexes: usual } = plan.value.definition;
  const computed = computeFigures(facts);
  const data = reportData(facts, computed, settings.reports?.[index]?.theme);
  const missing = needs
    .filter((name) => !data.names.get(name))
    .map((setting) => diagnose("template/missing-setting", asked, { report, setting }));
  const annexes = annexesOf(settings.reports?.[index]?.annexes ?? usual, index, facts, computed);
  const signed = signedBy(settings);
  const composed = composeReport({
    plan: plan.value,
    data,
    annexes: annexes.value,
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

/** The annexes of the names given, less those in which nothing would stand. */
function annexesOf(names: readonly string[], index: number, facts: Facts, computed: Computed): Checked<Annex[]> {
  const diagnostics: Diagnostic[] = [];
  const value = names.flatMap((name, nth): Annex[] => {
    const kind = annexKinds.find((known) => known.name === name);
    if (!kind) {
      const known = annexKinds.map((annex) => annex.name);
      const place = facts.school.settings.place("报告", index, "附件", nth);
      diagnostics.push(diagnose("template/unknown-annex", place, { name, nearest: nearest(name, known), known }));
    }
    const annex = kind && makeAnnex(kind, facts, computed);
    return annex ? [annex] : [];
  });
  return { value, diagnostics };
}

/** 落款, and the unit under the title where the school wants it there. A missing date is an error, never today's date. */
function signedBy({ signature, school, lost, place }: Settings): Checked<Pick<Composition, "signature" | "byline">> {
  const { unit = school, date, seal = true } = signature ?? {};
  const isMissing = !date && !lost.includes("落款");
  const isUnderTitle = signature?.place === "题下";
  return {
    value: {
      ...(date && { signature: { ...(!isUnderTitle && { unit }), date: chineseDate(date), seal } }),
      ...(isUnderTitle && { byline: unit }),
    },
    diagnostics: isMissing ? [diagnose("template/no-date", place("落款"), {})] : [],
  };
}
