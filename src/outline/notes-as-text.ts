import type { Content, Inline } from "../template/content.ts";
import type { Block, Outline, Volume } from "./blocks.ts";
import { mapContent } from "./map-content.ts";

/** For formats without footnotes: ① behind the figure, and the notes under the text. One rule has one note. */
export const notesAsText = (volume: Volume): Volume => ({ ...volume, outlines: volume.outlines.map(withNotes) });

function withNotes(outline: Outline): Outline {
  const notes: string[] = [];
  const signed = (content: Content): Content =>
    content.flatMap((inline): Inline[] => {
      if (inline.type !== "figure" || inline.note === undefined) return [inline];
      if (!notes.includes(inline.note)) notes.push(inline.note);
      return [inline, { type: "text", text: noteSign(notes.indexOf(inline.note)) }];
    });
  const body = outline.body.map((block) => mapContent(block, signed));
  const under = notes.map(
    (note, i): Block => ({ type: "paragraph", content: [{ type: "text", text: `${noteSign(i)}${note}` }] }),
  );
  return { ...outline, body: [...body, ...under] };
}

const circled = 20;

/** ①, and from 21 on （21）: there are no more such signs in common fonts. */
const noteSign = (index: number): string =>
  index < circled ? String.fromCodePoint(0x2460 + index) : `（${index + 1}）`;
