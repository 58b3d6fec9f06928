import type { Path } from "../../diagnostics/define-mistake.ts";
import type { Checked, Place } from "../../diagnostics/diagnostic.ts";
import { type DataMap, type DataPath, isMap, type SourceDocument } from "../../source/document.ts";
import type { Field, ValuesOf } from "../field.ts";
import { placeIn } from "../read/place-in.ts";
import { readMap } from "../read/read-map.ts";
import { mapReader } from "../shape.ts";
import { groupFields } from "./group-fields.ts";

/** What 集团.yaml says. */
export interface Group extends ValuesOf<typeof groupFields> {
  /** Where a value is written, by the labels of keys and the numbers of entries. */
  place(...path: Path): Place;
}

const reader = mapReader(groupFields);

/** Reads 集团.yaml. */
export function readGroup(document: SourceDocument): Checked<Group | undefined> {
  const data: DataMap = isMap(document.data) ? document.data : {};
  const context = { document, fields: groupFields, name: "集团文件", pathOf: (path: DataPath) => path };
  const { value, diagnostics } = readMap(data, reader, context);
  const place: Group["place"] = (top = "", ...path) => {
    const type = Object.values<Field>(groupFields).find(({ label }) => label === top)?.value;
    return placeIn(document, { path: [String(top)], data: data[String(top)] ?? null, type }, path);
  };
  return { value: value && { ...value, place }, diagnostics };
}
