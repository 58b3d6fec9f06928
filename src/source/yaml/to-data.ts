import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { forbiddenCharacter, reportCharacter } from "../characters.ts";
import type { Data } from "../document.ts";
import { type PlaceAt, placesIn } from "../places-in.ts";
import { dateWithKey, looseDash, quotedKey } from "../slips/line.ts";
import { beginsSheetError } from "../slips/sheet-error.ts";
import { alias } from "../slips/value-slips.ts";
import { isLooseWord, partsOf, reportLooseWords, reportRepeatedKeys } from "./map-mistakes.ts";
import { type Mark, reportCutValue, reportJoinedLines, reportMark, suspectUntil, tag } from "./scalar-mistakes.ts";

/** Data of a parsed text, with what is wrong in it although yaml can read it. */
interface ReadData {
  readonly data: Data;
  readonly diagnostics: readonly Diagnostic[];
  /** Lines (from 1) that a person probably meant otherwise than yaml reads them. */
  readonly suspects: ReadonlySet<number>;
}

/** Turns yaml's nodes into plain data. Anchors, aliases and tags are refused: records need none. */
export function toData(file: string, text: string, contents: unknown): ReadData {
  const reader = new NodeReader(file, text);
  return { data: reader.read(contents), diagnostics: reader.diagnostics, suspects: reader.suspects };
}

class NodeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly suspects = new Set<number>();
  private readonly text: string;
  private readonly placeAt: PlaceAt;

  constructor(file: string, text: string) {
    this.text = text;
    this.placeAt = placesIn(file, text);
  }

  read(node: unknown): Data {
    if (isAlias(node)) {
      this.refuse("*", node.source, node.range![0]);
      return null;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor) this.refuse("&", node.anchor, this.markBefore("&", node));
    if (node.tag) this.refuse("!", "", this.markBefore("!", node));
    if (isScalar(node)) return this.scalar(node);
    return isMap(node) ? this.map(node) : this.list(node);
  }

  private markBefore(mark: Mark, { range }: Node): number {
    return Math.max(0, this.text.lastIndexOf(mark, range![0]));
  }

  /** Reports one mark in a line, and suspects the line: a slip may explain it better. */
  private refuse(mark: Mark, name: string, offset: number): void {
    const found = reportMark(this.text, mark, name, offset, this.placeAt);
    const last = this.diagnostics.at(-1);
    if (last?.line === found.line && [alias.code, tag.code].includes(last.code)) return;
    this.suspects.add(found.line);
    this.diagnostics.push(found);
  }

  private suspect(start: number, end = start): void {
    for (let { line } = this.placeAt(start); line <= this.placeAt(end).line; line++) this.suspects.add(line);
  }

  private scalar(node: Scalar): Data {
    const { text, placeAt, diagnostics } = this;
    const value = String(node.value ?? "");
    const [start, end] = node.range!;
    const last = node.type === "PLAIN" ? suspectUntil(text, start, end) : undefined;
    // Keys typed in full width are no text over several lines.
    if (last === undefined || last === start) diagnostics.push(...reportJoinedLines(text, node, placeAt));
    if (node.type === "PLAIN") {
      if (value === "" && start === end) {
        if (beginsSheetError(text.slice(end, end + 20))) this.suspect(start);
        return null;
      }
      if (last !== undefined) this.suspect(start, last);
      if (node.comment) diagnostics.push(...reportCutValue(text, node, placeAt));
    } else if (node.type === "QUOTE_DOUBLE") {
      // Only an escape such as "\x00" can write a forbidden character that was not seen in the text.
      const character = forbiddenCharacter(value);
      if (character !== undefined) diagnostics.push(reportCharacter(character, placeAt(start, end - start)));
    }
    return value;
  }

  private map(node: YAMLMap): Data {
    const data: { [key: string]: Data } = Object.create(null);
    this.diagnostics.push(
      ...reportLooseWords(node, this.placeAt),
      ...reportRepeatedKeys(node, this.text, this.placeAt),
    );
    for (const part of partsOf(node)) {
      if (isLooseWord(node, part)) {
        this.suspect((part.key as Scalar).range![0]);
        continue;
      }
      const key = this.read(part.key) ?? "";
      if (typeof key !== "string") continue;
      const offset = (isScalar(part.key) ? part.key : node).range![0];
      if (isLooseKey(node, key, part)) this.suspect(offset);
      data[key] = this.read(part.value);
    }
    return data;
  }

  private list({ flow, items }: YAMLSeq): Data {
    for (const item of flow ? items : [])
      if (isScalar(item) && item.type === "PLAIN" && /[，；]/.test(String(item.value))) this.suspect(item.range![0]);
    return items.map((item) => this.read(item));
  }
}

/** Whether a key, or what stands with it, was probably meant otherwise than yaml reads it. */
function isLooseKey({ flow }: YAMLMap, key: string, part: Pair<unknown, unknown>): boolean {
  if (quotedKey.test(key)) return true;
  if (!flow) return looseDash.test(key);
  const { value } = part;
  if (isScalar(value) && value.type === "PLAIN" && dateWithKey.test(String(value.value))) return true;
  return /[:：]/.test(key) && (!hasValue(part) || /[，；]/.test(key));
}

const hasValue = ({ value }: Pair<unknown, unknown>): boolean =>
  isScalar(value) ? value.range![1] > value.range![0] : value !== null;
