import { annexReference } from "./annex-reference.ts";
import { announcedCount } from "./announced-count.ts";
import { brackets } from "./brackets.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { doubledUnits } from "./doubled-unit.ts";
import { eachPerson } from "./each-person.ts";
import { frequency } from "./frequency.ts";
import { joinedLines } from "./joined-lines.ts";
import { namedShortfall } from "./named-shortfall.ts";
import { numbering } from "./numbering.ts";
import { ordinalWords } from "./ordinal-words.ts";
import { otherPlaces } from "./other-places.ts";
import { paragraphEnd } from "./paragraph-end.ts";
import { partsOfTotal } from "./parts-of-total.ts";
import { periodWord } from "./period-word.ts";
import { personalData } from "./personal-data.ts";
import { placeholders } from "./placeholders.ts";
import { planText } from "./plan-text.ts";
import { preferredWords } from "./preferred-words.ts";
import { punctuation } from "./punctuation.ts";
import { ranks } from "./ranks.ts";
import { rateClaims } from "./rate-claims.ts";
import { typedFigures } from "./typed-figures.ts";
import { unitWords } from "./unit-words.ts";
import { vagueNumbers } from "./vague-numbers.ts";
import { wrongWords } from "./wrong-words.ts";

/** Every check of prose. A new one is one file beside this and one line here. */
export const proseChecks: readonly ProseCheck[] = [
  placeholders,
  numbering,
  ordinalWords,
  announcedCount,
  partsOfTotal,
  otherPlaces,
  periodWord,
  preferredWords,
  planText,
  punctuation,
  paragraphEnd,
  joinedLines,
  brackets,
  rateClaims,
  ranks,
  eachPerson,
  annexReference,
  frequency,
  typedFigures,
  unitWords,
  doubledUnits,
  vagueNumbers,
  namedShortfall,
  personalData,
  wrongWords,
];
