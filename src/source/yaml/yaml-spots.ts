import { isMap, isNode, isScalar, isSeq, type Pair } from "yaml";
import type { Entry, Spot } from "../spot.ts";

/** Where yaml's nodes stand. Only for texts without an error. */
export function yamlSpots(node: unknown): Spot | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  if (isScalar(node)) return { start, end };
  const extent = { start, end: (node as { flow?: boolean }).flow ? end : start };
  if (isSeq(node)) return { ...extent, items: node.items.map(yamlSpots) };
  return isMap(node) ? { ...extent, entries: (node.items as Pair[]).flatMap(entryOf) } : extent;
}

function entryOf({ key, value }: Pair): Entry[] {
  const spot = yamlSpots(key);
  return spot && isScalar(key) ? [{ name: String(key.value), key: spot, value: yamlSpots(value) }] : [];
}
