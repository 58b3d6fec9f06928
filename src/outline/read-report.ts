import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import type { TextFile } from "../source/markdown-files.ts";
import type { Template } from "../template/template.ts";
import { nearest } from "../zh/nearest.ts";
import { type AddedSection, placeAddedSections, type Section } from "./place-added-sections.ts";
import type { ReportTexts } from "./read-report-texts.ts";
import { type ReportDefinition, readDefinition } from "./read-report-yaml.ts";
import { readSectionFile, type SectionFile } from "./section-file.ts";

const missingSection = defineMistake("template/missing-section", "error", {
  message: (a: { section: string; file: string }) => `章节“${a.section}”没有文件`,
  hint: (a) => `写一个 ${a.file}，或从“章节”里删去它。`,
  why: "列入的章节要有文件。",
  wrong: "章节: [项目规划, 项目保障]   # 没有 项目保障.md",
  right: "章节: [项目规划]",
});

const missingProse = defineMistake("template/missing-prose", "warning", {
  message: (a: { report: string; section: string; file: string; questions: readonly string[] }) =>
    `《${a.report}》缺“${a.section}”，这一部分要由学校自己写`,
  hint: (a) => `写在 ${a.file} 里，可以回答：${a.questions.join(" ")}`,
  why: "存在问题、下阶段打算这样的章节，数目算不出来，只能由学校写。",
  wrong: "没有 文字/存在问题.md",
  right: "文字/存在问题.md 里写上几段",
});

const unusedFile = defineMistake("template/unused-file", "warning", {
  message: (a: { name: string; nearest: string | undefined }) => `没有叫“${a.name}”的章节，这个文件没有用上`,
  hint: (a) => perhaps(a.nearest, "新加的章节在第一行写明位置，如“位置: 项目评价之后”。"),
  why: "文件名和章节名对不上，写的文字就印不出来。",
  wrong: "文字/存在问提.md",
  right: "文字/存在问题.md",
});

const unknownFolder = defineMistake("template/unknown-report-folder", "warning", {
  message: (a: { name: string; nearest: string | undefined }) => `没有叫“${a.name}”的报告，这个文件没有用上`,
  hint: (a) => perhaps(a.nearest, "放在 文字/ 下，或放在以报告命名的文件夹里。"),
  why: "文件夹的名称和报告的名称对不上，里面的文字就印不出来。",
  wrong: "文字/培训项目总接/存在问题.md",
  right: "文字/培训项目总结/存在问题.md",
});

const idlePosition = defineMistake("template/idle-position", "warning", {
  message: (a: { report: string; section: string }) => `“${a.section}”本来就在《${a.report}》里，“位置”不起作用`,
  hint: () => "删去“位置”这一行。",
  why: "报告本来就有的章节，位置是定好的。",
  wrong: "---\n位置: 项目评价之后\n---\n听课不够。",
  right: "听课不够。",
});

/** What a report is made of. */
interface ReportFolder extends ReportTexts {
  /** Names of the other reports term.yaml asks for: files in their folders are theirs. */
  readonly otherReports: readonly string[];
  /** Where term.yaml asks for this report. */
  readonly asked: Place;
}

/** A report's sections in order, each with the text that counts for this school. */
export interface ReportPlan {
  readonly definition: ReportDefinition;
  readonly sections: readonly Section[];
}

interface Prose extends SectionFile {
  readonly name: string;
  /** The report whose folder it lies in; `undefined` directly under 文字/. */
  readonly report: string | undefined;
}

/** Chooses 文字/‹报告›/‹章节›.md, then 文字/‹章节›.md, then the shipped section; adds the school's own sections. */
export function readReport(folder: ReportFolder): Checked<ReportPlan> {
  const { value: definition, diagnostics: found } = readDefinition(folder.definition);
  const diagnostics: Diagnostic[] = [...found];
  const prose = readProseFiles(folder, definition.name, diagnostics);
  const own = definition.sections.flatMap(({ name, place }) => {
    const template = textFor(name, prose, folder.shipped);
    if (!template || (definition.toWrite.has(name) && isBlank(template)))
      diagnostics.push(missing(name, place, definition, folder.asked));
    return template ? [{ name, template }] : [];
  });
  const names = definition.sections.map((section) => section.name);
  for (const { name, position } of prose)
    if (position && names.includes(name))
      diagnostics.push(idlePosition.at(position.place, { report: definition.name, section: name }));
  const added = addedSections(prose, names, diagnostics);
  const { value: sections, diagnostics: unplaced } = placeAddedSections(own, added, definition);
  return { value: { definition, sections }, diagnostics: [...diagnostics, ...unplaced] };
}

/** The files of 文字/ that are for this report. */
function readProseFiles(
  { prose, otherReports }: ReportFolder,
  wanted: string,
  diagnostics: Diagnostic[],
): readonly Prose[] {
  return prose.flatMap(({ file, path, text }): Prose[] => {
    const parts = path.split("/");
    const report = parts.length > 1 ? parts[0] : undefined;
    if (report !== undefined && report !== wanted) {
      const near = nearest(report, [...otherReports, wanted]);
      if (!otherReports.includes(report))
        diagnostics.push(unknownFolder.at(startOf(file), { name: report, nearest: near }));
      return [];
    }
    const { value, diagnostics: ofHead } = readSectionFile(file, text);
    diagnostics.push(...ofHead);
    return [{ ...value, name: nameOf(path), report }];
  });
}

const nameOf = (path: string): string => path.split("/").at(-1)!.replace(/\.md$/i, "").trim();
const isBlank = (template: Template): boolean => template.text.replace(/\{\{![\s\S]*?\}\}/g, "").trim() === "";

function textFor(name: string, prose: readonly Prose[], shipped: readonly TextFile[]): Template | undefined {
  const own = prose.filter((file) => file.name === name);
  const chosen = own.find((file) => file.report !== undefined) ?? own[0];
  if (chosen) return chosen.template;
  const file = shipped.find((file) => nameOf(file.path) === name);
  return file && readSectionFile(file.file, file.text).value.template;
}

function missing(section: string, place: Place, { name, toWrite }: ReportDefinition, asked: Place): Diagnostic {
  const questions = toWrite.get(section);
  if (!questions) return missingSection.at(place, { section, file: `${section}.md` });
  return missingProse.at(asked, { report: name, section, file: `文字/${section}.md`, questions });
}

/** The sections that only the school has. If one has no position, it is reported and not used. */
function addedSections(
  prose: readonly Prose[],
  names: readonly string[],
  diagnostics: Diagnostic[],
): readonly AddedSection[] {
  const extra = prose.filter((file) => !names.includes(file.name));
  return extra.flatMap(({ name, template, position, report }): AddedSection[] => {
    if (position) {
      const shadowed = report === undefined && extra.some((other) => other.report !== undefined && other.name === name);
      return shadowed ? [] : [{ name, template, position }];
    }
    diagnostics.push(unusedFile.at(startOf(template.file), { name, nearest: nearest(name, names) }));
    return [];
  });
}
