import type { Syntax, TextSyntax } from "../../records/field.ts";
import { usualDate } from "../../records/read/complete-dates.ts";
import { mapInText } from "../../records/read/map-in-text.ts";
import type { Span } from "../../records/span.ts";
import { day, dayLongAgo, dayOrMonth, dayWithYear, lastDayOrMonth, month } from "../../records/values/day.ts";
import { level, usualLevel } from "../../records/values/levels.ts";
import { names } from "../../records/values/names.ts";
import { people, person } from "../../records/values/people.ts";
import { nameText, personName, personNameText, plainName } from "../../records/values/text.ts";
import { type Declared, isDeclared } from "../../records/words/usual-words.ts";
import { readMonth } from "../../zh/dates.ts";

/** Whether a word names a teacher, a group or a campus of the school. */
export type IsName = (name: string) => boolean;

/** What of a school decides how something is usually spelt. */
export interface Known {
  readonly isName: IsName;
  /** The period by whose years dates without one are read. */
  readonly period?: Span | undefined;
  /** The words of its own: they are written as it writes them. */
  readonly declared?: Declared | undefined;
}
type Respell = (typed: string, known: Known) => string | undefined;

/**
 * Spaces inside 许 知行 go where 许知行 is somebody's name: 林秋野 许知行 are two people. Any dot of 阿依古丽•买买提 becomes the
 * usual one.
 */
const respellNames = (typed: string, { isName }: Known): string =>
  typed
    .replace(/\p{Script=Han}+(?:[ \u3000\u00a0]+\p{Script=Han}+)+/gu, (words) =>
      isName(plainName(words)) ? plainName(words) : words,
    )
    .replace(
      /(?<![\p{Script=Han}A-Za-z])[\p{Script=Han}A-Za-z]+(?:\s*[·•・‧∙⋅･․᛫⸱.．]\s*[\p{Script=Han}A-Za-z]+)+/gu,
      (words) => (isName(personName(words)) ? personName(words) : words),
    );

/** The same where people stand alone, and quotes around them are no part of anything. */
const respellPeople = (typed: string, known: Known): string =>
  respellNames(typed, known).replace(/[“”‘’]([\p{Script=Han}·]+)[“”‘’]/gu, (quoted, name: string) =>
    known.isName(name) ? name : quoted,
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
  [personNameText.syntax.text, respellPeople],
  [person.syntax.text, respellPeople],
  [people.syntax.text, respellPeople],
]);

/** How a value should be spelt, if otherwise than it is. */
export type Spelling = (syntax: Syntax, typed: string, known: Known) => string | undefined;

/** What `typed` was surely meant to be, where it cannot be understood. */
export const meantSpelling: Spelling = ({ text, map }, typed) => {
  const labels = Object.values((!text && map?.fields) || {}).map(({ label }) => label);
  const meant = text?.meant?.(typed) ?? mapInText(typed, labels);
  return meant === typed ? undefined : meant;
};

/** How `typed` is usually spelt, if it is understood and spelt otherwise. */
export const usualSpelling: Spelling = ({ text }, typed, known) => {
  const isOwn = isDeclared(known.declared ?? {}, typed);
  const usual = spellings.get(text)?.(typed, known) ?? (isOwn ? undefined : text?.usual?.(typed));
  return usual === typed ? undefined : usual;
};
