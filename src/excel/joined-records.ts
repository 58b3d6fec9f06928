import { kindNames, kindOf } from "../records/kinds/index.ts";
import { type Data, type DataMap, isMap } from "../source/document.ts";

/** The records of several documents as typed, by the label of their kind, in the order of the documents. */
export function joinedRecords(documents: readonly Data[]): DataMap {
  const maps = documents.filter(isMap);
  const joined: { [label: string]: Data } = Object.create(null);
  for (const { label } of kindNames.map(kindOf)) {
    const all = maps.flatMap((map) => listIn(map[label]));
    if (all.length > 0) joined[label] = all;
  }
  return joined;
}

const listIn = (value: Data | undefined): readonly Data[] => (Array.isArray(value) ? value : []);
