import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { cellName } from "../../diagnostics/place-text.ts";

/** A diagnostic with its keys in a fixed order. */
export const diagnosticJson = ({ code, severity, message, hint, related, count, ...d }: Diagnostic): object => ({
  code,
  severity,
  message,
  hint,
  ...placeJson(d),
  count,
  related: related?.map(placeJson),
});

/** A place without what only the printer needs. */
export const placeJson = (place: Place): object => {
  const { file, line, column, length, cell } = place;
  return { file, line, column, length, ...(cell && { sheet: cell.sheet, cell: cellName(place) }) };
};

export const toJson = (value: unknown): string => JSON.stringify(value, null, 2);
