import { type Evidence, evidenceOf } from "../../records/evidence-of.ts";
import { type AnyRecord, type KindName, kindNames, type Records } from "../../records/kinds/index.ts";

/** A file of the school's folder that a record names as its 佐证. */
export interface EvidenceFile extends Evidence {
  readonly name: KindName;
  readonly record: AnyRecord;
}

/** Every file under 佐证 of all records. */
export function* evidenceFiles(records: Records): Iterable<EvidenceFile> {
  for (const name of kindNames)
    for (const record of records[name]) for (const one of evidenceOf(record)) yield { ...one, name, record };
}
