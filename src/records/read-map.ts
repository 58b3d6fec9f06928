import type * as z from "zod";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Data } from "../source/document.ts";
import { type Context, explainIssue } from "./explain-issue.ts";

type Map = { readonly [key: string]: Data };

/** Reads one map by its schema. A mistake in it is explained, and the value is then `undefined`. */
export function readMap<T>(
  raw: Map,
  schema: z.ZodType<T>,
  context: Context,
): { value: T | undefined; diagnostics: Diagnostic[] } {
  const diagnostics = emptyValues(raw, context);
  const result = schema.safeParse(withoutEmpty(raw), { reportInput: true });
  if (result.success) return { value: result.data, diagnostics };
  return {
    value: undefined,
    diagnostics: [...diagnostics, ...result.error.issues.flatMap((i) => explainIssue(i, context))],
  };
}

/** A key without a value counts as not written; for an optional key that is worth a word. */
function emptyValues(raw: Map, context: Context): Diagnostic[] {
  const required = new Set(
    Object.values(context.fields)
      .filter((f) => f.required)
      .map((f) => f.label),
  );
  return Object.keys(raw)
    .filter((key) => raw[key] === null && !required.has(key))
    .map((key) => diagnose("record/empty-value", context.document.locateKey(context.pathOf([key])), { field: key }));
}

function withoutEmpty(data: Data): unknown {
  if (Array.isArray(data)) return data.map((item) => withoutEmpty(item));
  if (data === null || typeof data === "string") return data === null ? undefined : data;
  const kept: { [key: string]: unknown } = Object.create(null);
  for (const [key, value] of Object.entries(data)) if (value !== null) kept[key] = withoutEmpty(value);
  return kept;
}
