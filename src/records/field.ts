import * as z from "zod";
import type { Data } from "../source/document.ts";
import { type Accept, accepted, notAccepted } from "./accept.ts";
import { longestValue, tooLong } from "./long-value.ts";
import { type Refuse, refusal } from "./refusal.ts";
import { type Characters, type Part, wholePart } from "./value-parts.ts";
import type { Meanings } from "./words/define-words.ts";

/** What may be written for a field: how the typed value is read, and how to explain it to the person who types. */
export interface FieldType<T = unknown> {
  /** The judge: what is right, and the reason of each mistake. */
  readonly schema: z.ZodType<T>;
  /** Reads what is right as `schema` does, ten times as fast, and leaves all else to it. Left out, `schema` reads everything. */
  readonly accept?: Accept<T> | undefined;
  /** What to write, in a few words: `日期，如 2024-09-12`. */
  readonly words: string;
  /** How it may be written, for JSON Schema. */
  readonly syntax: Syntax;
  /** Accepted words, for a choice. */
  readonly choices?: readonly string[];
  /** Other spellings of the choices that are understood. */
  readonly variants?: readonly string[];
  /** What else schools write in the place of the choices, and what that leads to. */
  readonly meanings?: Meanings;
  /** The choices are not complete: a school adds its own in term.yaml. */
  readonly open?: boolean;
  /** Keys of a map, for a value that is one (or a list of them). */
  readonly fields?: Fields;
  /** What stands under any other key of the map. */
  readonly rest?: FieldType;
  /** What the value names: people alone, people each with something beside, such as a result, pupils, a group, or a campus. */
  readonly holds?: "people" | "people with more" | "pupils" | "group" | "campus";
  /** It is a date, and which shorter forms are understood. */
  readonly date?: DateForms;
  /** A number that may say how exact it is: 近3700. */
  readonly mayBeRough?: true;
  /** Its words are printed as the place and the school call them: 区级 for 县级, 园级 for 校级. */
  readonly inPlaceWords?: true;
  /** Under which key of term.yaml a school declares words of its own for it. */
  readonly ownWords?: OwnWords;
  /** Where the entries of a typed value stand, in the order of the read ones. A value that cannot hold several is one. */
  parts(typed: Data): readonly Part[];
}

/** What may be left out of a date: the year, or the day, and then for which day of the month it stands (domain.md 12.8, 12.9). */
export interface DateForms {
  readonly mayLackYear: boolean;
  readonly month?: "first day" | "first day in term" | "last day";
}

/** The keys of term.yaml under which a school declares words of its own: 形式, 类别, 等次, 学时类别. */
export type OwnWords = "forms" | "categories" | "prizes" | "hoursClasses";

/** How a value may be written, as far as an editor can check it without reading it: as text, as keys, as a list. */
export interface Syntax {
  readonly text?: TextSyntax;
  readonly map?: MapSyntax;
  /** How one item of a list is written. */
  readonly list?: Syntax;
}

/** What a text may look like. An editor's YAML reads `3` as a number and `true` as a boolean; here both are texts. */
export interface TextSyntax {
  /** A regular expression for the whole text. Without one, any text is right. */
  readonly pattern?: string;
  /** Beside a pattern: which of the texts that YAML reads as a number are right. `whole: "never"`: 2024.9 is a month. */
  readonly numbers?: {
    readonly minimum?: number;
    readonly maximum?: number;
    /** `from`: whole numbers are right from this one on. */
    readonly whole?: "always" | "never" | { readonly from: number };
  };
  /** Beside a pattern: `true` and `false` are right. */
  readonly truths?: boolean;
  /** What a text that is not right was surely meant to be, if one can tell: `check --fix` writes it. */
  readonly meant?: (typed: string) => string | undefined;
  /** Words to offer. With a pattern only they and their other spellings are right; without one, any other word is too. */
  readonly choices?: readonly string[];
  /** How a text is usually written that is only another spelling: 结题 for 结项. `undefined` for any other. */
  readonly usual?: (typed: string) => string | undefined;
}

/** Keys of a map, and how the value of any other key is written. */
interface MapSyntax {
  readonly fields?: Fields | undefined;
  readonly rest?: Syntax | undefined;
}

/** What people call a field. Everything shown to a user about the field comes from here. */
export interface FieldInfo<L extends string = string> {
  /** The key in YAML. */
  readonly label: L;
  readonly help?: string;
  /** Said instead in a form, if the help shows how to write it in YAML. */
  readonly helpInForm?: string;
  readonly example?: string;
  readonly unit?: string;
  /** It has to be written unless this key is, which lies in the same map or in one under it. */
  readonly neededUnless?: readonly string[];
  /** It has to be written, or this key of the record in its place: 篇数 for 题目. Of a map within, a rule of the kind says so. */
  readonly orElse?: string;
  /** A table may give one person's number alone, whose name then stands under this key: 节数 of the 听课人. */
  readonly numberOf?: string;
  /** What somebody does who is named under it, where the label does not say it: 听课 for 听课人. */
  readonly doing?: string;
}

export interface Field<T = unknown, L extends string = string, Required extends boolean = boolean>
  extends FieldInfo<L> {
  readonly value: FieldType<T>;
  readonly required: Required;
}

export type Fields = { readonly [name: string]: Field };

/** Whether a person is told to write it: always needed, or only not where a number stands in its place. */
export const isToWrite = ({ required, orElse }: Pick<Field, "required" | "orElse">): boolean =>
  required || orElse !== undefined;

/** The labels of a map's keys: a misspelt one does not compile. */
export type LabelsOf<F extends Fields> = F[keyof F]["label"];

/** The values of a map, by the English names of its fields. */
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };
type ValueOf<F extends Field> =
  F extends Field<infer T, string, infer Required> ? (Required extends true ? T : T | undefined) : never;

const info = <const L extends string>(given: L | FieldInfo<L>): FieldInfo<L> =>
  typeof given === "string" ? { label: given } : given;

/** A field that every record must have. */
export const needed = <T, const L extends string>(given: L | FieldInfo<L>, value: FieldType<T>): Field<T, L, true> => ({
  ...info(given),
  value,
  required: true,
});

/** A field that may be left out. */
export const field = <T, const L extends string>(given: L | FieldInfo<L>, value: FieldType<T>): Field<T, L, false> => ({
  ...info(given),
  value,
  required: false,
});

/**
 * A value written as one piece of text. `text` says which texts are right, as far as an editor can check it; `split` says
 * where the entries stand in a text that may hold several.
 */
export const scalar = <T>(
  words: string,
  read: (typed: string, refuse: Refuse) => T,
  text: TextSyntax = {},
  split?: (typed: string) => readonly Characters[],
): FieldType<T> => ({
  words,
  parts: (typed) =>
    split && typeof typed === "string" ? split(typed).map((within) => ({ path: [], within })) : wholePart(),
  syntax: { text },
  accept: (raw) => {
    if (typeof raw !== "string" || raw.length > longestValue) return notAccepted;
    let isRefused = false;
    const refuse = () => {
      isRefused = true;
      return undefined as never;
    };
    const value = read(raw, refuse);
    return isRefused ? notAccepted : value;
  },
  schema: z.string().transform((text, context) => {
    const refuse = refusal(context, text);
    return text.length > longestValue ? refuse(tooLong.of({ count: text.length })) : read(text, refuse);
  }) as z.ZodType<T>,
});

/** The same type, whose value becomes another one when it has been read. */
export const convert = <T, U>(type: FieldType<T>, change: (value: T) => U): FieldType<U> => ({
  ...type,
  schema: type.schema.transform(change) as z.ZodType<U>,
  accept: accepted(type, change),
});
