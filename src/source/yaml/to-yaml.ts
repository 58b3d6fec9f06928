import { Document, isMap as isMapNode, type Node, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from "yaml";
import { type Data, type DataMap, isMap } from "../document.ts";
import { readPlain } from "./plain-yaml.ts";

/** An empty value is written as nothing. */
const nothing: ScalarTag = {
  tag: "tag:yaml.org,2002:null",
  default: true,
  identify: (value) => value === null,
  resolve: () => null,
  stringify: () => "",
};

/** Columns of a collection in one line; a Chinese character takes two. */
const widest = 100;

/**
 * Records as YAML text, by the labels of their kinds: lists and maps that fit stand on one line, others in lines of their
 * own. `readDocument` reads the same data from it, without a diagnostic, if no text holds a character that it refuses.
 */
export function recordsAsYaml(records: DataMap): string {
  const entries = Object.entries(records);
  if (entries.length === 0) return "";
  const top = new YAMLMap();
  for (const [label, items] of entries) {
    const key = scalar(label, keyStyle(label));
    if (top.items.length > 0) key.spaceBefore = true;
    top.add(new Pair(key, Array.isArray(items) && items.length > 0 ? blockList(items) : nodeOf(items)));
  }
  return written(top);
}

function written(node: Node): string {
  const document = new Document(undefined, { schema: "failsafe", customTags: (tags) => [...tags, nothing] });
  document.contents = node as never;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: true });
}

/** One record of a list, without indentation: `- {姓名: 林秋野}`. `inOneLine`: however long that line gets. */
export function itemAsYaml(record: DataMap, inOneLine = false): string {
  const item = inOneLine && Number.isFinite(widthOf(record, true)) ? inLine(record) : undefined;
  const list = item ? new YAMLSeq() : blockList([record]);
  if (item) list.add(item);
  return written(list);
}

function nodeOf(data: Data): Node | null {
  if (data === null) return null;
  if (typeof data === "string") return scalar(data, textStyle(data));
  if (fitsInLine(data)) return inLine(data);
  return isMap(data) ? blockMap(data) : blockList(data);
}

function blockMap(data: DataMap): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(data)) map.add(new Pair(scalar(key, keyStyle(key)), nodeOf(value)));
  return map;
}

function blockList(data: readonly Data[]): YAMLSeq {
  const list = new YAMLSeq();
  for (const item of data) list.add(isMap(item) && isWide(item) ? blockMap(item) : nodeOf(item));
  return list;
}

/** A record with maps in it is easier to read in lines of its own. */
const isWide = (data: DataMap): boolean =>
  Object.keys(data).length > 0 && (!fitsInLine(data) || Object.values(data).some(holdsMap));

const holdsMap = (data: Data): boolean => isMap(data) || (Array.isArray(data) && data.some(holdsMap));

function inLine(data: Exclude<Data, null>): Node {
  if (typeof data === "string") return scalar(data, flowStyle(data));
  const node = isMap(data) ? new YAMLMap() : new YAMLSeq();
  node.flow = true;
  if (isMapNode(node))
    for (const [key, value] of Object.entries(data as DataMap))
      node.add(new Pair(scalar(key, keyStyle(key)), inLine(value!)));
  else for (const item of data as readonly Data[]) node.add(inLine(item!));
  return node;
}

/** Not lists of maps, nor what holds something empty, which between commas looks forgotten. */
const fitsInLine = (data: Data): boolean => widthOf(data) <= widest;

function widthOf(data: Data, withMaps = false): number {
  if (data === null) return Number.POSITIVE_INFINITY;
  if (typeof data === "string") return data.includes("\n") ? Number.POSITIVE_INFINITY : columns(data);
  if (!withMaps && !isMap(data) && data.some(holdsMap)) return Number.POSITIVE_INFINITY;
  const parts = isMap(data)
    ? Object.entries(data).map(([key, value]) => columns(key) + 2 + widthOf(value, withMaps))
    : data.map((item) => widthOf(item, withMaps));
  return parts.reduce((sum, part) => sum + part + 2, 0);
}

const columns = (text: string): number => text.length + (text.match(/[^ -~]/g)?.length ?? 0);

type Style = Scalar.Type;

function scalar(text: string, type: Style): Scalar<string> {
  const node = new Scalar(text);
  node.type = type;
  return node;
}

/** Text stands without quotes only where the reader of plain files is sure of it. */
const isRead = (yaml: string, as: string): boolean => {
  const read = readPlain(yaml)?.data;
  return read !== undefined && JSON.stringify(read) === as;
};

const keyStyle = (text: string): Style =>
  isRead(`a: {${text}: b}\n`, JSON.stringify({ a: { [text]: "b" } })) ? Scalar.PLAIN : quotes(text);

const flowStyle = (text: string): Style =>
  isRead(`a: [${text}]\n`, JSON.stringify({ a: [text] })) ? Scalar.PLAIN : quotes(text);

function textStyle(text: string): Style {
  if (isLines(text)) return Scalar.BLOCK_LITERAL;
  return isRead(`a: ${text}\n`, JSON.stringify({ a: text })) ? Scalar.PLAIN : quotes(text);
}

/** Lines as a person would type them under `|`: none is empty, begins or ends with a space. */
const isLines = (text: string): boolean =>
  /^(?:[^\s](?:[^\n\r\t]*[^\s])?\n)+(?:[^\s](?:[^\n\r\t]*[^\s])?\n?)?$/.test(text);

/** What single quotes cannot hold is written with escapes. */
const quotes = (text: string): Style =>
  /[^\P{C}\u{E000}-\u{F8FF}]|[\p{Zl}\p{Zp}]/u.test(text) ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
