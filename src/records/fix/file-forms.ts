import type { Form } from "../form.ts";
import { type Fields, field } from "../field.ts";
import { kinds } from "../kinds/index.ts";
import { termFields } from "../term-fields.ts";
import { byShape } from "../values/by-shape.ts";

/** How term.yaml may be written. */
export const termForm: Form = { map: { fields: termFields } };

/** How a file with records may be written: kinds, each a list. */
export const recordsForm: Form = { map: { fields: kindFields() } };

function kindFields(): Fields {
  const all = Object.values(kinds) as unknown as readonly { label: string; fields: Fields }[];
  return Object.fromEntries(
    all.map(({ label, fields }) => {
      const item: Form = { map: { fields: withSessions(fields) } };
      return [label, { ...field(label, byShape("", {})), value: { ...byShape("", {}), form: { list: item } } }];
    }),
  );
}
