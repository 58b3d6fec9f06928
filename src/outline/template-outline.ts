import type { Checked } from "../diagnostics/diagnostic.ts";
import { plainText } from "../template/content.ts";
import type { Template } from "../template/template.ts";
import type { TemplateData } from "../template/template-data.ts";
import type { Outline } from "./blocks.ts";
import { dropEmptyHeadings } from "./drop-empty-headings.ts";
import { fillTemplate } from "./fill-template.ts";
import { numberCaptions } from "./number-captions.ts";
import { numberHeadings } from "./number-headings.ts";

/** One template -> outline: the heading that it begins with is the title. Tables without rows and headings over nothing are left out. */
export function outlineOfTemplate(
  template: Template,
  data: TemplateData,
  about: Pick<Outline, "school" | "period" | "signature">,
): Checked<Outline> {
  const { value, diagnostics } = fillTemplate(template, data);
  const [first, ...others] = value;
  const hasTitle = first?.type === "heading";
  const title = hasTitle ? plainText(first.content, "") : about.school + about.period;
  const body = (hasTitle ? others : value).filter((block) => block.type !== "table" || block.rows.length > 0);
  const { blocks } = numberCaptions(numberHeadings(dropEmptyHeadings(body)));
  return { value: { ...about, title, body: blocks, annexes: [] }, diagnostics };
}
