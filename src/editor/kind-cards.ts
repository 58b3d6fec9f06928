import type { Field } from "../records/field.ts";
import { kinds } from "../records/kinds/index.ts";

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
export const kindList = (): readonly KindCard[] =>
  Object.values(kinds).map(({ label, summary, fields, example }) => {
    const cards = Object.values(fields as { [name: string]: Field }).map(fieldCard);
    return {
      label,
      summary,
      example: `${label}:\n${example.replace(/^/gm, "  ")}`,
      fields: [...cards, ...sessions(label)],
    };
  });

/** One key in words. */
export function fieldCard({ label, required, value, unit, help, example }: Field): FieldCard {
  const choices = value.choices && (value.open ? [...value.choices, "（学校可自定）"] : value.choices);
  return {
    label,
    required,
    type: choices ? "选一" : value.words,
    ...(choices && { choices }),
    ...(value.variants?.length && { variants: value.variants }),
    ...(unit && { unit }),
    ...(help && { help }),
    ...(example && { example }),
    ...(value.fields && !namesPeople(value.words) && { fields: Object.values(value.fields).map(fieldCard) }),
  };
}

/** How somebody from outside is written is said in the words already. */
const namesPeople = (words: string) => words.includes("校外的人");

/** A series shares its common keys: it is read by the reader of records, not by a field. */
function sessions(label: string): FieldCard[] {
  if (label !== kinds.activities.label) return [];
  const help = "每周一次之类的活动：相同的项写一遍，每场只写日期和不同的项，各计1次。";
  return [{ label: "场次", required: false, type: "列表", help, example: "[{日期: 2024-09-05, 主备: 林秋野}]" }];
}
