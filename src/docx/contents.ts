import { fieldEnd, fieldRuns, fieldStart } from "./field.ts";
import type { Entry } from "./marks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Piece } from "./paragraph.ts";
import { textRun } from "./runs.ts";
import { escapeXml } from "./xml.ts";

/** What Word makes the contents from when somebody asks it to: headings of two levels, and titles by their level. */
const instruction = 'TOC \\o "1-2" \\h \\z \\u';

/**
 * 目录: a field that is filled, so that no program asks and WPS shows it. `pageOf`: the page of a heading's bookmark; none are
 * printed where nobody knows them.
 */
export function contentsPieces(
  entries: readonly Entry[],
  pageOf: (bookmark: string) => number | undefined,
  { contents, linePitch }: LayoutProfile,
): Piece[] {
  const lines = entries.map(({ level, text, bookmark }, i) => {
    const page = pageOf(bookmark);
    const number =
      page === undefined ? "" : textRun("\t") + fieldRuns(`PAGEREF ${bookmark} \\h`, textRun(String(page)));
    const link = `<w:hyperlink w:anchor="${escapeXml(bookmark)}" w:history="1">${textRun(text)}${number}</w:hyperlink>`;
    return { style: `TOC${level}`, runs: (i === 0 ? fieldStart(instruction) : "") + link } as const;
  });
  return [
    { style: "ContentsTitle", runs: textRun(contents.title), after: linePitch },
    ...lines,
    { style: "SectionEnd", runs: fieldEnd },
  ];
}
