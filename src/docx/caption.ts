import { captionLabels } from "../template/reference-helpers.ts";
import type { Marks } from "./marks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph } from "./paragraph.ts";
import { textRun } from "./runs.ts";

/** 图1 and its words under a chart, 表1 above a table; `keepNext`: it stays on a page with what follows. */
export function captionParagraph(
  to: keyof typeof captionLabels,
  { caption, number = 1 }: { readonly caption: string; readonly number?: number },
  { marks, profile }: { readonly marks: Marks; readonly profile: LayoutProfile },
  keepNext: boolean,
): Paragraph {
  const { gap } = profile.table;
  const runs = marks.captionNumber(to, captionLabels[to], number) + textRun(`\u3000${caption}`);
  return { style: "Caption", runs, keepNext, ...(to === "chart" ? { after: gap } : { before: gap }) };
}
