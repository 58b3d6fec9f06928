import { announcedCount } from "./announced-count.ts";
import { brackets } from "./brackets.ts";
import { claims } from "./claims.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { frequency } from "./frequency.ts";
import { joinedLines } from "./joined-lines.ts";
import { namedShortfall } from "./named-shortfall.ts";
import { numbering } from "./numbering.ts";
import { ordinals } from "./ordinals.ts";
import { otherPlaces } from "./other-places.ts";
import { ownWords } from "./own-words.ts";
import { partsOfTotal } from "./parts-of-total.ts";
import { periodWord } from "./period-word.ts";
import { personalData } from "./personal-data.ts";
import { placeholders } from "./placeholders.ts";
import { planText } from "./plan-text.ts";
import { paragraphEnd, punctuation } from "./punctuation.ts";
import { typedFigures, unitWords } from "./typed-figures.ts";
import { vagueNumbers } from "./vague-numbers.ts";
import { wrongWords } from "./wrong-words.ts";

/** Every check of prose. A new one is one file beside this and one line here. */
export const proseChecks: readonly ProseCheck[] = [
  placeholders,
  numbering,
  ordinals,
  announcedCount,
  partsOfTotal,
  otherPlaces,
  periodWord,
  ownWords,
  planText,
  punctuation,
  paragraphEnd,
  joinedLines,
  brackets,
  claims,
  frequency,
  typedFigures,
  unitWords,
  vagueNumbers,
  namedShortfall,
  personalData,
  wrongWords,
];
