import * as z from "zod";
import { acceptOf, notAccepted } from "../accept.ts";
import type { FieldType } from "../field.ts";
import { byShape, listOf } from "./by-shape.ts";
import { partsOfText } from "./people.ts";

/** One or several of a fixed list, joined by 、 or as a list: 行政、专任教师. */
export function severalOf<T>(one: FieldType<T>): FieldType<readonly T[]> {
  const accept = acceptOf(one);
  const schema = z.string().transform((typed, context): readonly T[] => {
    const read = wordsIn(typed).map((part) => one.schema.safeParse(part));
    const wrong = read.find(({ success }) => !success);
    if (!wrong) return read.map(({ data }) => data!);
    context.issues.push(...(wrong.error!.issues as never[]));
    return z.NEVER;
  });
  const { pattern, choices = [] } = one.syntax.text ?? {};
  const single = (pattern ?? "^.*$").slice(1, -1);
  const text: FieldType<readonly T[]> = {
    ...one,
    schema,
    accept: (raw) => {
      const read = typeof raw === "string" ? wordsIn(raw).map(accept) : [notAccepted];
      return read.includes(notAccepted) ? notAccepted : (read as readonly T[]);
    },
    syntax: { text: { choices, pattern: `^${single}(?:[、，,；;/／]${single})*$` } },
    parts: (typed) =>
      typeof typed === "string" ? partsOfText(typed).map((within) => ({ path: [], within })) : one.parts(typed),
  };
  const words = `${one.words}；可写几个，用顿号隔开或写成列表`;
  return { ...one, ...byShape(words, { text, list: listOf(one) }) };
}

function wordsIn(typed: string): readonly string[] {
  const parts = partsOfText(typed).map(({ offset, length }) => typed.slice(offset, offset + length));
  return parts.length > 0 ? parts : [typed];
}
