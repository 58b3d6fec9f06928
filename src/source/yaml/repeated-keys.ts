import { isScalar, type Pair, type YAMLMap } from "yaml";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../slips/word-slips.ts";
import { isLooseWord } from "./loose-words.ts";
import type { Reading } from "./to-data.ts";

interface Key {
  readonly key: string;
  readonly offset: number;
}

/** A key written twice in a map; where an item's first keys begin again, it is another record whose dash was forgotten. */
export function repeatedKeys(node: YAMLMap, { text, placeAt }: Pick<Reading, "text" | "placeAt">): Diagnostic[] {
  const keys = (node.items as Pair<unknown, unknown>[]).flatMap((pair): Key[] => {
    const { key } = pair;
    return isScalar(key) && !isLooseWord(node, pair) ? [{ key: String(key.value ?? ""), offset: key.range![0] }] : [];
  });
  const isItem = node.flow !== true && keys[0] !== undefined && /(?:^|\n)[ ]*- +$/.test(text.slice(0, keys[0].offset));
  let seen = new Map<string, number>();
  return keys.flatMap(({ key, offset }, i): Diagnostic[] => {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, offset);
      return [];
    }
    const place = placeAt(offset, key.length);
    const firstPlace = placeAt(first, key.length);
    const next = keys[i + 1];
    if (isItem && key === keys[0]!.key && next && seen.has(next.key)) {
      seen = new Map([[key, offset]]);
      const fixed = shorten(`- ${/^[^\n]*/.exec(text.slice(offset))![0].trimEnd()}`, 0);
      const firstLine = placeAt(keys[0]!.offset).line;
      return [diagnose("source/record-without-dash", place, { key, fixed, firstLine }, [firstPlace])];
    }
    const args = { key, first: firstPlace, top: firstPlace.column === 1 };
    return [diagnose("source/duplicate-key", place, args, [firstPlace])];
  });
}
