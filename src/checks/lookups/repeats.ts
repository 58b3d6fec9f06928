import { groupBy } from "../../school/group-by.ts";

/** Every record whose key a record before it has already, after the first record with that key. */
export function* repeats<T>(records: Iterable<T>, keyOf: (record: T) => string): Iterable<[first: T, other: T]> {
  for (const [first, ...others] of groupBy([...records], keyOf).values())
    for (const other of others) yield [first!, other];
}
