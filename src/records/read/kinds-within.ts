import { type KindName, kindNames, kindOf } from "../kinds/index.ts";

const names = kindNames;

/** For a file of which nothing is known. */
export const everyKind: ReadonlySet<KindName> = new Set(names);

/** The kinds of record that a file seems to hold which is no YAML: their names where a kind is written. */
export function kindsWithin(bytes: Uint8Array): ReadonlySet<KindName> {
  const text = new TextDecoder().decode(bytes);
  // Another encoding than UTF-8.
  if (/[\uFFFD\0]/.test(text)) return everyKind;
  return new Set(names.filter((name) => headOf(kindOf(name).label).test(text)));
}

/** At the start of a line; further in, a key of the same name has its value beside it. */
const headOf = (label: string): RegExp =>
  new RegExp(`^(?:[ \\u3000]?["'“‘]?${label}|[ \\t\\u3000]+${label}[ \\t]*[:：]?[ \\t]*(?:$|[#[{【]))`, "mu");
