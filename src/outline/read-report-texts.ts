import type { Checked, Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Photos } from "../photos/photo-album.ts";
import { oncePer } from "../school/once-per.ts";
import type { SourceDocument } from "../source/document.ts";
import { readTexts, type TextFile } from "../source/markdown-files.ts";
import { type RawFile, readDocument } from "../source/read-document.ts";

/** The shipped templates and the school's own texts, as they lie on the disk. */
export interface ReportFiles {
  /** All of templates/ that reports are made of; names are relative to it. */
  readonly shipped: readonly RawFile[];
  /** The school's 模板/: reports and annexes of its own. */
  readonly own?: readonly RawFile[];
  /** The name of 模板/ as its files show it. */
  readonly ownRoot?: string;
  /** The school's 文字/. */
  readonly prose: readonly RawFile[];
  /** The name of 文字/ as the prose files show it. */
  readonly proseRoot: string;
  /** The photos that records name, if any may be printed. */
  readonly photos?: Photos;
}

/** The texts a report is made of. A path is inside its folder: `段落/听评课.md`, `培训项目总结/存在问题.md`. */
export interface ReportTexts {
  /** report.yaml of the report. */
  readonly definition: SourceDocument;
  /** Whether the school made it: it lies in 模板/. */
  readonly isOwn: boolean;
  /** Of another report, if there is one of this name. */
  definitionOf(report: string): SourceDocument | undefined;
  readonly shipped: readonly TextFile[];
  readonly own: readonly TextFile[];
  readonly prose: readonly TextFile[];
  /** ‹附件›.yaml, the school's own last; each is read when the report asks for it. */
  readonly annexes: readonly RawFile[];
  readonly photos?: Photos;
}

/** The texts that every report and annex of a school may use. */
export type SchoolTexts = Omit<ReportTexts, "definition" | "isOwn">;

/** Reads the texts of a report; `undefined` if it has no report.yaml: then there is no report of this name. */
export function readReportTexts(report: string, files: ReportFiles): Checked<ReportTexts> | undefined {
  const yaml = yamlOf(report, files);
  if (!yaml) return undefined;
  const definition = readYaml(yaml);
  const texts = readSchoolTexts(files);
  return {
    value: { ...texts.value, definition: definition.value, isOwn: files.own?.includes(yaml) === true },
    diagnostics: [definition, texts].flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Reads the texts of a school, whatever is made of them. */
export function readSchoolTexts(files: ReportFiles): Checked<SchoolTexts> {
  const { own = [], ownRoot = "" } = files;
  const shipped = readShipped(files.shipped);
  const [ownTexts, prose] = [readTexts(own, ownRoot), readTexts(files.prose, files.proseRoot)];
  return {
    value: {
      definitionOf: (name) => {
        const found = yamlOf(name, files);
        return found && readYaml(found).value;
      },
      shipped: shipped.value,
      own: ownTexts.value,
      prose: prose.value,
      annexes: [...annexesIn(files.shipped, ""), ...annexesIn(own, ownRoot)],
      ...(files.photos && { photos: files.photos }),
    },
    diagnostics: [shipped, ownTexts, prose].flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Puts a mistake in a text where the text is typed: characters that are not what they look like were read as meant. */
export function asTypedIn({ own, prose }: SchoolTexts): (mistake: Diagnostic) => Diagnostic {
  const texts = new Map([...own, ...prose].map(({ file, asTyped }) => [file, asTyped]));
  const typed = <P extends Place>(place: P): P => texts.get(place.file)?.(place) ?? place;
  return (mistake) => typed({ ...mistake, ...(mistake.related && { related: mistake.related.map(typed) }) });
}

const yamlOf = (name: string, { own = [], ownRoot = "", shipped }: ReportFiles): RawFile | undefined =>
  own.find(({ file }) => within(file, ownRoot) === `${name}/report.yaml`) ??
  shipped.find(({ file }) => within(file, "") === `${name}/report.yaml`);

const within = (file: string, root: string): string => file.replaceAll("\\", "/").slice(root.length).replace(/^\//, "");

const annexesIn = (files: readonly RawFile[], root: string): readonly RawFile[] =>
  files.filter(({ file }) => /^附件\/[^/]+\.ya?ml$/.test(within(file, root)));

// The shipped files are the same for every report and every school of a batch.
const readShipped = oncePer((files: readonly RawFile[]) => readTexts(files, ""));
const readYaml = oncePer((raw: RawFile) => readDocument(raw.file, raw.bytes));

/** The names of all reports, the school's own first. */
export function reportsIn({ shipped, own = [], ownRoot = "" }: Omit<ReportFiles, "prose" | "proseRoot">): string[] {
  const paths = [...own.map(({ file }) => within(file, ownRoot)), ...shipped.map(({ file }) => within(file, ""))];
  return [...new Set(paths.flatMap((path) => /^([^/]+)\/report\.yaml$/.exec(path)?.[1] ?? []))];
}
