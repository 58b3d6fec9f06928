import type { Settings } from "../records/settings/settings.ts";
import { periodWord } from "../school/period-word.ts";
import { workWord } from "../school/school-words.ts";
import { livingWords, withLivingTags } from "../template/living-words.ts";
import { type ReportFiles, readReportTexts, reportsIn } from "./read-report-texts.ts";
import { readDefinition } from "./read-report-yaml.ts";
import { Paragraphs } from "./report-paragraphs.ts";

/** A shipped paragraph as a school may write it into its own 文字/, or why it cannot. */
export type Ejected =
  /** `report`: only for this one. */
  | { readonly text: string; readonly report?: string }
  | { readonly problem: "unknown"; readonly names: readonly string[] }
  | { readonly problem: "for the school to write" }
  | { readonly problem: "own"; readonly file: string }
  | { readonly problem: "several"; readonly reports: readonly string[] };

/**
 * The text of a shipped paragraph, without its head and with tags for the words that follow the school. Of `report`, else the
 * one that reports share, else that of the only report that has it.
 */
export function ejectParagraph(name: string, files: ReportFiles, settings: Settings, report?: string): Ejected {
  const asked = (settings.reports ?? []).map((one) => one.name);
  const reports = report === undefined ? [...new Set([...asked, ...reportsIn(files)])] : [report];
  const found = reports.flatMap((one) => {
    const texts = readReportTexts(one, files)?.value;
    const paragraphs = texts && new Paragraphs(texts, one, []);
    const file = paragraphs?.usualOf(name);
    const isAsked = texts !== undefined && readDefinition(texts.definition, !texts.isOwn).value.toWrite.has(name);
    return paragraphs ? [{ report: one, file, isAsked, names: paragraphs.names }] : [];
  });
  const having = found.flatMap(({ report: of, file }) => (file ? [{ report: of, ...file.template }] : []));
  const [first] = having;
  const isBlank = first ? first.text.trim() === "" : found.some(({ isAsked }) => isAsked);
  if (isBlank) return { problem: "for the school to write" };
  if (!first) return { problem: "unknown", names: [...new Set(found.flatMap(({ names }) => names))] };
  if (!first.isShared) return { problem: "own", file: first.file };
  if (new Set(having.map(({ file }) => file)).size > 1)
    return { problem: "several", reports: having.map((one) => one.report) };
  const words = livingWords(settings, "school", periodWord(settings.period), workWord(settings, undefined));
  return { text: withLivingTags(words, first.text), ...(report !== undefined && { report }) };
}
