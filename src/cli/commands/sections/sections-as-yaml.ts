import type { ReportCard, SectionCard } from "../../../pipeline.ts";

/** The sections of a report as a person types them in term.yaml, to be copied and changed. */
export const sectionsAsYaml = ({ name, sections, annexes }: ReportCard): readonly string[] => [
  "报告:",
  `  - 名称: ${name}`,
  "    章节:",
  ...sections.flatMap((section) => sectionLines(section, "      ")),
  ...(annexes.length > 0 ? [`    附件: [${annexes.join(", ")}]`] : []),
];

/** A section without parts is one line; one that is called like its only paragraph is its name. */
function sectionLines(section: SectionCard, indent: string): readonly string[] {
  const { isNamed, isNumbered, paragraphs, parts } = section;
  if (isNamed && paragraphs[0]) return [`${indent}- ${paragraphs[0].name}`];
  const heading = section.typed ?? section.heading;
  const keys = [
    ...(heading === undefined ? [] : [`标题: ${asScalar(heading)}`]),
    ...(paragraphs.length > 0 ? [`段落: [${paragraphs.map((one) => one.name).join(", ")}]`] : []),
    ...(isNumbered ? ["编号: 是"] : []),
  ];
  if (parts.length === 0) return [`${indent}- {${keys.join(", ")}}`];
  const [first, ...others] = [...keys, "分节:"];
  return [
    `${indent}- ${first}`,
    ...others.map((key) => `${indent}  ${key}`),
    ...parts.flatMap((part) => sectionLines(part, `${indent}    `)),
  ];
}

const asScalar = (text: string): string => (/[{}[\],:#"'|]/.test(text) ? JSON.stringify(text) : text);
