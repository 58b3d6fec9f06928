import type { Data } from "../document.ts";
import { dateWithKey } from "../slips/line.ts";
import type { Entry, Spot } from "../spot.ts";

/** A value and where it stands. */
interface Found {
  readonly data: Data;
  readonly spot: Spot;
}

const notPlain = Symbol("not plain");

/**
 * Reads the plain YAML that most records are written in: keys with a space after their colon, values of one line, `{…}`
 * and `[…]` that end on their line, comments with spaces around their `#`. `undefined` for any other text, and for every
 * text in which something could be wrong: these are left to yaml, which takes ten times as long.
 */
export function readPlain(text: string): Found | undefined {
  if (text.includes("\t")) return undefined;
  try {
    return new PlainReader(text).whole();
  } catch (problem) {
    if (problem !== notPlain) throw problem;
    return undefined;
  }
}

/** Blank lines and lines with a comment alone, then the indentation of the next line. */
const blankLines = /(?: *(?:#[^\n]*)?\n)* */y;
const comment = /#[^\n]*$/y;
const key = /[\p{L}\p{N}][^\s:：#,[\]{}"'&*!|>%@`]{0,60}(?=:(?:[ \n]|$))/uy;
/** Plain text to the end of its line, with a comment; plain text inside brackets. */
const blockText = /[^\s\-?:,[\]{}#&*!|>'"%@`｛［][^\n]*/y;
const flowText = /[^\s\-?:,[\]{}#&*!|>'"%@`｛［][^\n,[\]{}]*/y;
const quoted = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
const spaces = / */y;
const lineEnd = /(?: +#(?: [^\n]*)?| *)(?:\n|$)/y;
/** In plain text, yaml or a person may take these for something else. */
const doubtful = new RegExp(`:(?: |$)| #|[\\u3000\\u00A0]$|${dateWithKey.source}`, "u");
const deepest = 32;
/** A line without its comment. If no space follows the `#`, a title may have been cut, so it stays. */
function withoutComment(line: string): string {
  const hash = line.indexOf(" #");
  return hash >= 0 && (line[hash + 2] ?? " ") === " " ? line.slice(0, hash) : line;
}

class PlainReader {
  private readonly text: string;
  private at = 0;
  /** At the start of a line: the spaces before `at`; -1 at the end of the text. */
  private indent = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Found {
    this.nextLine();
    const value = this.block();
    return this.indent === -1 ? value : this.giveUp();
  }

  private giveUp(): never {
    throw notPlain;
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** Reads the text that `pattern` finds here, and goes on after it. */
  private take(pattern: RegExp): string {
    const start = this.at;
    if (!this.sees(pattern)) return this.giveUp();
    this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }

  /** Goes to the next line that says something. */
  private nextLine(): void {
    const before = this.take(blankLines);
    this.indent = before.length - before.lastIndexOf("\n") - 1;
    if (this.text[this.at] === "#") this.take(comment);
    if (this.at === this.text.length) this.indent = -1;
  }

  private block(): Found {
    if (++this.depth > deepest) this.giveUp();
    const written = this.text[this.at] === "-" ? this.list(this.indent) : this.map(this.indent);
    this.depth--;
    return written;
  }

  private map(indent: number): Found {
    const start = this.at;
    const data: { [key: string]: Data } = Object.create(null);
    const entries: Entry[] = [];
    do this.entry(data, entries, () => this.valueInMap(indent));
    while (this.indent === indent && this.text[this.at] !== "-");
    return { data, spot: { start, end: start, entries } };
  }

  private entry(data: { [key: string]: Data }, entries: Entry[], read: () => Found): void {
    const start = this.at;
    const name = this.take(key);
    if (name in data) this.giveUp();
    const spot = { start, end: this.at++ };
    const value = read();
    data[name] = value.data;
    entries.push({ name, key: spot, value: value.spot });
  }

  private valueInMap(indent: number): Found {
    const spot = { start: this.at, end: this.at };
    if (!this.sees(lineEnd)) return this.inLine(blockText, indent);
    this.take(lineEnd);
    this.nextLine();
    if (this.indent > indent || (this.indent === indent && this.text[this.at] === "-")) return this.block();
    return { data: null, spot };
  }

  private list(indent: number): Found {
    const start = this.at;
    const data: Data[] = [];
    const items: Spot[] = [];
    do {
      this.at++;
      const width = this.gap();
      const item = this.sees(key) ? this.map(indent + 1 + width) : this.inLine(blockText, indent);
      data.push(item.data);
      items.push(item.spot);
    } while (this.indent === indent && this.text[this.at] === "-");
    return { data, spot: { start, end: start, items } };
  }

  /** Reads spaces, at least one; says how many. */
  private gap(): number {
    return this.take(spaces).length || this.giveUp();
  }

  /** Reads a value that ends with its line. If the next line lies deeper, it might go on there. */
  private inLine(text: RegExp, indent: number): Found {
    this.take(spaces);
    const value = this.value(text);
    this.take(lineEnd);
    this.nextLine();
    return this.indent > indent ? this.giveUp() : value;
  }

  private value(text: RegExp): Found {
    const start = this.at;
    const mark = this.text[start];
    if (mark === "{" || mark === "[") return this.flow(mark);
    if (mark === '"' || mark === "'") {
      const data = this.take(quoted).slice(1, -1);
      return { data, spot: { start, end: this.at } };
    }
    const line = this.take(text);
    const data = (text === blockText ? withoutComment(line) : line).replace(/ +$/, "");
    return doubtful.test(data) ? this.giveUp() : { data, spot: { start, end: start + data.length } };
  }

  private flow(mark: "{" | "["): Found {
    if (++this.depth > deepest) this.giveUp();
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
        if (this.text[this.at] === end) this.giveUp();
      } else if (this.text[this.at] !== end) this.giveUp();
    }
    this.depth--;
    const spot = { start, end: ++this.at };
    return mark === "{" ? { data, spot: { ...spot, entries } } : { data: list, spot: { ...spot, items } };
  }

  private valueInFlow(): Found {
    this.gap();
    return this.value(flowText);
  }

  private item(list: Data[], items: Spot[]): void {
    const { data, spot } = this.value(flowText);
    if (typeof data === "string" && /[，；]/.test(data)) this.giveUp();
    list.push(data);
    items.push(spot);
  }
}
