import type { Field, Fields } from "../../records/field.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import { usualDate } from "../../records/read/complete-dates.ts";
import { severalKeys, sureKey } from "../../records/read/habit-words.ts";
import { deeperKey } from "../../records/read/other-place.ts";
import type { Span } from "../../records/span.ts";
import { type Data, type DataPath, dataAt, isMap, type SourceDocument } from "../../source/document.ts";
import type { Edit } from "./fix-values.ts";

/** Keys of records that are called as in a school's own register: 时间 for 日期. Their values are those of the key meant. */
export const fixRecordKeys = (document: SourceDocument, period: Span | undefined): Edit[] =>
  kindNames.map(kindOf).flatMap(({ label, fields, series }) =>
    mapsIn(document.data, [label]).flatMap((path) => {
      const sessions = series ? mapsIn(document.data, [...path, series.label]) : [];
      return [path, ...sessions].flatMap((map) => fixKeys(document, map, fields, period));
    }),
  );

function mapsIn(data: Data, path: DataPath): DataPath[] {
  const list = dataAt(data, path);
  return Array.isArray(list) ? list.flatMap((item: Data, i) => (isMap(item) ? [[...path, i]] : [])) : [];
}

function fixKeys(document: SourceDocument, path: DataPath, fields: Fields, period: Span | undefined): Edit[] {
  const map = dataAt(document.data, path);
  if (!isMap(map)) return [];
  const all = Object.values(fields);
  const open = all.filter(({ label }) => !(label in map));
  const renamed = Object.keys(map).flatMap((typed) => {
    if (all.some(({ label }) => label === typed)) return [];
    const meant = keyMeant(typed, fields, open);
    return meant && isReadable(map[typed]!, meant, period) ? [{ typed, meant: meant.label }] : [];
  });
  return renamed
    .filter(({ meant }) => renamed.filter((other) => other.meant === meant).length === 1)
    .map(({ typed, meant }) => ({ place: document.locateKey([...path, typed]), typed, text: meant }));
}

function keyMeant(typed: string, fields: Fields, open: readonly Field[]): Field | undefined {
  const labels = Object.values(fields).map(({ label }) => label);
  const key = sureKey(typed, labels);
  if (key === undefined || severalKeys(typed, labels) || deeperKey(typed, fields, key)) return undefined;
  return open.find(({ label }) => label === key);
}

function isReadable(typed: Data, { value }: Field, period: Span | undefined): boolean {
  if (typeof typed === "string" && value.date && usualDate(typed, value.date.mayLackYear, period)) return true;
  return value.schema.safeParse(typed).success;
}
