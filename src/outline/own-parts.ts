import type { Template } from "../template/template.ts";
import type { PlannedParagraph, PlannedSection, ReportPlan } from "./read-report.ts";
import type { SchoolTexts } from "./read-report-texts.ts";
import { included } from "./report-paragraphs.ts";

/**
 * A plan with nothing but what can be wrong in one school alone: paragraphs that it wrote itself or that put such text in,
 * lists in a form of its own, and photos. The rest is shipped text, which is right for every school: filling it is a third
 * of the time of a check, and a check prints nothing.
 *
 * The whole plan is left where what the school wrote refers to charts and tables, which shipped text may have.
 */
export function ownParts(plan: ReportPlan, { prose, own }: Pick<SchoolTexts, "prose" | "own">): ReportPlan {
  const texts = [...prose, ...own];
  if (texts.some(({ text }) => /见图|见表/.test(text))) return plan;
  const hasForms = texts.some(({ path }) => path === "写法.md");
  const canBeWrong = ({ template, isOfGroups }: PlannedParagraph): boolean =>
    (isOfGroups && plan.groupTexts.size > 0) || meetsOwn(template, plan, hasForms ? listsOrPhotos : photos);
  const hasOwnHeading = ({ heading }: PlannedSection): boolean =>
    !plan.definition.isShared && heading !== undefined && /[{｛]/.test(heading.text);
  const cut = (section: PlannedSection): PlannedSection =>
    hasOwnHeading(section)
      ? section
      : { ...section, paragraphs: section.paragraphs.filter(canBeWrong), parts: section.parts.map(cut) };
  return { ...plan, sections: plan.sections.map(cut) };
}

const photos = /照片/;
const listsOrPhotos = /照片|列名|全列/;

/** Whether a paragraph, or one that it puts in, is the school's own text or has `asked` in it. */
function meetsOwn(template: Template | undefined, { paragraphs }: ReportPlan, asked: RegExp): boolean {
  const seen = new Set<Template>();
  const meets = (one: Template | undefined): boolean => {
    if (!one || seen.has(one)) return false;
    seen.add(one);
    if (!one.isShared || asked.test(one.text)) return true;
    return included(one).some((name) => meets(paragraphs.get(name)?.template));
  };
  return meets(template);
}
