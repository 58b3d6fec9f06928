import { startOf } from "../diagnostics/diagnostic.ts";
import { factsOfPeriod } from "../figures/facts.ts";
import { groupsDuring } from "../figures/named/groups.ts";
import type { School } from "../school/school.ts";
import { withoutComments } from "../template/scan-tags.ts";
import { type PlannedParagraph, type PlannedSection, readReport } from "./read-report.ts";
import { type ReportFiles, type ReportTexts, readReportTexts, reportsIn } from "./read-report-texts.ts";
import { type ReportDefinition, withAsked } from "./read-report-yaml.ts";
import { included, type Paragraphs } from "./report-paragraphs.ts";

/** A report as people choose one. */
export interface ReportCard extends Pick<ReportDefinition, "name" | "each" | "periods" | "needs" | "annexes"> {
  /** With ‹…› for what is filled in: ‹学校›‹时段›工作总结. */
  readonly title: string;
  readonly subtitle?: string;
  /** The school made it. */
  readonly isOwn: boolean;
  /** term.yaml asks for it. */
  readonly isAsked: boolean;
  /** Paragraphs that only the school can write. */
  readonly toWrite: readonly string[];
  readonly sections: readonly SectionCard[];
}

/** A section with the paragraphs and parts in it. */
export interface SectionCard {
  readonly heading?: string;
  /** As it is typed, with its {{ }}. */
  readonly typed?: string;
  /** It is called like its only paragraph: `- 存在问题`. */
  readonly isNamed: boolean;
  readonly isNumbered: boolean;
  readonly paragraphs: readonly ParagraphCard[];
  readonly parts: readonly SectionCard[];
}

/** A paragraph, and where its text comes from. */
export interface ParagraphCard {
  readonly name: string;
  /** The file; left out: there is none. */
  readonly file?: string;
  /** Whose the file is: the school's 文字/ or 模板/, or one that comes with the program. */
  readonly from?: "文字" | "模板" | "现成";
  /** It stands instead of a usual paragraph of the same name, or puts that one in (`around`). */
  readonly replaces?: "instead" | "around";
  /** Printed once for each 教研组. */
  readonly isOfGroups: boolean;
  /** What the school is asked, if only it can write this. `isWritten`: it did. */
  readonly questions?: { readonly texts: readonly string[]; readonly isNeeded: boolean };
  readonly isWritten: boolean;
  /** Other paragraphs that its text puts in. */
  readonly includes: readonly ParagraphCard[];
}

/** Every report that there is, the school's own first. Without a school, those that come with the program. */
export const reportCards = (files: ReportFiles, school?: School): readonly ReportCard[] =>
  reportsIn(files).flatMap((name) => reportCard(name, files, school) ?? []);

/** One report, `undefined` if there is none of this name. */
export function reportCard(name: string, files: ReportFiles, school?: School): ReportCard | undefined {
  const texts = readReportTexts(name, files)?.value;
  if (!texts) return undefined;
  const { definition, sections, paragraphs } = planOf(name, texts, school);
  const cards = new Cards(texts, paragraphs, definition);
  const own = sections.map((section) => cards.section(section));
  const { title, subtitle, each, periods, needs, annexes } = definition;
  return {
    ...{ name, periods, needs, annexes },
    title: asPattern(title.text),
    ...(subtitle && { subtitle: asPattern(subtitle.text) }),
    ...(each && { each }),
    isOwn: texts.isOwn,
    isAsked: (school?.settings.reports ?? []).some((report) => report.name === name),
    toWrite: [...new Set(own.flatMap(paragraphsIn).flatMap(neededIn))],
    sections: own,
  };
}

function planOf(name: string, texts: ReportTexts, school: School | undefined) {
  const names = (school?.settings.reports ?? []).map((report) => report.name);
  return readReport({
    ...texts,
    otherReports: names.filter((other) => other !== name),
    asked: startOf(""),
    groupNames: school ? groupsDuring(factsOfPeriod(school), "教研组").map((group) => group.name) : [],
    withAsked: (usual) => (school ? withAsked(usual, school.settings) : usual),
  }).value;
}

/** {{学校}}{{时段}}工作总结 as ‹学校›‹时段›工作总结. */
const asPattern = (text: string): string => text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, "‹$1›");

const paragraphsIn = ({ paragraphs, parts }: SectionCard): readonly ParagraphCard[] => [
  ...paragraphs,
  ...parts.flatMap(paragraphsIn),
];

const neededIn = ({ name, questions, includes }: ParagraphCard): readonly string[] => [
  ...(questions?.isNeeded ? [name] : []),
  ...includes.flatMap(neededIn),
];

const putsIn = (text: string): boolean => /\{\{\s*段落\s*\}\}/.test(text);

class Cards {
  private readonly texts: ReportTexts;
  private readonly paragraphs: Paragraphs;
  private readonly definition: ReportDefinition;

  constructor(texts: ReportTexts, paragraphs: Paragraphs, definition: ReportDefinition) {
    this.texts = texts;
    this.paragraphs = paragraphs;
    this.definition = definition;
  }

  section({ name, heading, isNamed, isNumbered, paragraphs, parts }: PlannedSection): SectionCard {
    const text = heading ? asPattern(heading.text) : isNamed ? name : undefined;
    return {
      ...(text !== undefined && { heading: text }),
      ...(heading && { typed: heading.text }),
      ...{ isNamed, isNumbered },
      paragraphs: paragraphs.map((one) => this.paragraph(one, [])),
      parts: parts.map((part) => this.section(part)),
    };
  }

  private paragraph({ name, template, isOfGroups }: PlannedParagraph, within: readonly string[]): ParagraphCard {
    const file = this.paragraphs.get(name);
    const listed = this.definition.toWrite.get(name);
    const questions = file?.questions ?? (listed && { texts: listed, isNeeded: true });
    const inside = template ? [template, ...(template.replaces ? [template.replaces] : [])].flatMap(included) : [];
    return {
      name,
      ...(template && { file: template.file, from: this.ownerOf(template.file) }),
      ...(template?.replaces?.text.trim() && { replaces: putsIn(template.text) ? "around" : "instead" }),
      isOfGroups,
      ...(questions && { questions }),
      isWritten: template !== undefined,
      includes: inside
        .filter((other) => other !== name && !within.includes(other))
        .map((other) => this.paragraph(this.planned(other), [...within, name])),
    };
  }

  /** A paragraph that another one puts in. */
  private planned(name: string): PlannedParagraph {
    const file = this.paragraphs.get(name);
    const isBlank = !file || withoutComments(file.template.text).trim() === "";
    return { name, isOfGroups: file?.isOfGroups === true, ...(!isBlank && { template: file.template }) };
  }

  private ownerOf(file: string): "文字" | "模板" | "现成" {
    const isIn = (files: readonly { readonly file: string }[]) => files.some((one) => one.file === file);
    return isIn(this.texts.prose) ? "文字" : isIn(this.texts.own) ? "模板" : "现成";
  }
}
