import { isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from "yaml";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { DataPath, SourceDocument } from "./document.ts";
import { firstLine } from "./to-data.ts";

/** Answers where the values and keys of a parsed text are written. */
export function locator(
  file: string,
  text: string,
  contents: unknown,
  lines: LineCounter,
): Pick<SourceDocument, "locate" | "locateKey"> {
  const placeAt = (start: number, end = start): Place => {
    const { line, col } = lines.linePos(start);
    return { file, line, column: col, ...(end > start && { length: firstLine(text, start, end) }) };
  };
  const ofNode = (node: unknown): Place => {
    if (!isNode(node) || !node.range) return { file, line: 1, column: 1 };
    const [start, end] = node.range;
    return isScalar(node) || (node as { flow?: boolean }).flow ? placeAt(start, end) : placeAt(start);
  };

  const locateKey = (path: DataPath): Place => {
    const { node, rest } = descend(contents, path.slice(0, -1));
    const key = rest === 0 ? pairOf(node, path.at(-1))?.key : undefined;
    return key === undefined ? locate(path) : ofNode(key);
  };

  const locate: SourceDocument["locate"] = (path, within) => {
    const { node, rest } = descend(contents, path);
    if (rest > 0 || !isScalar(node) || !node.range) return ofNode(node);
    const [start, end] = node.range;
    if (start === end && path.length > 0 && typeof path.at(-1) === "string") return locateKey(path);
    const content = node.type === "PLAIN" ? start : start + 1;
    if (!within || !text.startsWith(String(node.value), content)) return ofNode(node);
    return placeAt(content + within.offset, content + within.offset + within.length);
  };

  return { locate, locateKey };
}

/** The node at `path`, or its nearest ancestor; `rest` counts the steps that are missing. */
function descend(contents: unknown, path: DataPath): { node: Node | null; rest: number } {
  let node = contents as Node | null;
  for (const [i, step] of path.entries()) {
    const next = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
    if (!isNode(next)) return { node, rest: path.length - i };
    node = next;
  }
  return { node, rest: 0 };
}

function pairOf(node: unknown, key: string | number | undefined): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && pair.key.value === String(key));
}
