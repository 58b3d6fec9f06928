import { type AnyRecord, type KindName, kindNames, type Records } from "../records/kinds/index.ts";
import { lazily } from "./once-per.ts";

/** A list of each kind, made when it is first asked for: most figures look at one kind alone. `own` makes some otherwise. */
export function selectRecords(
  pick: (name: KindName) => readonly AnyRecord[],
  own: { readonly [Name in KindName]?: () => Records[Name] } = {},
): Records {
  const all = {};
  for (const name of kindNames) {
    const get = lazily(own[name] ?? (() => pick(name)));
    Object.defineProperty(all, name, { enumerable: true, get });
  }
  return all as Records;
}
