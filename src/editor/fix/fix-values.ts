import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Fields, Syntax } from "../../records/field.ts";
import { kinds } from "../../records/kinds/index.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";
import { type Data, type DataPath, isMap, type SourceDocument } from "../../source/document.ts";
import { type IsName, usualSpelling } from "./usual-spelling.ts";

/** A text to put in the place of what is typed, within one line. */
export interface Edit {
  readonly place: Place;
  readonly typed: string;
  readonly text: string;
}

/** Where term.yaml spells a value otherwise than usual. */
export const fixTermValues = (document: SourceDocument, isName: IsName): Edit[] =>
  fixValue(document, [], document.data, { map: { fields: settingsFields } }, isName);

/** Where a file with records spells a value otherwise than usual. */
export function fixRecordValues(document: SourceDocument, isName: IsName): Edit[] {
  return Object.values(kinds).flatMap(({ label, fields }) => {
    const item: Syntax = { map: { fields: fields as unknown as Fields } };
    const list = at(document.data, label);
    const sessions = (Array.isArray(list) ? list : []).flatMap((record: Data, i) =>
      fixValue(document, [label, i, "场次"], at(record, "场次"), { list: item }, isName),
    );
    return [...fixValue(document, [label], list, { list: item }, isName), ...sessions];
  });
}

function fixValue(
  document: SourceDocument,
  path: DataPath,
  data: Data,
  syntax: Syntax | undefined,
  isName: IsName,
): Edit[] {
  if (syntax === undefined || data === null) return [];
  if (typeof data === "string") {
    const text = usualSpelling(syntax.text, data, isName);
    return text === undefined
      ? []
      : [{ place: document.locate(path, { offset: 0, length: data.length }), typed: data, text }];
  }
  if (Array.isArray(data))
    return data.flatMap((item, i) => fixValue(document, [...path, i], item, syntax.list, isName));
  return Object.entries(data).flatMap(([key, value]) =>
    fixValue(document, [...path, key], value, syntaxOfKey(syntax, key), isName),
  );
}

function syntaxOfKey({ map }: Syntax, key: string): Syntax | undefined {
  const field = Object.values(map?.fields ?? {}).find(({ label }) => label === key);
  return field?.value.syntax ?? map?.rest;
}

const at = (data: Data, key: string): Data => (isMap(data) ? (data[key] ?? null) : null);
