import type { FigureResult } from "../figures/define-figure.ts";
import { askedFor, levelWord } from "./asked-figures.ts";
import type { ProseContext } from "./define-prose-check.ts";
import { figuresNamed } from "./named-figures.ts";
import { clausesOf, looksAhead, type ProseText, runningText, sentencesOf } from "./prose-text.ts";
import { numberIn, type TypedNumber } from "./typed-number.ts";

/** A number somebody typed for what a figure counts. */
export interface StatedFigure extends TypedNumber {
  readonly figure: FigureResult;
  /** Whether no other figure can be meant: only then can the number be called wrong. */
  readonly sure: boolean;
  /** What to write instead: `{{公开课}}`. */
  readonly tag: string;
}

const qualified =
  /其中|分别|第[一二三四]学期|[上下]学期|\d月|月份|组|校区|[国省市县区校]级|青年|骨干|新教师|每|去年|上年|上学年|计划|要求|应|不少于|至少|以上|占/;
/** What a level, a prize and 其中 say is understood by `askedFor`. */
const understood = new RegExp(`其中|${levelWord.source}`, "g");
const otherwise = (text: string) => qualified.test(text.replace(understood, ""));

/** Every typed number whose clause names a figure and nothing else: sure enough to compare. */
export function statedFigures(text: ProseText, context: ProseContext): StatedFigure[] {
  const paragraphs = runningText(text).filter((paragraph) => !looksAhead(text, paragraph));
  return paragraphs.flatMap(sentencesOf).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause): StatedFigure[] => {
      const found = numberIn(clause);
      if (!found) return [];
      const before = sentence.text.slice(0, clause.start - sentence.start);
      const named = qualified.test(before) ? [] : figuresNamed(found.words, found.unit, context);
      const asked = named.length > 0 || otherwise(before) ? undefined : askedFor(found, before, context);
      const meant = asked?.meant ?? named;
      const [first] = meant;
      if (!first) return [];
      const same = meant.find(({ figure }) => Math.abs(figure.value - found.value) < 0.05);
      const sure = same !== undefined || (asked?.sure ?? meant.every((m) => m.figure.value === first.figure.value));
      return [{ ...found, ...(same ?? first), sure }];
    }),
  );
}
