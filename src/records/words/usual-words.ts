import { changeAt, type FieldPath } from "../change-at.ts";
import { type Kind, valueUnder } from "../define-kind.ts";
import type { FieldType, OwnWords } from "../field.ts";

/** What a school declares under 形式, 类别 and the like. */
export type Declared = { readonly [Key in OwnWords]?: object | undefined };

/** Whether a school has declared a word, whatever it declared it as. */
export const isDeclared = ({ forms, categories, prizes, hoursClasses }: Declared, word: string): boolean =>
  [forms, categories, prizes, hoursClasses].some((words) => words !== undefined && Object.hasOwn(words, word));

/** The choice that a word of an open list counts as, unless the school declares the word; any other word as it is. */
export function usualWord({ choices = [], meanings, ownWords }: FieldType, typed: string, declared: Declared): string {
  if (choices.includes(typed) || (ownWords && Object.hasOwn(declared[ownWords] ?? {}, typed))) return typed;
  return meanings?.understood(typed) ?? typed;
}

/** A field with an open list, perhaps inside another: 形式, 安排 形式. */
interface OpenField {
  readonly path: FieldPath;
  readonly value: FieldType;
}

/** The fields of a kind in which schools write other words for the choices. */
export const openFields = ({ fields }: Kind): readonly OpenField[] =>
  Object.entries(fields).flatMap(([key, { value }]): OpenField[] => [
    ...(value.open ? [{ path: [key] as const, value }] : []),
    ...Object.entries(value.fields ?? {}).flatMap(([inner, { value: nested }]) =>
      nested.open ? [{ path: [key, inner] as const, value: nested }] : [],
    ),
  ]);

/** A record whose words for 形式, 类别 and the like are the choices: everything after this sees those (domain.md 12.29). */
export const withUsualWords = <R extends object>(record: R, fields: readonly OpenField[], declared: Declared): R =>
  fields.reduce(
    (found, { path, value }) => changeAt(found, path, (holder, field) => withWord(holder, field, value, declared)),
    record,
  );

function withWord<H extends object>(holder: H, field: string, value: FieldType, declared: Declared): H {
  const typed = valueUnder(holder, field);
  if (typeof typed !== "string") return holder;
  const usual = usualWord(value, typed, declared);
  return usual === typed ? holder : { ...holder, [field]: usual };
}
