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

/** The first key of the JSON of every command. It counts up when a key is taken away or means something else. */
const version = 1;

/** What a command prints for programs: numbers are numbers, and of one that no decimal is, `…Exact` states the fraction. */
export const resultJson = (result: object): string => toJson({ version, ...(withFractions(result) as object) });

function withFractions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFractions);
  if (typeof value !== "object" || value === null || isFraction(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      isFraction(one)
        ? [
            [key, Number(one)],
            [`${key}Exact`, `${one.n}/${one.of}`],
          ]
        : [[key, withFractions(one)]],
    ),
  );
}

const isFraction = (value: unknown): value is { readonly n: bigint; readonly of: bigint } =>
  typeof value === "object" && value !== null && "n" in value && typeof value.n === "bigint";

/** JSON in which a runner of CI or a terminal finds nothing to obey; to a program it says the same. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(unsafe, (found) =>
    [...found].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );

const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|##(?=(?:vso|teamcity)?\[)/g;
