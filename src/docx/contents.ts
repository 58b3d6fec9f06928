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
  profile: LayoutProfile,
): Piece[] {
  const { contents, linePitch } = profile;
  const pitch = pitchFor(entries.length, profile);
  const lines = entries.map(({ level, text, bookmark }, i) => {
    const page = pageOf(bookmark);
    const number =
      page === undefined ? "" : textRun("\t") + fieldRuns(`PAGEREF ${bookmark} \\h`, textRun(String(page)));
    const link = `<w:hyperlink w:anchor="${escapeXml(bookmark)}" w:history="1">${textRun(text)}${number}</w:hyperlink>`;
    return {
      style: `TOC${level}`,
      runs: (i === 0 ? fieldStart(instruction) : "") + link,
      ...(pitch && { pitch }),
    } as const;
  });
  return [
    { style: "ContentsTitle", runs: textRun(contents.title), after: linePitch },
    ...lines,
    { style: "SectionEnd", runs: fieldEnd },
  ];
}

/** A little closer than the text, if a few lines would else stand on a page of their own; no closer than the type allows. */
function pitchFor(entries: number, { paper, portrait, linePitch, looks }: LayoutProfile): number | undefined {
  const forEntries = paper.height - portrait.top - portrait.bottom - linePitch * linesOfTitle;
  if (entries * linePitch <= forEntries) return undefined;
  const closer = Math.floor(forEntries / entries);
  return closer >= looks.body.size * closest ? closer : undefined;
}

/** 目录, the empty line below, and the end of the section. */
const linesOfTitle = 2.5;
/** Twips for each half-point: 1.3 of the height of the type. */
const closest = 13;
