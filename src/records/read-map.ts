import type * as z from "zod";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Data } from "../source/document.ts";
import { type Context, type Explained, explainIssue } from "./explain-issue.ts";

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
  const found = result.error.issues.flatMap((issue) => explainIssue(issue, context));
  return { value: undefined, diagnostics: [...diagnostics, ...withoutEchoes(found)] };
}

/** 课明 for 课名 is one mistake: the key is not also missing. */
function withoutEchoes(found: readonly Explained[]): Diagnostic[] {
  const meant = new Set(found.map(({ meant }) => meant).filter((key) => key !== undefined));
  return found
    .filter(({ missing }) => missing === undefined || !meant.has(missing))
    .map(({ diagnostic }) => diagnostic);
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
