import type { Mistake } from "../../src/diagnostics/define-mistake.ts";
import type { FieldType } from "../../src/records/field.ts";

/** What a value reads as, or the code of what is wrong with it. */
export function readValue({ schema }: FieldType, typed: unknown): unknown {
  const result = schema.safeParse(typed);
  if (result.success) return result.data;
  return (result.error.issues[0] as unknown as { params?: { mistake: Mistake } }).params?.mistake.declared.code;
}
