import type { Fields, Syntax } from "../../records/field.ts";
import { kinds } from "../../records/kinds/index.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";

/** Every key that may stand in a school's files: kinds, their fields, those of term.yaml, at any depth. */
export function knownKeys(): ReadonlySet<string> {
  const keys = new Set<string>(["场次", "角色"]);
  const visitSyntax = ({ map, list }: Syntax): void => {
    if (map?.fields) visit(map.fields);
    if (map?.rest) visitSyntax(map.rest);
    if (list) visitSyntax(list);
  };
  const visit = (fields: Fields): void => {
    for (const { label, value } of Object.values(fields)) {
      keys.add(label);
      visitSyntax(value.syntax);
    }
  };
  visit(settingsFields);
  for (const { label, fields } of Object.values(kinds)) {
    keys.add(label);
    visit(fields as unknown as Fields);
  }
  return keys;
}
