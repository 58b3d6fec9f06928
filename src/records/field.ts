import * as z from "zod";
import type { ArgsOf, Code } from "../diagnostics/catalogue/index.ts";
import type { Syntax, TextSyntax } from "./syntax.ts";

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
}

/** What people call a field. Everything shown to a user about the field comes from here. */
export interface FieldInfo {
  /** The key in YAML. */
  readonly label: string;
  readonly help?: string;
  readonly example?: string;
  readonly unit?: string;
  /** Header in registers, where schools use another word than the key. */
  readonly column?: string;
}

export interface Field<T = unknown> extends FieldInfo {
  readonly value: FieldType<Exclude<T, undefined>>;
  readonly required: boolean;
  /** Only for the compiler: the type a record holds. */
  readonly holds?: T;
}

export type Fields = { readonly [name: string]: Field };

/** The values of a map, by the English names of its fields. */
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

const info = (given: string | FieldInfo): FieldInfo => (typeof given === "string" ? { label: given } : given);

/** A field that every record must have. */
export const needed = <T>(given: string | FieldInfo, value: FieldType<T>): Field<T> =>
  ({ ...info(given), value, required: true }) as unknown as Field<T>;

/** A field that may be left out. */
export const field = <T>(given: string | FieldInfo, value: FieldType<T>): Field<T | undefined> =>
  ({ ...info(given), value, required: false }) as unknown as Field<T | undefined>;

/** Tells what is wrong with one value; the reader adds the place. */
export type Refuse = <C extends Code>(code: C, args: ArgsOf<C>) => never;

const refusal =
  (context: z.core.$RefinementCtx, input: unknown): Refuse =>
  (code, args) => {
    context.issues.push({ code: "custom", params: { code, args }, input, message: code } as never);
    return z.NEVER;
  };

/** A value written as one piece of text; `text` says which texts are refused, where an editor can tell. */
export const scalar = <T>(
  words: string,
  read: (typed: string, refuse: Refuse) => T,
  text: TextSyntax = {},
): FieldType<T> => ({
  words,
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
