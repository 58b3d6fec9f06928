import { type AnyRecord, type KindName, kindNames, type Records } from "../records/kinds/index.ts";
import { lazily } from "./once-per.ts";

/** A list of each kind, made when it is first asked for: most figures look at one kind alone. */
export function selectRecords(pick: (name: KindName) => readonly AnyRecord[]): Records {
  const all = {};
  for (const name of kindNames) Object.defineProperty(all, name, { enumerable: true, get: lazily(() => pick(name)) });
  return all as Records;
}
