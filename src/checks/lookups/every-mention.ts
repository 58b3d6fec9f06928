import type { Field } from "../../records/field.ts";
import { type AnyRecord, type KindName, kindNames, kindOf, type Records } from "../../records/kinds/index.ts";
import type { Mention } from "../../records/values/people.ts";
import { oncePer } from "../../school/once-per.ts";
import { mentionsIn } from "../../school/participants.ts";

/** Somebody named in a record, under the key `label`. */
export interface MentionInRecord {
  readonly mention: Mention;
  readonly record: AnyRecord;
  readonly label: string;
  readonly kind: KindName;
}

/** The fields that may name somebody: most hold a text alone. */
const fieldsWithPeople = oncePer((name: KindName) =>
  Object.entries<Field>(kindOf(name).fields).filter(
    ([, { value }]) => (value.holds ?? value.fields ?? value.rest) !== undefined,
  ),
);

/** Every name in every record. */
export function* everyMention(records: Records): Iterable<MentionInRecord> {
  for (const name of kindNames) {
    for (const record of records[name]) {
      for (const [key, { label }] of fieldsWithPeople(name)) {
        const value = (record as unknown as { readonly [key: string]: unknown })[key];
        for (const mention of mentionsIn(value)) yield { mention, record, label, kind: name };
      }
    }
  }
}
