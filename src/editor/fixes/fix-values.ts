import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Fields, Syntax } from "../../records/field.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import { type Data, type DataPath, dataAt, type SourceDocument } from "../../source/document.ts";

/** A text to put in the place of what is typed, within one line. */
export interface Edit {
  readonly place: Place;
  readonly typed: string;
  readonly text: string;
}

/** How a value should be spelt, if otherwise than it is. */
export type Spell = (syntax: Syntax, typed: string) => string | undefined;

/** Where a file that is one map spells a value otherwise than it should. */
export const fixFieldValues = (document: SourceDocument, fields: Fields, spell: Spell): Edit[] =>
  fixValue(document, [], { map: { fields } }, spell);

/** Where a file with records spells a value otherwise than it should. */
export const fixRecordValues = (document: SourceDocument, spell: Spell): Edit[] =>
  kindNames.map(kindOf).flatMap(({ label, fields, series }) => {
    const list: Syntax = { list: { map: { fields } } };
    const found = fixValue(document, [label], list, spell);
    const records = dataAt(document.data, [label]);
    if (!series || !Array.isArray(records)) return found;
    const sessions = records.flatMap((_: Data, i) => fixValue(document, [label, i, series.label], list, spell));
    return [...found, ...sessions];
  });

function fixValue(document: SourceDocument, path: DataPath, syntax: Syntax | undefined, spell: Spell): Edit[] {
  const data = dataAt(document.data, path);
  if (syntax === undefined || data === null) return [];
  if (typeof data === "string") {
    const text = spell(syntax, data);
    if (text === undefined) return [];
    const place = document.locate(path, { offset: 0, length: data.length });
    return [{ place, typed: data, text: isMapInLine(document, path, syntax, place) ? inBraces(text) : text }];
  }
  if (Array.isArray(data)) return data.flatMap((_, i) => fixValue(document, [...path, i], syntax.list, spell));
  return Object.keys(data).flatMap((key) => fixValue(document, [...path, key], syntaxOfKey(syntax, key), spell));
}

/** A map behind its key, in one line with it, needs braces. */
const isMapInLine = (document: SourceDocument, path: DataPath, { text }: Syntax, { line }: Place): boolean =>
  text === undefined && typeof path.at(-1) === "string" && document.locateKey(path).line === line;

const inBraces = (map: string): string => (map.startsWith("{") ? map : `{${map}}`);

function syntaxOfKey({ map }: Syntax, key: string): Syntax | undefined {
  const field = Object.values(map?.fields ?? {}).find(({ label }) => label === key);
  return field?.value.syntax ?? map?.rest;
}
