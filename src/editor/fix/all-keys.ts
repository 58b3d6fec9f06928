import type { Field, Fields, Syntax } from "../../records/field.ts";
import { kinds } from "../../records/kinds/index.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";
import { seriesOf } from "../series.ts";

/** Every key that may stand in a school's files: kinds, their fields, those of term.yaml, at any depth. */
export function allKeys(): ReadonlySet<string> {
  // 角色 is no field: a requirement may ask for it like for any key of the records it counts.
  const keys = new Set<string>(["角色"]);
  const addSyntax = ({ map, list }: Syntax): void => {
    if (map?.fields) addFields(map.fields);
    if (map?.rest) addSyntax(map.rest);
    if (list) addSyntax(list);
  };
  const addFields = (fields: Fields): void => {
    for (const { label, value } of Object.values<Field>(fields)) {
      keys.add(label);
      addSyntax(value.syntax);
    }
  };
  addFields(settingsFields);
  for (const kind of Object.values(kinds)) {
    keys.add(kind.label).add(seriesOf(kind)?.label ?? kind.label);
    addFields(kind.fields as unknown as Fields);
  }
  return keys;
}
