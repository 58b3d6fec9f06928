import * as z from "zod";
import type { Mistake } from "../../diagnostics/define-mistake.ts";
import { accepted, notAccepted } from "../accept.ts";
import type { FieldType } from "../field.ts";

/** The same type without the values whose parts do not go together. The mistake's path leads to the part. */
export const checked = <T>(type: FieldType<T>, wrong: (value: T) => Mistake | undefined): FieldType<T> => ({
  ...type,
  accept: accepted(type, (value) => (wrong(value) === undefined ? value : notAccepted)),
  schema: type.schema.transform((value, context) => {
    const mistake = wrong(value);
    if (mistake === undefined) return value;
    context.issues.push({
      code: "custom",
      params: { mistake },
      input: value,
      message: "",
      path: [...mistake.path],
    } as never);
    return z.NEVER;
  }) as z.ZodType<T>,
});
