import type { TextSyntax } from "../../records/field.ts";
import { usualDate } from "../../records/read/complete-dates.ts";
import type { Span } from "../../records/span.ts";
import { day, dayLongAgo, dayOrMonth, dayWithYear, lastDayOrMonth, month } from "../../records/values/day.ts";
import { level, usualLevel } from "../../records/values/levels.ts";
import { names } from "../../records/values/names.ts";
import { people, person } from "../../records/values/people.ts";
import { nameText, plainName } from "../../records/values/text.ts";
import { readMonth } from "../../zh/dates.ts";

/** Whether a word names a teacher, a group or a campus of the school. */
export type IsName = (name: string) => boolean;

/** What of a school decides how something is usually spelt. */
export interface Known {
  readonly isName: IsName;
  /** The period by whose years dates without one are read. */
  readonly period?: Span | undefined;
}
type Respell = (typed: string, known: Known) => string | undefined;

/** Spaces inside 许 知行 go where 许知行 is somebody's name: 林秋野 许知行 are two people. */
const respellNames: Respell = (typed, { isName }) =>
  typed.replace(/\p{Script=Han}+(?:[ \u3000\u00a0]+\p{Script=Han}+)+/gu, (words) =>
    isName(plainName(words)) ? plainName(words) : words,
  );

/** Values that are understood in several spellings, by the declaration of their text. */
const spellings = new Map<TextSyntax | undefined, Respell>([
  ...[day, dayWithYear, dayOrMonth, lastDayOrMonth, dayLongAgo].map(
    ({ syntax, date }): readonly [TextSyntax | undefined, Respell] => [
      syntax.text,
      (typed, { period }) => usualDate(typed, date!.mayLackYear, period) ?? (date!.month && readMonth(typed)),
    ],
  ),
  [month.syntax.text, readMonth],
  [level.syntax.text, usualLevel],
  [nameText.syntax.text, respellNames],
  [names.syntax.text, respellNames],
  [person.syntax.text, respellNames],
  [people.syntax.text, respellNames],
]);

/** How `typed` is usually spelt, if it is understood and spelt otherwise. */
export function usualSpelling(syntax: TextSyntax | undefined, typed: string, known: Known): string | undefined {
  const usual = spellings.get(syntax)?.(typed, known) ?? syntax?.usual?.(typed);
  return usual === typed ? undefined : usual;
}
