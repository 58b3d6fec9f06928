import type { Place } from "../diagnostics/diagnostic.ts";
import { placeUnder, type Sourced } from "./define-kind.ts";

/** A file of the school's folder that a record names as its 佐证, relative to the folder, and where its name is typed. */
export interface Evidence {
  readonly file: string;
  readonly place: Place;
}

/** The files under 佐证, as they were typed but for their slashes; web addresses are left out. */
export const evidenceOf = (
  record: Sourced & { readonly evidence?: readonly string[] | undefined },
): readonly Evidence[] =>
  (record.evidence ?? []).flatMap((typed, index) => {
    if (/^https?:/.test(typed)) return [];
    const file = typed
      .normalize("NFC")
      .replaceAll("\\", "/")
      .replace(/^(\.\/)+/, "");
    return [{ file, place: placeUnder(record, "佐证", index) }];
  });
