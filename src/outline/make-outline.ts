import { type Checked, type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { checkProse } from "../prose/check-prose.ts";
import type { SourceDocument } from "../source/document.ts";
import { reportData } from "../template/report-data.ts";
import { chineseDate } from "../zh/dates.ts";
import { nearest } from "../zh/nearest.ts";
import { makeAnnex } from "./annexes/define-annex.ts";
import { annexKinds } from "./annexes/index.ts";
import type { Annex, Outline } from "./blocks.ts";
import { composeReport } from "./compose-report.ts";
import { type ProseFile, readReport } from "./report-folder.ts";

/** The texts a report is made of, already read. */
export interface ReportTexts {
  /** report.yaml of the report. */
  readonly definition: SourceDocument;
  readonly shipped: readonly ProseFile[];
  /** The school's 文字/. */
  readonly prose: readonly ProseFile[];
}

/** figures -> outline of one report that term.yaml asks for, with its annexes and 落款. */
export function makeOutline(report: string, texts: ReportTexts, facts: Facts): Checked<Outline> {
  const { term } = facts.school;
  const index = (term.reports ?? []).findIndex(({ name }) => name === report);
  const asked = term.place("报告", index);
  const settings = term.reports?.[index];
  const computed = computeFigures(facts);
  const plan = readReport({
    definition: texts.definition,
    shipped: texts.shipped,
    school: texts.prose,
    others: (term.reports ?? []).filter(({ name }) => name !== report).map(({ name }) => ({ name, sections: [] })),
    asked,
  });
  const { needs, annexes: usual } = plan.value.definition;
  const data = reportData(facts, computed, settings?.theme);
  const diagnostics: Diagnostic[] = [...plan.diagnostics];
  for (const need of needs.filter((name) => !data.names.get(name))) {
    diagnostics.push(diagnose("template/missing-setting", asked, { report, setting: need }));
  }
  const annexes = (settings?.annexes ?? usual).flatMap((name): Annex[] => {
    const kind = annexKinds.find((known) => known.name === name);
    if (!kind) {
      const known = annexKinds.map((annex) => annex.name);
      diagnostics.push(
        diagnose("template/unknown-annex", term.find(name, "报告", index), {
          name,
          nearest: nearest(name, known),
          known,
        }),
      );
    }
    const annex = kind && makeAnnex(kind, facts, computed);
    return annex ? [annex] : [];
  });
  const { signature } = term;
  if (!signature?.date && !term.lost.includes("落款"))
    diagnostics.push(diagnose("template/no-date", term.place("落款"), {}));
  const unit = signature?.unit ?? term.school;
  const under = signature?.place === "题下";
  const composed = composeReport({
    plan: plan.value,
    data,
    annexes,
    ...(signature?.date && {
      signature: { ...(!under && { unit }), date: chineseDate(signature.date), seal: signature.seal ?? true },
    }),
    ...(under && { byline: unit }),
    school: term.school,
    period: term.period.name,
  });
  const own = new Set(texts.prose.map(({ file }) => file));
  const written = plan.value.sections.filter(({ template }) => own.has(template.file));
  const slips = checkProse(written, { facts, computed, report });
  return { value: composed.value, diagnostics: [...diagnostics, ...composed.diagnostics, ...slips] };
}
