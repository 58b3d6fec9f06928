import type { Place } from "../diagnostics/diagnostic.ts";
import { at } from "../diagnostics/phrases.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import type { School } from "../school/school.ts";
import type { Content, Inline, Trace } from "../template/content.ts";
import type { Annex, Outline, Volume } from "./blocks.ts";
import { describeRecord, type Kept, recordsByPlace } from "./describe-record.ts";
import { mapContent } from "./map-content.ts";

/** So many records are shown of one figure. */
const mostRecords = 20;

/**
 * Says of every figure how it was counted and from which records, for a writer that shows it. 不公开 records are only counted.
 * `nameOf`: a file as the school's folder names it, so that the text is the same wherever the program is run. Comes before
 * masking: what is said here is masked with all the rest.
 */
export function withTraces(volume: Volume, school: School, nameOf: (file: string) => string): Volume {
  const known = recordsByPlace(school);
  const made = new Map<FigureResult, Trace>();
  const traceOf = (figure: FigureResult): Trace => {
    const trace = made.get(figure) ?? traceFigure(figure, known, nameOf);
    made.set(figure, trace);
    return trace;
  };
  const traced = (inline: Inline): Inline =>
    inline.type === "figure" && inline.source ? { ...inline, trace: traceOf(inline.source()) } : inline;
  return {
    ...volume,
    outlines: volume.outlines.map((outline) => inOutline(outline, (content) => content.map(traced))),
  };
}

function traceFigure(
  { label, rule, records }: FigureResult,
  known: ReadonlyMap<Place, Kept>,
  nameOf: (file: string) => string,
): Trace {
  const kept = [...new Set(records)].map((place) => known.get(place));
  // People and groups are behind the figures of requirements: who is listed as having reached one tells who has not.
  if (kept.some((one) => one === undefined || one.isPersonOrGroup))
    return { label, rule, records: [], count: 0, hidden: 0 };
  const all = kept.filter((one) => one !== undefined);
  const open = all.filter(({ record }) => record.hidden !== true);
  return {
    label,
    rule,
    records: open.slice(0, mostRecords).map((one) => ({
      ...describeRecord(one),
      place: at({ ...one.record.origin, file: nameOf(one.record.origin.file) }),
    })),
    count: all.length,
    hidden: all.length - open.length,
  };
}

type Change = (content: Content) => Content;

const inOutline = (outline: Outline, change: Change): Outline => ({
  ...outline,
  body: outline.body.map((block) => mapContent(block, change)),
  annexes: outline.annexes.map((annex) => inAnnex(annex, change)),
});

const inAnnex = (annex: Annex, change: Change): Annex => ({
  ...annex,
  blocks: annex.blocks.map((block) => mapContent(block, change)),
  notes: annex.notes.map(change),
});
