import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { refuseCharacter, refusedCharacter } from "../characters.ts";
import type { Data } from "../document.ts";
import { wordCutValue } from "./cut-value.ts";
import { isLooseWord, looseWords } from "./loose-words.ts";
import { refuseMark } from "./refuse-mark.ts";
import { repeatedKeys } from "./repeated-keys.ts";
import { looksLikeSlip } from "./suspect.ts";

/** Data of a parsed text, with what is wrong in it although yaml can read it. */
export interface ReadData {
  readonly data: Data;
  readonly diagnostics: readonly Diagnostic[];
  /** Lines that yaml reads otherwise than a person meant them, probably. */
  readonly suspects: ReadonlySet<number>;
}

/** A text being turned into data, and what was noticed so far. */
export interface Reading {
  readonly text: string;
  readonly diagnostics: Diagnostic[];
  readonly suspects: Set<number>;
  readonly placeAt: (offset: number, length?: number) => Place;
}

/** Turns yaml's nodes into plain data. Anchors, aliases and tags are refused: records need none. */
export function toData(file: string, text: string, contents: unknown, lines: LineCounter): ReadData {
  const placeAt = (offset: number, length = 1): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, length };
  };
  const reading: Reading = { text, diagnostics: [], suspects: new Set(), placeAt };
  return { data: convert(reading, contents), diagnostics: reading.diagnostics, suspects: reading.suspects };
}

function convert(reading: Reading, node: unknown): Data {
  if (isAlias(node)) {
    refuseMark(reading, "*", node.source, node.range![0]);
    return null;
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  if (node.anchor) refuseMark(reading, "&", node.anchor, node.range![0]);
  if (node.tag) refuseMark(reading, "!", "", node.range![0]);
  if (isScalar(node)) return convertScalar(reading, node);
  return isMap(node) ? convertMap(reading, node) : convertList(reading, node);
}

function convertScalar({ text, diagnostics, suspects, placeAt }: Reading, node: Scalar): Data {
  const value = String(node.value ?? "");
  const [start, end] = node.range!;
  if (node.type === "PLAIN") {
    if (value === "" && start === end) return null;
    for (const offset of looksLikeSlip(text, start, end)) suspects.add(placeAt(offset).line);
    if (node.comment) diagnostics.push(...wordCutValue(text, node, placeAt));
  } else if (node.type === "QUOTE_DOUBLE") {
    // Escapes such as "\x00" are the only way by which a refused character gets past the check of the text.
    const character = refusedCharacter(value);
    const place = placeAt(start, firstLine(text, start, end));
    if (character !== undefined) diagnostics.push(refuseCharacter(character, place));
  }
  return value;
}

function convertMap(reading: Reading, node: YAMLMap): Data {
  const { diagnostics, suspects, placeAt } = reading;
  const data: Record<string, Data> = Object.create(null);
  diagnostics.push(...looseWords(node, placeAt), ...repeatedKeys(node, reading));
  for (const pair of node.items as Pair<unknown, unknown>[]) {
    if (isLooseWord(node, pair)) continue;
    const key = convert(reading, pair.key) ?? "";
    if (typeof key !== "string") continue;
    const offset = isScalar(pair.key) ? pair.key.range![0] : node.range![0];
    if (node.flow && /[:：]/.test(key) && !hasValue(pair)) suspects.add(placeAt(offset).line);
    data[key] = convert(reading, pair.value);
  }
  return data;
}

const hasValue = ({ value }: Pair<unknown, unknown>): boolean =>
  isScalar(value) ? value.range![1] > value.range![0] : value !== null;

function convertList(reading: Reading, node: YAMLSeq): Data {
  for (const item of node.flow ? node.items : [])
    if (isScalar(item) && item.type === "PLAIN" && /[，；]/.test(String(item.value)))
      reading.suspects.add(reading.placeAt(item.range![0]).line);
  return node.items.map((item) => convert(reading, item));
}

/** How many characters of `start` to `end` stand on its first line. */
export function firstLine(text: string, start: number, end: number): number {
  const newline = text.indexOf("\n", start);
  return Math.max(1, (newline >= 0 && newline < end ? newline : end) - start);
}
