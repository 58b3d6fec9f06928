import { isScalar, type Pair, type YAMLMap } from "yaml";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Reading } from "./to-data.ts";

type Item = Pair<unknown, unknown>;

/** Whether a part of `{…}` is a word alone: 马文骏 in {听课人: 丁若兰, 马文骏}. With a colon in it, it is another slip. */
export const isLooseWord = ({ flow }: YAMLMap, { key, value }: Item): boolean =>
  flow === true && value === null && isScalar(key) && typeof key.value === "string" && !/[:：]/.test(key.value);

/** Says of every run of such words what they were cut off from by a half-width comma. */
export function looseWords(node: YAMLMap, placeAt: Reading["placeAt"]): Diagnostic[] {
  const items = node.items as Item[];
  return items.flatMap((item, i) => {
    const before = items[i - 1];
    if (!isLooseWord(node, item) || (before && isLooseWord(node, before))) return [];
    const next = items.findIndex((other, j) => j > i && !isLooseWord(node, other));
    const words = items.slice(i, next < 0 ? undefined : next).map(wordOf);
    const [start, end] = (item.key as { range: [number, number] }).range;
    const args = { words, field: before && wordOf(before), value: before && textOf(before.value) };
    return [diagnose("source/loose-word", placeAt(start, end - start), args)];
  });
}

const textOf = (node: unknown): string | undefined => (isScalar(node) ? String(node.value ?? "") : undefined);
const wordOf = ({ key }: Item): string => textOf(key) ?? "";
