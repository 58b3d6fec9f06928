import { isMap, isScalar, isSeq, type Pair, type YAMLSeq } from "yaml";
import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { type DataMap, isMap as isDataMap } from "../document.ts";
import { readDocument } from "../read-document.ts";
import { parseYaml } from "./parse-yaml.ts";
import { itemAsYaml } from "./to-yaml.ts";

/** A place in a text where lines are put in, each behind some spaces. */
interface Gap {
  readonly offset: number;
  readonly indent: string;
}

/**
 * The text of a YAML file with items added behind those of the list under a key. All that stands in it stays, with its
 * comments, BOM and line breaks; a key that is not there is added at the end. `undefined` if the file has errors or the list is
 * written in brackets: nothing is added that would not read back as meant.
 */
export function appendItems(bytes: Uint8Array, label: string, items: readonly DataMap[]): Uint8Array | undefined {
  const before = readDocument("", bytes);
  if (hasErrors(before.diagnostics)) return undefined;
  const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const bom = whole.startsWith("\ufeff") ? "\ufeff" : "";
  const text = whole.slice(bom.length);
  const after = Buffer.from(bom + withItems(text, label, items), "utf8");
  return readsAs(after, expected(before.value.data, label, items)) ? after : undefined;
}

function withItems(text: string, label: string, items: readonly DataMap[]): string {
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const gap = gapFor(text, label);
  const { offset, indent } = gap ?? { offset: text.length, indent: "  " };
  const isCut = offset > 0 && !/[\r\n]/.test(text[offset - 1]!);
  // A kind of its own is set apart by an empty line.
  const head = gap ? [] : [...(text.trim() === "" ? [] : [""]), `${label}:`];
  const lines = [...head, ...items.flatMap((item) => linesOf(item).map((line) => line && indent + line))];
  const added = lines.map((line) => line + lineBreak).join("");
  return text.slice(0, offset) + (isCut ? lineBreak : "") + added + text.slice(offset);
}

const linesOf = (item: DataMap): string[] => itemAsYaml(item).replace(/\n$/, "").split("\n");

/** Where the list under a key ends; behind the key, if it has nothing under it. `undefined` if there is no such key. */
function gapFor(text: string, label: string): Gap | undefined {
  // The library takes a line break of old Macs for a character.
  const { contents } = parseYaml(text.replace(/\r(?!\n)/g, "\n"));
  const pairs = isMap(contents) ? (contents.items as Pair[]) : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === label);
  if (!pair) return undefined;
  const { value } = pair;
  if (isSeq(value) && value.items.length > 0)
    return { offset: nextLine(text, endOf(value)), indent: indentOf(text, value) };
  return { offset: nextLine(text, endOf(pair.key)), indent: "  " };
}

const indentOf = (text: string, { range }: YAMLSeq): string => /[^\r\n]*$/.exec(text.slice(0, range![0]))![0];

/** The end of the last thing that is typed in a node, without what comments follow. */
function endOf(node: unknown): number {
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const { key, value } = node.items.at(-1) as Pair;
    return endOf(value ?? key);
  }
  return (node as { range: [number, number, number] }).range[1];
}

/** The start of the line after an offset. A text of several lines (`|`) ends with its last line break. */
function nextLine(text: string, offset: number): number {
  if (/[\r\n]/.test(text[offset - 1] ?? "")) return offset;
  const rest = /[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(offset))![0];
  return offset + rest.length;
}

function expected(data: unknown, label: string, items: readonly DataMap[]): unknown {
  const map = isDataMap(data as DataMap) ? (data as DataMap) : {};
  const list = map[label] ?? [];
  return Array.isArray(list) ? { ...map, [label]: [...list, ...items] } : undefined;
}

function readsAs(bytes: Uint8Array, data: unknown): boolean {
  const { value, diagnostics } = readDocument("", bytes);
  return !hasErrors(diagnostics) && JSON.stringify(value.data) === JSON.stringify(data);
}
