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

/** JSON in which a runner of CI or a terminal finds nothing to obey; to a program it says the same. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(unsafe, (found) =>
    [...found].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );

const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|##(?=(?:vso|teamcity)?\[)/g;
