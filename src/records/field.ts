import * as z from "zod";
import type { Mistake } from "../diagnostics/define-mistake.ts";
import type { Data, DataPath } from "../source/document.ts";

/** What may be written for a field: how text becomes a value, and how to explain it to the person who types. */
export interface FieldType<T = unknown> {
  readonly schema: z.ZodType<T>;
  /** What to write, in a few words: `日期，如 2024-09-12`. */
  readonly words: string;
  /** How it may be written, for JSON Schema. */
  readonly syntax: Syntax;
  /** Accepted words, for a choice. */
  readonly choices?: readonly string[];
  /** Other spellings of the choices that are understood. */
  readonly variants?: readonly string[];
  /** The choices are not complete: a school adds its own in term.yaml. */
  readonly open?: boolean;
  /** Keys of a map, for a value that is one (or a list of them). */
  readonly fields?: Fields;
  /** What stands under any other key of the map. */
  readonly rest?: FieldType;
  /** What the value names: people alone, people each with something beside, such as a result, a group, or a campus. */
  readonly holds?: "people" | "people with more" | "group" | "campus";
  /** Under which key of term.yaml a school declares words of its own for it. */
  readonly ownWords?: OwnWords;
  /** The entries of a typed value, in the order of the read one; one, the whole, where it cannot hold several. */
  parts(typed: Data): readonly Part[];
}

/** The keys of term.yaml under which a school declares words of its own: 形式, 类别, 学时类别. */
export type OwnWords = "forms" | "categories" | "hoursClasses";

/** Where one entry of a value is typed: 沈一舟 in 许知行（病假）、沈一舟. */
export interface Part {
  /** From the typed value to the text, the map or the key that it is. */
  readonly path: DataPath;
  /** Some characters of that text. */
  readonly within?: Characters;
  /** It is the key at the end of `path`, not the value there. */
  readonly isKey?: true;
}
export interface Characters {
  readonly offset: number;
  readonly length: number;
}

const whole: readonly Part[] = [{ path: [] }];

/** A value that holds one entry however it is typed. */
export const wholePart = (): readonly Part[] => whole;

/** The entries of a list's items; an empty item is none. */
export const partsOfItems =
  ({ parts }: Pick<FieldType, "parts">) =>
  (typed: Data): readonly Part[] =>
    Array.isArray(typed)
      ? typed.flatMap((item: Data, i) =>
          item === null ? [] : parts(item).map((part) => ({ ...part, path: [i, ...part.path] })),
        )
      : whole;

/** How a value may be written, as far as an editor can tell without reading it: as text, as keys, as a list. */
export interface Syntax {
  readonly text?: TextSyntax;
  readonly map?: MapSyntax;
  /** How one item of a list is written. */
  readonly list?: Syntax;
}

/** What a text may look like. YAML of an editor takes `3` for a number and `true` for a truth: these are texts to us. */
export interface TextSyntax {
  /** A regular expression for all of the text; any text will do without. */
  readonly pattern?: string;
  /** Beside a pattern: texts that YAML takes for a number and that are right. Never `whole`: 2024.9 is a month. */
  readonly numbers?: { readonly minimum?: number; readonly maximum?: number; readonly whole?: "always" | "never" };
  /** Beside a pattern: `true` and `false` are right. */
  readonly truths?: boolean;
  /** Words to offer. With a pattern it knows their other spellings too; without one any other word will do. */
  readonly choices?: readonly string[];
}

/** Keys of a map, and how the value of any other key is written. */
export interface MapSyntax {
  readonly fields?: Fields;
  readonly rest?: Syntax;
}

/** What people call a field. Everything shown to a user about the field comes from here. */
export interface FieldInfo<L extends string = string> {
  /** The key in YAML. */
  readonly label: L;
  readonly help?: string;
  readonly example?: string;
  readonly unit?: string;
  /** What somebody does who is named under it, where the label is no word for that: 听课 of 听课人. */
  readonly doing?: string;
}

export interface Field<T = unknown, L extends string = string> extends FieldInfo<L> {
  readonly value: FieldType<Exclude<T, undefined>>;
  readonly required: boolean;
  /** Only for the compiler: the type a record holds. */
  readonly holds?: T;
}

export type Fields = { readonly [name: string]: Field };

/** The labels of a map's keys: a misspelt one does not compile. */
export type LabelsOf<F extends Fields> = F[keyof F]["label"];

/** The values of a map, by the English names of its fields. */
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

const info = <L extends string>(given: L | FieldInfo<L>): FieldInfo<L> =>
  typeof given === "string" ? { label: given } : given;

/** A field that every record must have. */
export const needed = <T, const L extends string>(given: L | FieldInfo<L>, value: FieldType<T>): Field<T, L> =>
  ({ ...info(given), value, required: true }) as unknown as Field<T, L>;

/** A field that may be left out. */
export const field = <T, const L extends string>(
  given: L | FieldInfo<L>,
  value: FieldType<T>,
): Field<T | undefined, L> => ({ ...info(given), value, required: false }) as unknown as Field<T | undefined, L>;

/** Tells what is wrong with one value; the reader adds the place. */
export type Refuse = (mistake: Mistake) => never;

const refusal =
  (context: z.core.$RefinementCtx, input: unknown): Refuse =>
  (mistake) => {
    context.issues.push({ code: "custom", params: { mistake }, input, message: "" } as never);
    return z.NEVER;
  };

/**
 * A value written as one piece of text. `text` says which texts are refused, where an editor can tell; `split` where in a
 * text its entries stand, when it may hold several.
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
  schema: z.string().transform((text, context) => read(text, refusal(context, text))) as unknown as z.ZodType<T>,
});

/** A map with Chinese keys; its value has the English names. */
export function shape<F extends Fields>(fields: F): z.ZodType<ValuesOf<F>> {
  const entries = Object.entries(fields);
  const byLabel = Object.fromEntries(
    entries.map(([, { label, value, required }]) => [label, required ? value.schema : value.schema.optional()]),
  );
  return z
    .strictObject(byLabel)
    .transform((read) =>
      Object.fromEntries(entries.map(([name, { label }]) => [name, (read as { [key: string]: unknown })[label]])),
    ) as unknown as z.ZodType<ValuesOf<F>>;
}
