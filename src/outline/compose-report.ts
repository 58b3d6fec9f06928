import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Template } from "../template/template.ts";
import type { TemplateData } from "../template/template-data.ts";
import type { Block, Outline } from "./blocks.ts";
import { dropEmptyHeadings } from "./drop-empty-headings.ts";
import { fillLine, fillTemplate } from "./fill-template.ts";
import { numberHeadings } from "./number-headings.ts";
import type { ReportPlan } from "./read-report.ts";
import type { TitleLine } from "./read-report-yaml.ts";

/** All that a report is put together from. */
export interface Composition extends Omit<Outline, "title" | "subtitle" | "body" | "draft"> {
  readonly plan: ReportPlan;
  readonly data: TemplateData;
}

/** Fills every section of a report and numbers its headings; reports the mistakes of all sections. */
export function composeReport({ plan, data, ...rest }: Composition): Checked<Outline> {
  const title = fillTitle(plan.definition.title, data);
  const subtitle = plan.definition.subtitle && fillTitle(plan.definition.subtitle, data);
  const sections = plan.sections.map(({ name, template }) => {
    const { value, diagnostics } = fillTemplate(template, data);
    return { value: withHeading(name, withoutOnlyPart(template, dropEmptyHeadings(value))), diagnostics };
  });
  const value: Outline = {
    ...rest,
    title: title.value,
    ...(subtitle?.value && { subtitle: subtitle.value }),
    body: numberHeadings(dropEmptyHeadings(sections.flatMap((section) => section.value))),
  };
  const found = [title, ...(subtitle ? [subtitle] : []), ...sections];
  return { value, diagnostics: found.flatMap((part): readonly Diagnostic[] => part.diagnostics) };
}

// Diagnostics of a title count columns from its start. `placeOf` finds them in report.yaml.
function fillTitle({ text, placeOf }: TitleLine, data: TemplateData): Checked<string> {
  const { value, diagnostics } = fillLine({ file: "", text }, data);
  return {
    value: value.trim(),
    diagnostics: diagnostics.map((d) => ({ ...d, ...placeOf(d.column - 1, d.length ?? 1) })),
  };
}

// If only one of several ### parts of a section has something to say, it is printed without its heading: a （一） without
// a （二） divides nothing.
function withoutOnlyPart({ text }: Template, blocks: readonly Block[]): readonly Block[] {
  const isPart = (block: Block) => block.type === "heading" && block.level === 2;
  const typed = text.match(/^### /gm)?.length ?? 0;
  return typed > 1 && blocks.filter(isPart).length === 1 ? blocks.filter((block) => !isPart(block)) : blocks;
}

// The opening paragraph of a report has no heading.
const opening = "引言";

function withHeading(name: string, blocks: readonly Block[]): readonly Block[] {
  if (name === opening || blocks.length === 0 || blocks.some((block) => block.type === "heading" && block.level === 1))
    return blocks;
  return [{ type: "heading", level: 1, number: "", content: [{ type: "text", text: name }] }, ...blocks];
}
