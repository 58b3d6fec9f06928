import { diagnose } from "../diagnostics/diagnose.ts";
import type { Checked, Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { SourceDocument } from "../source/document.ts";
import type { Template } from "../template/source-text.ts";
import { nearest } from "../zh/nearest.ts";
import { type AddedSection, placeAdded } from "./place-added.ts";
import { type ReportDefinition, readDefinition } from "./report-definition.ts";
import { readSectionFile, type SectionFile } from "./section-head.ts";

/** A section file in memory. */
export interface ProseFile {
  /** The name to show in messages. */
  readonly file: string;
  /** Inside its folder, with `/`: `规划.md`, `培训项目总结/存在问题.md`. */
  readonly path: string;
  readonly text: string;
}

/** What a report is made of. */
export interface ReportFolder {
  readonly definition: SourceDocument;
  /** Section files beside report.yaml. */
  readonly shipped: readonly ProseFile[];
  /** Files under the school's 文字/. */
  readonly school: readonly ProseFile[];
  /** The other reports yanxiu knows, so that a file of theirs is not taken for a stray one. */
  readonly others: readonly { readonly name: string; readonly sections: readonly string[] }[];
  /** Where term.yaml asks for this report. */
  readonly asked: Place;
}

/** A report's sections in order, each with the text that counts for this school. */
export interface ReportPlan {
  readonly definition: ReportDefinition;
  readonly sections: readonly { readonly name: string; readonly template: Template }[];
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
  const known = new Set(folder.others.map((report) => report.name));
  const prose = folder.school.flatMap((file): Prose[] => {
    const parts = file.path.split("/");
    const report = parts.length > 1 ? parts[0] : undefined;
    if (report !== undefined && report !== definition.name) {
      if (!known.has(report)) diagnostics.push(strayFolder(file, report, [...known, definition.name]));
      return [];
    }
    const { value, diagnostics: heads } = readSectionFile(file.file, file.text);
    diagnostics.push(...heads);
    return [{ ...value, name: nameOf(file.path), report }];
  });
  const own = definition.sections.flatMap(({ name, place }) => {
    const template = textFor(name, prose, folder.shipped);
    if (!template || (definition.toWrite.has(name) && isBlank(template)))
      diagnostics.push(missing(name, place, definition, folder.asked));
    return template ? [{ name, template }] : [];
  });
  const names = definition.sections.map((section) => section.name);
  for (const file of prose.filter((file) => names.includes(file.name) && file.position))
    diagnostics.push(
      diagnose("template/idle-position", file.position!.place, { report: definition.name, section: file.name }),
    );
  const added = addedSections(prose, names, folder.others, diagnostics);
  const placed = placeAdded(own, added, { report: definition.name, names, others: folder.others });
  return {
    value: { definition, sections: placed.value },
    diagnostics: [...diagnostics, ...placed.diagnostics],
  };
}

const nameOf = (path: string): string => path.split("/").at(-1)!.replace(/\.md$/i, "").trim();
const isBlank = (template: Template): boolean => template.text.replace(/\{\{![\s\S]*?\}\}/g, "").trim() === "";

function textFor(name: string, prose: readonly Prose[], shipped: readonly ProseFile[]): Template | undefined {
  const own = prose.filter((file) => file.name === name);
  const chosen = own.find((file) => file.report !== undefined) ?? own[0];
  if (chosen) return chosen.template;
  const file = shipped.find((file) => nameOf(file.path) === name);
  return file && readSectionFile(file.file, file.text).value.template;
}

function missing(section: string, place: Place, { name, toWrite }: ReportDefinition, asked: Place): Diagnostic {
  const questions = toWrite.get(section);
  if (!questions) return diagnose("template/missing-section", place, { section, file: `${section}.md` });
  const file = `文字/${section}.md`;
  return diagnose("template/missing-prose", asked, { report: name, section, file, questions });
}

function addedSections(
  prose: readonly Prose[],
  names: readonly string[],
  others: ReportFolder["others"],
  diagnostics: Diagnostic[],
): readonly AddedSection[] {
  const elsewhere = new Set(others.flatMap((report) => report.sections));
  const extra = prose.filter((file) => !names.includes(file.name));
  return extra.flatMap((file): AddedSection[] => {
    const { name, template, position, report } = file;
    if (position) {
      const shadowed = report === undefined && extra.some((other) => other.report !== undefined && other.name === name);
      return shadowed ? [] : [{ name, template, position }];
    }
    const near = nearest(name, names);
    const place = { file: template.file, line: 1, column: 1 };
    if (report !== undefined || !elsewhere.has(name))
      diagnostics.push(diagnose("template/unused-file", place, { name, ...(near && { nearest: near }) }));
    return [];
  });
}

function strayFolder(file: ProseFile, name: string, reports: readonly string[]): Diagnostic {
  const near = nearest(name, reports);
  return diagnose(
    "template/unknown-report-folder",
    { file: file.file, line: 1, column: 1 },
    { name, ...(near && { nearest: near }) },
  );
}
