import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";

/** A diagnostic with its keys in a fixed order. */
export const diagnosticJson = ({ code, severity, message, hint, related, ...d }: Diagnostic): object => ({
  code,
  severity,
  message,
  hint,
  ...placeJson(d),
  related: related?.map(placeJson),
});

/** A place without what only the printer needs. */
export const placeJson = ({ file, line, column, length }: Place): object => ({ file, line, column, length });

export const toJson = (value: unknown): string => JSON.stringify(value, null, 2);
