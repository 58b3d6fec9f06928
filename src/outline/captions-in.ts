import type { Captions } from "../template/reference-helpers.ts";
import type { Template } from "../template/template.ts";
import { tableCaption } from "./markdown/table-caption.ts";
import type { PlannedSection, ReportPlan } from "./read-report.ts";
import { included } from "./report-paragraphs.ts";

/** The names of charts and tables that the texts of a report have, whether they are printed or not. */
export function captionsIn({ sections, paragraphs, groupTexts }: ReportPlan): Captions["known"] {
  const texts = new Set<string>();
  const read = (template: Template | undefined): void => {
    if (!template || texts.has(template.text)) return;
    texts.add(template.text);
    read(template.replaces);
    for (const name of included(template)) read(paragraphs.get(name)?.template);
  };
  for (const template of [...sections.flatMap(templatesOf), ...groupTexts.values()]) read(template);
  const all = [...texts];
  return {
    chart: new Set(all.flatMap((text) => [...text.matchAll(asked)].map(([, name]) => name!))),
    table: new Set(all.flatMap((text) => text.split("\n").flatMap((line) => tableCaption(line)?.text ?? []))),
  };
}

const asked = /\{\{~?\s*图表\s+["“]([^"”}]+)["”]/g;

const templatesOf = ({ paragraphs, parts }: PlannedSection): readonly (Template | undefined)[] => [
  ...paragraphs.map(({ template }) => template),
  ...parts.flatMap(templatesOf),
];
