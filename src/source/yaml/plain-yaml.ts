import type { Data } from "../document.ts";
import type { Entry, Spot } from "../spot.ts";

/** A value and where it stands. */
interface Written {
  readonly data: Data;
  readonly spot: Spot;
}

const notPlain = Symbol("not plain");

/**
 * Reads a text in the plain YAML that records are mostly written in: keys with a space after their colon,
 * values of one line, `{…}` and `[…]` that end on their line, comments with spaces around their `#`. `undefined` for any
 * other text, and for all in which anything could be wrong: those are for yaml, which takes ten times as long.
 */
export function readPlain(text: string): Written | undefined {
  if (text.includes("\t")) return undefined;
  try {
    return new PlainReader(text).whole();
  } catch (problem) {
    if (problem !== notPlain) throw problem;
    return undefined;
  }
}

// Lines that say nothing, and the spaces before what follows.
const nothing = /(?: *(?:#[^\n]*)?\n)*( *)/y;
const comment = /#[^\n]*$/y;
const key = /[\p{L}\p{N}][^\s:：#,[\]{}"'&*!|>%@`]{0,60}(?=:(?:[ \n]|$))/uy;
const blockText = /[^\s\-?:,[\]{}#&*!|>'"%@`｛［][^\n]*/y;
const flowText = /[^\s\-?:,[\]{}#&*!|>'"%@`｛［][^\n,[\]{}]*/y;
const quoted = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
const spaces = / */y;
const lineEnd = /(?: +#(?: [^\n]*)?| *)(?:\n|$)/y;
const notInText = /:(?: |$)| #|[\u3000\u00A0]$/;
const deepest = 32;

/** Without a comment whose `#` has a space on both sides: with none after it, a title may have been cut. */
function withoutComment(line: string): string {
  const hash = line.indexOf(" #");
  return hash >= 0 && (line[hash + 2] ?? " ") === " " ? line.slice(0, hash) : line;
}

class PlainReader {
  private readonly text: string;
  private at = 0;
  /** Spaces before what stands at `at`, the first thing in its line; -1 at the end. */
  private indent = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Written {
    this.nextLine();
    const value = this.block();
    return this.indent === -1 ? value : this.give();
  }

  private give(): never {
    throw notPlain;
  }

  /** The text that `pattern` finds here, and goes on after it. */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return this.give();
    this.at = pattern.lastIndex;
    return found[0];
  }

  private nextLine(): void {
    nothing.lastIndex = this.at;
    this.indent = nothing.exec(this.text)![1]!.length;
    this.at = nothing.lastIndex;
    if (this.text[this.at] === "#") this.take(comment);
    if (this.at === this.text.length) this.indent = -1;
  }

  private block(): Written {
    if (++this.depth > deepest) this.give();
    const written = this.text[this.at] === "-" ? this.list(this.indent) : this.map(this.indent);
    this.depth--;
    return written;
  }

  private map(indent: number): Written {
    const start = this.at;
    const data: { [key: string]: Data } = Object.create(null);
    const entries: Entry[] = [];
    do this.entry(data, entries, () => this.valueInMap(indent));
    while (this.indent === indent && this.text[this.at] !== "-");
    return { data, spot: { start, end: start, entries } };
  }

  private entry(data: { [key: string]: Data }, entries: Entry[], read: () => Written): void {
    const start = this.at;
    const name = this.take(key);
    if (name in data) this.give();
    const spot = { start, end: this.at++ };
    const value = read();
    data[name] = value.data;
    entries.push({ name, key: spot, value: value.spot });
  }

  private valueInMap(indent: number): Written {
    const spot = { start: this.at, end: this.at };
    lineEnd.lastIndex = this.at;
    if (!lineEnd.test(this.text)) return this.inLine(blockText, indent);
    this.at = lineEnd.lastIndex;
    this.nextLine();
    if (this.indent > indent || (this.indent === indent && this.text[this.at] === "-")) return this.block();
    return { data: null, spot };
  }

  private list(indent: number): Written {
    const start = this.at;
    const data: Data[] = [];
    const items: Spot[] = [];
    do {
      this.at++;
      const width = this.gap();
      key.lastIndex = this.at;
      const item = key.test(this.text) ? this.map(indent + 1 + width) : this.inLine(blockText, indent);
      data.push(item.data);
      items.push(item.spot);
    } while (this.indent === indent && this.text[this.at] === "-");
    return { data, spot: { start, end: start, items } };
  }

  /** Spaces, at least one. */
  private gap(): number {
    return this.take(spaces).length || this.give();
  }

  /** A value that ends with its line; what follows is not a continuation of it. */
  private inLine(text: RegExp, indent: number): Written {
    this.take(spaces);
    const value = this.value(text);
    this.take(lineEnd);
    this.nextLine();
    return this.indent > indent ? this.give() : value;
  }

  private value(text: RegExp): Written {
    const start = this.at;
    const mark = this.text[start];
    if (mark === "{" || mark === "[") return this.flow(mark);
    if (mark === '"' || mark === "'") {
      const data = this.take(quoted).slice(1, -1);
      return { data, spot: { start, end: this.at } };
    }
    const line = this.take(text);
    const data = (text === blockText ? withoutComment(line) : line).replace(/ +$/, "");
    return notInText.test(data) ? this.give() : { data, spot: { start, end: start + data.length } };
  }

  private flow(mark: "{" | "["): Written {
    if (++this.depth > deepest) this.give();
    const start = this.at++;
    const data: { [key: string]: Data } = Object.create(null);
    const list: Data[] = [];
    const entries: Entry[] = [];
    const items: Spot[] = [];
    const end = mark === "{" ? "}" : "]";
    this.take(spaces);
    while (this.text[this.at] !== end) {
      if (mark === "{") this.entry(data, entries, () => this.valueInFlow());
      else this.item(list, items);
      this.take(spaces);
      if (this.text[this.at] === ",") {
        this.at++;
        this.take(spaces);
        if (this.text[this.at] === end) this.give();
      } else if (this.text[this.at] !== end) this.give();
    }
    this.depth--;
    const spot = { start, end: ++this.at };
    return mark === "{" ? { data, spot: { ...spot, entries } } : { data: list, spot: { ...spot, items } };
  }

  private valueInFlow(): Written {
    this.gap();
    return this.value(flowText);
  }

  private item(list: Data[], items: Spot[]): void {
    const { data, spot } = this.value(flowText);
    if (typeof data === "string" && /[，；]/.test(data)) this.give();
    list.push(data);
    items.push(spot);
  }
}
