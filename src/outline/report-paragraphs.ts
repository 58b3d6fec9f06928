import { oncePer } from "../school/once-per.ts";
import type { TextFile } from "../source/markdown-files.ts";
import type { Template } from "../template/template.ts";
import { type ParagraphFile, readParagraphFile } from "./paragraph-file.ts";
import type { ReportTexts } from "./read-report-texts.ts";

/** A file of 文字/ that is for a report. */
export interface ProseFile extends ParagraphFile {
  readonly name: string;
  /** The report whose folder it lies in; `undefined` directly under 文字/. */
  readonly report: string | undefined;
  /** The group or the person whose report it is for: 文字/个人述职/林秋野/不足.md. */
  readonly unit: string | undefined;
  /** The group whose text it is: 文字/教研组/语文组.md. */
  readonly group: string | undefined;
}

/** The name of a paragraph or a section by its file. */
export const nameOfFile = (path: string): string => path.split("/").at(-1)!.replace(/\.md$/i, "").trim();

/** Finds the text of a paragraph: the school's own, then that of the report, then the one that reports share. */
export class Paragraphs {
  private readonly texts: Pick<ReportTexts, "shipped" | "own">;
  private readonly report: string;
  private readonly prose: readonly ProseFile[];
  private readonly found = new Map<string, ParagraphFile | undefined>();

  constructor(texts: Pick<ReportTexts, "shipped" | "own">, report: string, prose: readonly ProseFile[]) {
    this.texts = texts;
    this.report = report;
    this.prose = prose.filter(({ group }) => group === undefined);
  }

  /** The file of a paragraph as this school has it. */
  get(name: string): ParagraphFile | undefined {
    if (!this.found.has(name)) this.found.set(name, this.find(name));
    return this.found.get(name);
  }

  /** The school's file of this name, if there is one. */
  ownOf(name: string): ProseFile | undefined {
    const files = this.prose.filter((file) => file.name === name);
    const rank = ({ report, unit }: ProseFile) => (unit !== undefined ? 0 : report !== undefined ? 1 : 2);
    return files.toSorted((a, b) => rank(a) - rank(b))[0];
  }

  /** The paragraph without what the school wrote in 文字/. */
  usualOf(name: string): ParagraphFile | undefined {
    const paths = [`${this.report}/${name}.md`, `段落/${name}.md`];
    const at = (files: readonly TextFile[]) => paths.flatMap((path) => files.find((file) => file.path === path) ?? []);
    const [own] = at(this.texts.own);
    if (own) return readParagraphFile(own.file, own.text).value;
    const [shipped] = at(this.texts.shipped);
    return shipped && readShared(shipped);
  }

  /** Every name that a paragraph has. */
  get names(): readonly string[] {
    const files = [...this.texts.own, ...this.texts.shipped].filter(({ path }) => {
      const folder = path.split("/")[0];
      return folder === "段落" || folder === this.report;
    });
    return [...new Set([...this.prose.map(({ name }) => name), ...files.map(({ path }) => nameOfFile(path))])];
  }

  private find(name: string): ParagraphFile | undefined {
    const own = this.ownOf(name);
    const usual = this.usualOf(name);
    if (!own) return usual;
    const template: Template = { ...own.template, ...(usual && { replaces: usual.template }) };
    return { ...usual, ...own, template };
  }
}

const readShared = oncePer((file: TextFile): ParagraphFile => {
  const { value } = readParagraphFile(file.file, file.text);
  return { ...value, template: { ...value.template, isShared: true } };
});

/** The names of the paragraphs that a text puts in: `{{段落 听评课}}`. */
export const included = ({ text }: Template): readonly string[] =>
  [...text.matchAll(/\{\{\s*段落\s+["“]?([^"”}\s]+)["”]?\s*\}\}/g)].map(([, name]) => name!);
