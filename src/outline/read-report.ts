import { type Checked, type Diagnostic, type Place, startOf } from "../diagnostics/diagnostic.ts";
import type { SectionAsked } from "../records/settings/report-fields.ts";
import { withoutComments } from "../template/scan-tags.ts";
import type { Template } from "../template/template.ts";
import { nearest } from "../zh/nearest.ts";
import { nameOfHeading } from "./name-of-heading.ts";
import { type Added, placeAddedSections } from "./place-added-sections.ts";
import { type ProseFolder, readProseFiles } from "./read-prose-files.ts";
import type { ReportTexts } from "./read-report-texts.ts";
import { type ReportDefinition, readDefinition, type TitleLine } from "./read-report-yaml.ts";
import { idlePosition, missingProse, missingSection, unusedFile, unusedGroupFile } from "./report-mistakes.ts";
import { included, Paragraphs, type ProseFile } from "./report-paragraphs.ts";

/** What a report is made of. */
export interface ReportFolder extends Omit<ReportTexts, "prose">, ProseFolder {
  /** Where term.yaml asks for this report. */
  readonly asked: Place;
  /** What term.yaml says of the report instead of report.yaml. */
  withAsked(usual: ReportDefinition): ReportDefinition;
}

/** A paragraph of a report, with the text that counts for this school. Without a text, nobody wrote it yet. */
export interface PlannedParagraph {
  readonly name: string;
  readonly template?: Template;
  readonly isOfGroups: boolean;
}

/** A section with its paragraphs. `name` is what 文字/ and 位置 call it. */
export interface PlannedSection {
  readonly name: string;
  /** Left out: as the section is called, or as its text says with `##`. */
  readonly heading?: TitleLine;
  /** It is called like its only paragraph. */
  readonly isNamed: boolean;
  readonly isNumbered: boolean;
  /** Each `##` in it is the title of a page of its own. */
  readonly isPaged?: boolean;
  readonly paragraphs: readonly PlannedParagraph[];
  readonly parts: readonly PlannedSection[];
}

/** A report's sections in order. */
export interface ReportPlan {
  readonly definition: ReportDefinition;
  readonly sections: readonly PlannedSection[];
  readonly paragraphs: Paragraphs;
  /** The school's own text for a group. */
  readonly groupTexts: ReadonlyMap<string, Template>;
  /** The files of the school that are used, which prose is checked in. */
  readonly written: readonly { readonly name: string; readonly template: Template }[];
}

/** Chooses the text of every paragraph, adds the school's own sections, and reports files that nobody uses. */
export function readReport(folder: ReportFolder): Checked<ReportPlan> {
  const { value: usual, diagnostics: found } = readDefinition(folder.definition, !folder.isOwn);
  const definition = folder.withAsked(usual);
  const diagnostics: Diagnostic[] = [...found];
  const prose = readProseFiles(folder, definition, diagnostics);
  const paragraphs = new Paragraphs(folder, definition.name, prose);
  const planner = new Planner(definition, paragraphs, folder.asked, diagnostics);
  const own = definition.sections.map((section, i) => planner.section(section, ["章节", i]));
  const names = new Set(own.flatMap(namesOf));
  const added = prose.flatMap(({ name, position, template, report }): Added<PlannedSection>[] => {
    if (!position) return [];
    if (names.has(name)) diagnostics.push(idlePosition.at(position.place, { report: definition.name, section: name }));
    const isShadowed = report === undefined && paragraphs.ownOf(name)?.template.file !== template.file;
    if (names.has(name) || isShadowed) return [];
    return [{ section: planner.section({ name, paragraphs: [name] }, []), position }];
  });
  const { value: sections, diagnostics: unplaced } = placeAddedSections(own, added, definition.name);
  const groupTexts = new Map(prose.flatMap(({ group, template }) => (group === undefined ? [] : [[group, template]])));
  const used = new Set([...sections.flatMap(namesOf).flatMap((name) => withIncluded(name, paragraphs))]);
  const isIn = (names: ReadonlySet<string>, { group, name }: ProseFile) =>
    group === undefined ? names.has(name) : [...names].some((one) => paragraphs.get(one)?.isOfGroups);
  const isUsed = (file: ProseFile) => isIn(used, file);
  const others = new Set(folder.otherReports.flatMap((name) => namesOfReport(name, folder, paragraphs)));
  const idle = definition.isRead ? prose.filter((file) => !isUsed(file)) : [];
  for (const file of idle) {
    const { name, template, position, report, group } = file;
    if (position || (report === undefined && isIn(others, file)) || name === "写法") continue;
    const place = startOf(template.file);
    const unused = group === undefined && unusedFile.at(place, { name, nearest: nearest(name, [...names]) });
    diagnostics.push(unused || unusedGroupFile.at(place, { group: name, report: definition.name }));
  }
  const written = prose.filter((file) => isUsed(file) && isChosen(file, paragraphs));
  return {
    value: { definition, sections, paragraphs, groupTexts, written },
    diagnostics: [...diagnostics, ...unplaced],
  };
}

const isChosen = ({ name, group, template }: ProseFile, paragraphs: Paragraphs): boolean =>
  group !== undefined || paragraphs.ownOf(name)?.template.file === template.file;

/** The names by which the files of 文字/ may mean a section: its own, those of its paragraphs and of its parts. */
const namesOf = ({ name, paragraphs, parts }: PlannedSection): string[] => [
  name,
  ...paragraphs.map((paragraph) => paragraph.name),
  ...parts.flatMap(namesOf),
];

/** A paragraph, and those that its text puts in. */
function withIncluded(name: string, paragraphs: Paragraphs, seen: readonly string[] = []): string[] {
  if (seen.includes(name)) return [];
  const file = paragraphs.get(name);
  const texts = file ? [file.template, ...(file.template.replaces ? [file.template.replaces] : [])] : [];
  return [name, ...texts.flatMap(included).flatMap((other) => withIncluded(other, paragraphs, [...seen, name]))];
}

/** The same names of another report, as this school has it, and those that their texts put in. */
function namesOfReport(report: string, { definitionOf, withAsked }: ReportFolder, paragraphs: Paragraphs): string[] {
  const document = definitionOf(report);
  if (!document) return [];
  const namesAsked = ({ name, heading, ...asked }: SectionAsked): string[] => [
    ...[name, heading && nameOfHeading(heading)].flatMap((one) => one ?? []),
    ...(asked.paragraphs ?? []),
    ...(asked.parts ?? []).flatMap(namesAsked),
  ];
  const names = withAsked(readDefinition(document).value).sections.flatMap(namesAsked);
  return names.flatMap((name) => withIncluded(name, paragraphs));
}

/** Plans sections, and reports paragraphs that are not there. */
class Planner {
  private readonly definition: ReportDefinition;
  private readonly paragraphs: Paragraphs;
  private readonly asked: Place;
  private readonly diagnostics: Diagnostic[];

  constructor(definition: ReportDefinition, paragraphs: Paragraphs, asked: Place, diagnostics: Diagnostic[]) {
    this.definition = definition;
    this.paragraphs = paragraphs;
    this.asked = asked;
    this.diagnostics = diagnostics;
  }

  section(asked: SectionAsked, path: readonly (string | number)[]): PlannedSection {
    const { heading, paragraphs = [], parts, numbered, paged } = asked;
    const name = asked.name ?? (heading && nameOfHeading(heading)) ?? paragraphs?.[0] ?? "";
    const placeOf = (...more: readonly (string | number)[]) => this.definition.placeOf(...path, ...more);
    const whole = asked.name === undefined && !paragraphs?.includes(name) ? this.paragraphs.ownOf(name) : undefined;
    const isWhole = whole !== undefined && whole.position === undefined;
    const line: TitleLine | undefined =
      heading === undefined
        ? undefined
        : { text: heading, isShared: this.definition.isShared, placeOf: () => placeOf("标题") };
    return {
      name,
      ...(line && { heading: line }),
      isNamed: asked.name !== undefined,
      isNumbered: numbered === true,
      isPaged: paged === true,
      paragraphs: isWhole
        ? [this.paragraph(name, placeOf())]
        : (paragraphs ?? []).map((one, i) =>
            this.paragraph(one, asked.name === undefined ? placeOf("段落", i) : placeOf()),
          ),
      parts: isWhole ? [] : (parts ?? []).map((part, i) => this.section(part, [...path, "分节", i])),
    };
  }

  private paragraph(name: string, place: Place): PlannedParagraph {
    const file = this.paragraphs.get(name);
    const listed = this.definition.toWrite.get(name);
    const questions = file?.questions ?? (listed && { texts: listed, isNeeded: true });
    const isBlank = !file || withoutComments(file.template.text).trim() === "";
    const args = { report: this.definition.name, section: name, file: this.fileToWrite(name) };
    if (isBlank && questions?.isNeeded)
      this.diagnostics.push(missingProse.at(this.asked, { ...args, questions: questions.texts }));
    else if (!file) {
      const near = nearest(name, this.paragraphs.names);
      this.diagnostics.push(missingSection.at(place, { section: name, nearest: near }));
    }
    return { name, isOfGroups: file?.isOfGroups === true, ...(file && !isBlank && { template: file.template }) };
  }

  /** Where the school writes a paragraph; of a report of which there are several, in a folder of the one it is about. */
  private fileToWrite(name: string): string {
    const { each, name: report } = this.definition;
    return each === undefined ? `文字/${name}.md` : `文字/${report}/‹${each === "教师" ? "姓名" : "组名"}›/${name}.md`;
  }
}
