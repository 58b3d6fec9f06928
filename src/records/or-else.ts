import * as z from "zod";
import { isMap } from "../source/document.ts";
import type { Fields, ValuesOf } from "./field.ts";
import { type MapReader, mapReader } from "./shape.ts";

/**
 * A map with Chinese keys of which some have another in their place (`orElse`): 题目 and 作者, or 篇数. Without the other one they
 * are needed like any other, and what is lacking is said together with all else that is wrong.
 */
export function readerOrElse<F extends Fields>(fields: F): MapReader<ValuesOf<F>> {
  const others = new Set(Object.values(fields).flatMap(({ orElse }) => orElse ?? []));
  if (others.size === 0) return mapReader(fields);
  const all = Object.entries(fields).map(([name, one]) => [name, one.orElse ? { ...one, required: true } : one]);
  const [whole, loose] = [mapReader(Object.fromEntries(all) as F), mapReader(fields)];
  const readerOf = (raw: unknown) =>
    isMap(raw as never) && Object.keys(raw as object).some((key) => others.has(key)) ? loose : whole;
  const schema = z.unknown().transform((raw, context) => {
    const result = readerOf(raw).schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues as never[]));
    return z.NEVER;
  });
  return { schema: schema as z.ZodType<ValuesOf<F>>, accept: (raw) => readerOf(raw).accept!(raw) };
}
