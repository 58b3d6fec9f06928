import { type KindName, kindNames, kindOf } from "../kinds/index.ts";

/** For a file of which nothing is known. */
export const everyKind: ReadonlySet<KindName> = new Set(kindNames);

/** The kinds of record that a file which is not valid YAML seems to hold: their labels stand where a kind is written. */
export function kindsWithin(bytes: Uint8Array): ReadonlySet<KindName> {
  const text = new TextDecoder().decode(bytes);
  // Another encoding than UTF-8.
  if (/[\uFFFD\0]/.test(text)) return everyKind;
  return new Set(kindNames.filter((name) => headOf(kindOf(name).label).test(text)));
}

/** At the start of a line. If the line is indented, nothing may follow: a key of the same name has its value beside it. */
const headOf = (label: string): RegExp =>
  new RegExp(`^(?:[ \\u3000]?["'“‘]?${label}|[ \\t\\u3000]+${label}[ \\t]*[:：]?[ \\t]*(?:$|[#[{【]))`, "mu");
