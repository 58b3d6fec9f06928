import type { Place } from "../../diagnostics/diagnostic.ts";
import { type AnyRecord, type KindName, kindNames, type Records } from "../../records/kinds/index.ts";

/** A file of the school's folder that a record names as its 佐证. */
export interface EvidenceFile {
  readonly file: string;
  readonly name: KindName;
  readonly record: AnyRecord;
  readonly place: Place;
}

/** Every file under 佐证, as a path relative to the school's folder; web addresses are left out. */
export function* evidenceFiles(records: Records): Iterable<EvidenceFile> {
  for (const name of kindNames) {
    for (const record of records[name]) {
      for (const [index, typed] of (record.evidence ?? []).entries()) {
        if (/^https?:/.test(typed)) continue;
        const file = typed
          .normalize("NFC")
          .replaceAll("\\", "/")
          .replace(/^(\.\/)+/, "");
        yield { file, name, record, place: record.place("佐证", index) };
      }
    }
  }
}
