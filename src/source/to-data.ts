import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Pair, type Scalar, type YAMLMap } from "yaml";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { refuseCharacter, refusedCharacter } from "./characters.ts";
import { wordCutValue } from "./cut-value.ts";
import type { Data } from "./document.ts";
import { shorten } from "./slips/word-slips.ts";
import { looksLikeSlip } from "./suspect.ts";

/** Data of a parsed text, with what is wrong in it although yaml can read it. */
export interface ReadData {
  readonly data: Data;
  readonly diagnostics: readonly Diagnostic[];
  /** Lines that yaml reads otherwise than a person meant them, probably. */
  readonly suspects: ReadonlySet<number>;
}

/** Turns yaml's nodes into plain data. Anchors, aliases and tags are refused: records need none. */
export function toData(file: string, text: string, contents: unknown, lines: LineCounter): ReadData {
  const diagnostics: Diagnostic[] = [];
  const suspects = new Set<number>();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const placeAt = (offset: number, length = 1): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, length };
  };

  const refuse = (mark: "&" | "*" | "!", name: string, before: number) => {
    const offset = mark === "*" ? before : Math.max(0, text.lastIndexOf(mark, before));
    const place = placeAt(offset, mark === "!" ? 1 : name.length + 1);
    suspects.add(place.line);
    if (mark === "!") return diagnostics.push(diagnose("source/tag", place, null));
    const written = mark + name;
    const lineStart = text.lastIndexOf("\n", offset) + 1;
    const line = text.slice(lineStart, lineStart + place.column - 1 + firstLine(text, offset, text.length));
    const fixed = `${line.slice(0, place.column - 1)}'${written}'${line.slice(place.column - 1 + written.length)}`;
    return diagnostics.push(
      diagnose("source/alias", place, { text: written, fixed: shorten(fixed.trim(), place.column - 1) }),
    );
  };

  const scalar = (node: Scalar): Data => {
    const value = String(node.value ?? "");
    const [start, end] = node.range!;
    if (node.type === "PLAIN") {
      if (value === "" && start === end) return null;
      for (const offset of looksLikeSlip(text, start, end)) suspects.add(lineAt(offset));
      if (node.comment) diagnostics.push(...wordCutValue(text, node, placeAt));
    } else if (node.type === "QUOTE_DOUBLE") {
      const character = refusedCharacter(value);
      if (character !== undefined)
        diagnostics.push(refuseCharacter(character, placeAt(start, firstLine(text, start, end))));
    }
    return value;
  };

  const map = (node: YAMLMap): Data => {
    const data: Record<string, Data> = Object.create(null);
    const seen = new Map<string, number>();
    for (const pair of node.items as Pair<unknown, unknown>[]) {
      const key = convert(pair.key) ?? "";
      if (typeof key !== "string") continue;
      const offset = isScalar(pair.key) ? pair.key.range![0] : node.range![0];
      const first = seen.get(key);
      if (first !== undefined) {
        const args = { key, firstLine: lineAt(first) };
        diagnostics.push(
          diagnose("source/duplicate-key", placeAt(offset, key.length), args, [placeAt(first, key.length)]),
        );
      } else seen.set(key, offset);
      const hasValue = isScalar(pair.value) ? pair.value.range![1] > pair.value.range![0] : pair.value !== null;
      if (node.flow && !hasValue && /[:：]/.test(key)) suspects.add(lineAt(offset));
      data[key] = convert(pair.value);
    }
    return data;
  };

  const convert = (node: unknown): Data => {
    if (isAlias(node)) {
      refuse("*", node.source, node.range![0]);
      return null;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor) refuse("&", node.anchor, node.range![0]);
    if (node.tag) refuse("!", "", node.range![0]);
    if (isScalar(node)) return scalar(node);
    if (isMap(node)) return map(node);
    if (node.flow) markWideCommas(node.items);
    return node.items.map(convert);
  };

  const markWideCommas = (items: readonly unknown[]) => {
    for (const item of items)
      if (isScalar(item) && item.type === "PLAIN" && /[，；]/.test(String(item.value)))
        suspects.add(lineAt(item.range![0]));
  };

  return { data: convert(contents), diagnostics, suspects };
}

/** How many characters of `start` to `end` stand on its first line. */
export function firstLine(text: string, start: number, end: number): number {
  const newline = text.indexOf("\n", start);
  return Math.max(1, (newline >= 0 && newline < end ? newline : end) - start);
}
