import { type Field, isToWrite } from "../records/field.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";

/** What may be written for one key, in words for a person. */
export interface FieldCard {
  readonly label: string;
  readonly required: boolean;
  readonly type: string;
  readonly choices?: readonly string[];
  readonly variants?: readonly string[];
  readonly unit?: string;
  readonly help?: string;
  readonly example?: string;
  readonly fields?: readonly FieldCard[];
}

/** A kind of record explained from its declaration. */
export interface KindCard {
  readonly label: string;
  readonly summary: string;
  readonly fields: readonly FieldCard[];
  /** YAML to copy. */
  readonly example: string;
}

/** Every kind, for `yanxiu kinds`. */
export const kindCards = (): readonly KindCard[] =>
  kindNames.map(kindOf).map(({ label, summary, fields, series, example }) => {
    const cards = Object.values(fields).map(fieldCard);
    return {
      label,
      summary,
      example: `${label}:\n${example.replace(/^/gm, "  ")}`,
      fields: series ? [...cards, { required: false, type: "列表", ...series }] : cards,
    };
  });

/** Of the many other words that are understood, so many are shown. */
export const fewVariants = 12;

/** One key in words. */
export function fieldCard(field: Field): FieldCard {
  const { label, value, unit, help, example } = field;
  const choices = value.choices && (value.open ? [...value.choices, "（学校可自定）"] : value.choices);
  return {
    label,
    required: isToWrite(field),
    type: choices ? (value.syntax.list ? "选一个或几个" : "选一") : value.words,
    ...(choices && { choices }),
    ...(value.variants?.length && { variants: value.variants.slice(0, fewVariants) }),
    ...(unit && { unit }),
    ...(help && { help }),
    ...(example && { example }),
    // The words for people say already how somebody from outside is written.
    ...(value.fields && value.holds !== "people" && { fields: Object.values(value.fields).map(fieldCard) }),
  };
}
