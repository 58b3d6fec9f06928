import type { Sourced } from "../../records/define-kind.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { School } from "../../school/school.ts";
import { plainTitle } from "../../school/works.ts";

/** By which keys another school may know what a school recorded; none if nobody else can have recorded the same. */
export interface Sharing {
  keysOf(record: Sourced): readonly string[];
  /** The key of a value, which is the same one at every school. */
  keyOf(value: string): string;
}

/**
 * A work is known by what its kind says, a person by 继教号, and anything by its place in a file that several schools read;
 * nobody by their name alone. `sharedAs`: what such a file is called, `undefined` for a file of the school alone.
 */
export function sharingOf(school: School, sharedAs: (file: string) => string | undefined): Sharing {
  const kinds = new Map<Sourced, KindName>(
    kindNames.flatMap((name) => school.records[name].map((record) => [record, name] as const)),
  );
  const known = new Map<Sourced, readonly string[]>();
  const keysOf = (record: Sourced): readonly string[] => {
    const keys = known.get(record) ?? [...ownKeys(record, kinds.get(record)), ...placeKeys(record, sharedAs)];
    known.set(record, keys);
    return keys;
  };
  return { keysOf, keyOf };
}

function ownKeys(record: Sourced, name: KindName | undefined): readonly string[] {
  if (name === undefined) return [];
  const { owner, label, knownElsewhere } = kindOf(name);
  if (owner === "itself") {
    const { registerNumber } = record as Teacher;
    return registerNumber === undefined ? [] : [keyOf("person", registerNumber)];
  }
  return (knownElsewhere?.(record as AnyRecord as never) ?? []).map((texts) => keyOf("work", label, ...texts));
}

const placeKeys = ({ origin }: Sourced, sharedAs: (file: string) => string | undefined): readonly string[] => {
  const file = sharedAs(origin.file);
  return file === undefined ? [] : [JSON.stringify(["place", file, origin.line, origin.column])];
};

const keyOf = (...texts: readonly string[]): string => JSON.stringify(texts.map(plainTitle));
