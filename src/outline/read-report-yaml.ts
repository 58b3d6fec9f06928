import type { Path } from "../diagnostics/define-mistake.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import { placesIn } from "../records/read/place-in.ts";
import { readMap } from "../records/read/read-map.ts";
import { definitionFields, type SectionAsked } from "../records/settings/report-fields.ts";
import type { Settings } from "../records/settings/settings.ts";
import { map } from "../records/values/by-shape.ts";
import type { UnitType } from "../records/words/unit-type-words.ts";
import { type DataMap, type DataPath, isMap, type SourceDocument } from "../source/document.ts";

/** A line of text with `{{…}}` from report.yaml or term.yaml. `placeOf` gives the place of some of its characters. */
export interface TitleLine {
  readonly text: string;
  readonly placeOf: (offset: number, length: number) => Place;
  /** It is shipped: its words follow the school. */
  readonly isShared: boolean;
}

/** What report.yaml says, and what term.yaml says instead. */
export interface ReportDefinition {
  readonly name: string;
  /** It could be read. */
  readonly isRead: boolean;
  readonly title: TitleLine;
  readonly subtitle?: TitleLine;
  /** What term.yaml must give for this report, such as 主题. */
  readonly needs: readonly string[];
  readonly sections: readonly SectionAsked[];
  /** Whether the headings of the sections are shipped. */
  readonly isShared: boolean;
  readonly annexes: readonly string[];
  /** It begins with a table of contents. */
  readonly hasContents?: boolean;
  /** Rates and means get a footnote that says how they are counted. */
  readonly hasNotes?: boolean;
  /** How many photos stand on a page of 活动照片, if not 4. */
  readonly photosPerPage?: 2 | 4;
  /** Paragraphs that only the school can write, with the questions that help to write them. */
  readonly toWrite: ReadonlyMap<string, readonly string[]>;
  /** What it calls 校本研修, where the school does not say. */
  readonly work?: string;
  /** One report for each of these; left out: one for the school. */
  readonly each?: "教研组" | "工作室" | "教师";
  /** Whether it ends with unit and date. */
  readonly isSigned: boolean;
  /** It names who falls short: only then there are names for that, and it says that it is not to be made public. */
  readonly isInternal?: boolean;
  /** The 单位类别 that it is for; left out: any. */
  readonly units?: readonly UnitType[];
  /** The types of period that it is for; none: any. */
  readonly periods: readonly Settings["period"]["type"][];
  /** The place of a part of 章节 or 附件, wherever these are typed. */
  placeOf(...path: Path): Place;
}

const definition = map(definitionFields);

const perPage = (typed: "2" | "4"): 2 | 4 => (typed === "2" ? 2 : 4);

/** Reads report.yaml, shipped or of the school's own. What cannot be read is left out. */
export function readDefinition(document: SourceDocument, isShared = true): Checked<ReportDefinition> {
  const data: DataMap = isMap(document.data) ? document.data : {};
  const context = { document, fields: definitionFields, name: "report.yaml", pathOf: (path: DataPath) => path };
  const { value, diagnostics } = readMap(data, definition, context);
  const line = (key: string, text: string): TitleLine => ({
    text,
    isShared,
    placeOf: (offset, length) => document.locate([key], { offset, length }),
  });
  const { place } = placesIn(document, { path: [], data, type: definition });
  return {
    value: {
      name: value?.name ?? String(data.名称 ?? ""),
      isRead: value !== undefined,
      title: line("标题", value?.title ?? ""),
      ...(value?.subtitle && { subtitle: line("副标题", value.subtitle) }),
      needs: value?.needs ?? [],
      sections: value?.sections ?? [],
      isShared,
      annexes: value?.annexes ?? [],
      hasContents: value?.contents === true,
      hasNotes: value?.notes === true,
      ...(value?.photosPerPage && { photosPerPage: perPage(value.photosPerPage) }),
      toWrite: new Map(Object.entries(value?.toWrite ?? {})),
      ...(value?.work && { work: value.work }),
      ...(value?.each && { each: value.each }),
      isSigned: value?.signed !== false,
      isInternal: value?.internal === true,
      ...(value?.units && { units: value.units }),
      periods: value?.periods ?? [],
      placeOf: place,
    },
    diagnostics,
  };
}

/** The definition with what term.yaml says of this report: 标题, 副标题, 章节, 附件, 目录, 脚注. */
export function withAsked(usual: ReportDefinition, { reports = [], place }: Settings): ReportDefinition {
  const index = reports.findIndex(({ name }) => name === usual.name);
  const { title, subtitle, sections, annexes, contents, notes, photosPerPage } = reports[index] ?? {};
  const line = (key: string, text: string): TitleLine => ({
    text,
    isShared: false,
    placeOf: () => place("报告", index, key),
  });
  const isTyped: { readonly [key: string]: boolean } = { 章节: sections !== undefined, 附件: annexes !== undefined };
  return {
    ...usual,
    ...(title !== undefined && { title: line("标题", title) }),
    ...(subtitle !== undefined && { subtitle: line("副标题", subtitle) }),
    sections: sections ?? usual.sections,
    isShared: sections === undefined && usual.isShared,
    annexes: annexes ?? usual.annexes,
    hasContents: contents ?? usual.hasContents === true,
    hasNotes: notes ?? usual.hasNotes === true,
    ...(photosPerPage && { photosPerPage: perPage(photosPerPage) }),
    placeOf: (key, ...path) =>
      isTyped[String(key)] ? place("报告", index, String(key), ...path) : usual.placeOf(key!, ...path),
  };
}
