import type { Fields } from "../../records/field.ts";
import { kinds } from "../../records/kinds/index.ts";
import { termFields } from "../../records/settings/term-fields.ts";
import type { Form } from "../../records/syntax.ts";

/** Every key that may stand in a school's files: kinds, their fields, those of term.yaml, at any depth. */
export function knownKeys(): ReadonlySet<string> {
  const keys = new Set<string>(["场次", "角色"]);
  const visitForm = ({ map, list }: Form): void => {
    if (map?.fields) visit(map.fields);
    if (map?.rest) visitForm(map.rest);
    if (list) visitForm(list);
  };
  const visit = (fields: Fields): void => {
    for (const { label, value } of Object.values(fields)) {
      keys.add(label);
      visitForm(value.form);
    }
  };
  visit(termFields);
  for (const { label, fields } of Object.values(kinds)) {
    keys.add(label);
    visit(fields as unknown as Fields);
  }
  return keys;
}
