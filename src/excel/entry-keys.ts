import { type Kind, valueUnder } from "../records/define-kind.ts";
import { type Field, isToWrite } from "../records/field.ts";
import { plainName } from "../records/values/text.ts";
import { halfWidth } from "../zh/numerals.ts";

/** A row by the titles of its columns. */
export type Row = ReadonlyMap<string, string>;

const mostKeys = 6;

/**
 * The fewest columns by which a table of entries names its records: 标识, else those that every record has, else any. `some` are the
 * rows that have entries, `all` the rows of the kind; `undefined` if no columns tell them apart.
 */
export function entryKeys(
  { fields }: Kind,
  some: readonly Row[],
  all: readonly Row[],
  titles: readonly string[],
): readonly string[] | undefined {
  const needed = Object.values(fields).flatMap((field) => (isToWrite(field) ? [field.label] : []));
  const candidates = [...new Set([...needed, ...titles])].filter((title) => titles.includes(title)).slice(0, mostKeys);
  const id = valueUnder(fields, "id") as Field;
  const tries = [[id.label], ...candidates.map((_, i) => candidates.slice(0, i + 1))];
  return tries.find((keys) => tellApart(some, all, keys));
}

/** Whether each of some rows is found by what it has under these keys, and no other with it. A key without a text says nothing. */
function tellApart(some: readonly Row[], all: readonly Row[], keys: readonly string[]): boolean {
  const textOf = (row: Row, key: string) => plainName(halfWidth(row.get(key) ?? ""));
  const nameOf = (row: Row) => keys.map((key) => textOf(row, key)).join("\n");
  const counts = new Map<string, number>();
  for (const row of all) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  const isFound = (row: Row) => {
    const said = keys.filter((key) => textOf(row, key) !== "");
    if (said.length === keys.length) return counts.get(nameOf(row)) === 1;
    const alike = (other: Row) => said.every((key) => textOf(other, key) === textOf(row, key));
    return said.length > 0 && all.filter(alike).length === 1;
  };
  return some.every(isFound);
}
