import { isMistake } from "../../diagnostics/define-mistake.ts";
import { factsOfOther, inOtherPeriod, otherPeriodsOf } from "../../figures/comparison/other-period.ts";
import type { Facts } from "../../figures/facts.ts";
import { clausesOf, type Part, type ProseText } from "../prose-text.ts";
import { sentencesOnThePast } from "../tense.ts";
import { levelWord, meantByLevel } from "./by-level.ts";
import { meantByName } from "./by-name.ts";
import type { Meaning, MeantFigure } from "./figure-named.ts";
import { type Quantity, quantityIn } from "./quantity-in-clause.ts";

/** A number somebody typed for what a figure counts. */
export interface StatedFigure extends Quantity, MeantFigure {
  /** Whether the figure is this number. */
  readonly isRight: boolean;
  /** Whether no other figure can be meant: only then can the number be called wrong. */
  readonly isSure: boolean;
}

const qualified = new RegExp(
  `${levelWord.source}|其中|分别|第[一二三四]学期|[上下]学期|\\d月|月份|组|校区|青年|骨干|新教师|每|去年|上年|上学年|计划|要求|应|不少于|至少|以上|占`,
);
/** What `meantByLevel` understands. */
const understood = new RegExp(`其中|${levelWord.source}`, "g");

/** Every typed number whose clause names a figure and nothing else, so that the two can be compared. */
export const statedFigures = (text: ProseText, facts: Facts): StatedFigure[] =>
  sentencesOnThePast(text).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause): StatedFigure[] => {
      const quantity = quantityIn(clause);
      const before = { ...sentence, text: sentence.text.slice(0, clause.start - sentence.start) };
      const meaning = quantity && (meaningInOther(quantity, before, facts) ?? meaningOf(quantity, before, facts));
      if (!meaning) return [];
      const { meant, isSure } = meaning;
      const right = meant.find(({ figure }) => Math.abs(figure.value - quantity.value) < 0.05);
      return [
        { ...quantity, ...(right ?? meant[0]), isRight: right !== undefined, isSure: isSure || right !== undefined },
      ];
    }),
  );

/** What a number means in a sentence that speaks of a period under 另计时段: 近三年来，公开课57节. */
function meaningInOther(quantity: Quantity, before: Part, facts: Facts): Meaning | undefined {
  const name = otherPeriodsOf(facts).find((one) => `${before.text}${quantity.around}`.includes(one));
  const there = name === undefined ? undefined : factsOfOther(name, facts);
  if (name === undefined || there === undefined || isMistake(there)) return undefined;
  const without = (text: string) => text.replace(name, "").replace(/^(?:以?来|[间里中内])?[，,]?/, "");
  const around = { ...quantity, around: without(quantity.around) };
  const meaning = meaningOf(around, { ...before, text: without(before.text) }, there);
  if (!meaning) return undefined;
  const [first, ...others] = meaning.meant.flatMap(({ figure, tag }) => {
    const asked = tag.slice(2, -2);
    const named = inOtherPeriod(name, figure, there, facts);
    if (isMistake(named)) return [];
    return [{ figure: named, tag: `{{另计 "${name}" ${asked.includes(" ") ? `(${asked})` : asked}}}` }];
  });
  return first && { ...meaning, meant: [first, ...others] };
}

/** What a number means; `before` is what stands before its clause in the sentence. */
function meaningOf(quantity: Quantity, before: Part, facts: Facts): Meaning | undefined {
  const named = qualified.test(before.text) ? undefined : meantByName(quantity, facts);
  return (
    named ?? (qualified.test(before.text.replace(understood, "")) ? undefined : meantByLevel(quantity, before, facts))
  );
}
