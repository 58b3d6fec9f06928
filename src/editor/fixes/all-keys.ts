import type { Fields, Syntax } from "../../records/field.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";

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
    for (const { label, value } of Object.values(fields)) {
      keys.add(label);
      addSyntax(value.syntax);
    }
  };
  addFields(settingsFields);
  for (const { label, fields, series } of kindNames.map(kindOf)) {
    keys.add(label);
    if (series) keys.add(series.label);
    addFields(fields);
  }
  return keys;
}
