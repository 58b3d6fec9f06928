import type { ReportPlan } from "../../src/outline/read-report.ts";
import type { ReportDefinition } from "../../src/outline/read-report-yaml.ts";
import { Paragraphs } from "../../src/outline/report-paragraphs.ts";

const titleLine = (text: string) => ({
  text,
  isShared: true,
  placeOf: (offset: number, length: number) => ({ file: "report.yaml", line: 2, column: 5 + offset, length }),
});

/** A report of sections that are called like their only paragraph. */
export function planOf(
  texts: { readonly [name: string]: string },
  title = "{{学校}}春季总结",
  more: Partial<ReportDefinition> = {},
): ReportPlan {
  const sections = Object.entries(texts).map(([name, text]) => ({
    name,
    isNamed: true,
    isNumbered: false,
    paragraphs: [{ name, isOfGroups: false, template: { file: `${name}.md`, text } }],
    parts: [],
  }));
  return {
    definition: {
      name: "春季总结",
      isRead: true,
      title: titleLine(title),
      subtitle: titleLine("{{主题}}"),
      needs: [],
      sections: [],
      isShared: true,
      annexes: [],
      toWrite: new Map(),
      isSigned: true,
      periods: [],
      placeOf: () => ({ file: "report.yaml", line: 1, column: 1 }),
      ...more,
    },
    sections,
    paragraphs: new Paragraphs({ shipped: [], own: [] }, "春季总结", []),
    groupTexts: new Map(),
    written: [],
  };
}
