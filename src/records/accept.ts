import type * as z from "zod";

/** What `accept` gives for a value that it leaves to the schema. */
export const notAccepted = Symbol("not accepted");

export type Accept<T> = (raw: unknown) => T | typeof notAccepted;

/** What may be accepted, or else judged. */
interface Judged<T> {
  readonly schema: z.ZodType<T>;
  readonly accept?: Accept<T> | undefined;
}

/** How a value of a type is accepted; by its schema, where it has no quicker way. */
export const acceptOf = <T>({ accept, schema }: Judged<T>): Accept<T> =>
  accept ??
  ((raw) => {
    const { success, data } = schema.safeParse(raw);
    return success ? data : notAccepted;
  });

/** Accepts what a type accepts, and makes something else of it, or leaves it to the schema after all. */
export function accepted<T, U>(type: Judged<T>, change: (value: T) => U | typeof notAccepted): Accept<U> {
  const accept = acceptOf(type);
  return (raw) => {
    const value = accept(raw);
    return value === notAccepted ? notAccepted : change(value);
  };
}
