import type { Outline } from "../outline/blocks.ts";
import type { LayoutProfile, TextLook } from "./page-layout.ts";
import type { Paragraph } from "./paragraph.ts";
import { textRun } from "./runs.ts";
import { titleLines } from "./title-lines.ts";

/** Title, subtitle after ——, the unit if it stands under the title; then an empty line. */
export function titleParagraphs(outline: Outline, width: number, profile: LayoutProfile): Paragraph[] {
  const { title, subtitle, byline } = outline;
  const paragraphs: Paragraph[] = [
    { style: "Title", runs: titleRuns(title, width, profile) },
    ...[subtitle && `——${subtitle}`, byline].flatMap((text): Paragraph[] =>
      text ? [{ style: "Subtitle", runs: linesRun(text, width, profile.looks.subtitle) }] : [],
    ),
  ];
  return paragraphs.with(-1, { ...paragraphs.at(-1)!, after: profile.linePitch });
}

/** A title. If it is longer than the line of `width` twips, it is broken between words. */
export const titleRuns = (title: string, width: number, { looks }: LayoutProfile): string =>
  linesRun(title, width, looks.title);

const linesRun = (text: string, width: number, { size }: TextLook): string =>
  textRun(titleLines(text, Math.floor(width / (size * 10))).join("\n"));
