import type { Captions } from "../template/reference-helpers.ts";
import { tableCaption } from "./markdown/table-caption.ts";
import type { PlannedSection, ReportPlan } from "./read-report.ts";
import { included } from "./report-paragraphs.ts";

/** The names of charts and tables that the texts of a report have, whether they are printed or not. */
export function captionsIn({ sections, paragraphs, groupTexts }: ReportPlan): Captions["known"] {
  const texts = new Set([...groupTexts.values()].map(({ text }) => text));
  const read = (name: string): void => {
    const template = paragraphs.get(name)?.template;
    for (const one of [template, template?.replaces]) {
      if (!one || texts.has(one.text)) continue;
      texts.add(one.text);
      for (const other of included(one)) read(other);
    }
  };
  for (const name of sections.flatMap(namesOf)) read(name);
  const all = [...texts];
  return {
    chart: new Set(all.flatMap((text) => [...text.matchAll(asked)].map(([, name]) => name!))),
    table: new Set(all.flatMap((text) => text.split("\n").flatMap((line) => tableCaption(line)?.text ?? []))),
  };
}

const asked = /\{\{~?\s*图表\s+["“]([^"”}]+)["”]/g;

const namesOf = ({ paragraphs, parts }: PlannedSection): readonly string[] => [
  ...paragraphs.map(({ name }) => name),
  ...parts.flatMap(namesOf),
];
