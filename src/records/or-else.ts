import * as z from "zod";
import { isMap } from "../source/document.ts";
import { type Fields, shape, type ValuesOf } from "./field.ts";

/**
 * A map with Chinese keys of which some have another in their place (`orElse`): 题目 and 作者, or 篇数. Without the other one they
 * are needed like any other, and what is lacking is said together with all else that is wrong.
 */
export function shapeOrElse<F extends Fields>(fields: F): z.ZodType<ValuesOf<F>> {
  const others = new Set(Object.values(fields).flatMap(({ orElse }) => orElse ?? []));
  if (others.size === 0) return shape(fields);
  const all = Object.entries(fields).map(([name, one]) => [name, one.orElse ? { ...one, required: true } : one]);
  const [whole, loose] = [shape(Object.fromEntries(all) as F), shape(fields)];
  return z.unknown().transform((raw, context) => {
    const hasOther = isMap(raw as never) && Object.keys(raw as object).some((key) => others.has(key));
    const result = (hasOther ? loose : whole).safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues as never[]));
    return z.NEVER;
  }) as z.ZodType<ValuesOf<F>>;
}
