import type { Fields, Syntax } from "../../records/field.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import { groupFields } from "../../records/settings/group-fields.ts";
import { provisionFields } from "../../records/settings/provision.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";

/** Keys, and whether what stands under each may be any text, or only certain ones, as a date or a name. */
export type Keys = ReadonlyMap<string, "free" | "strict">;

/** Every key that may stand in a school's files: kinds, their fields, those of term.yaml and of a group, at any depth. */
export function allKeys(): Keys {
  // 角色 is no field: a requirement may ask for it like for any key of the records it counts.
  const keys = new Map<string, "free" | "strict">([["角色", "strict"]]);
  const addSyntax = ({ map, list }: Syntax): void => {
    if (map?.fields) addFields(map.fields);
    if (map?.rest) addSyntax(map.rest);
    if (list) addSyntax(list);
  };
  const addFields = (fields: Fields): void => {
    for (const { label, value } of Object.values(fields)) {
      if (keys.get(label) !== "free") keys.set(label, isFree(value.syntax) ? "free" : "strict");
      addSyntax(value.syntax);
    }
  };
  for (const fields of [settingsFields, groupFields, provisionFields]) addFields(fields);
  for (const { label, fields, series } of kindNames.map(kindOf)) {
    keys.set(label, "strict");
    if (series) keys.set(series.label, "strict");
    addFields(fields);
  }
  return keys;
}

const isFree = ({ text }: Syntax): boolean => text !== undefined && !text.pattern && !text.choices;
