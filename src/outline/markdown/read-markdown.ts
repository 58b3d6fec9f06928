import MarkdownIt, { type Token } from "markdown-it";
import { type Content, plainText } from "../../template/content.ts";
import { type Filled, token } from "../../template/slots.ts";
import type { Block, Column, Pictures, Row, Table } from "../blocks.ts";
import { byContent } from "./by-content.ts";
import { cellsOf } from "./cells-of.ts";
import { headingNumber } from "./heading-number.ts";
import { readInline } from "./read-inline.ts";
import { withoutCaption } from "./table-caption.ts";
import { itemsOf, typedLines } from "./typed-lines.ts";

// Every other sign of Markdown means itself, so that nothing typed gets lost.
const markdown = new MarkdownIt("zero").enable(["heading", "list", "table", "hr"]);
markdown.core.ruler.disable("inline");

/** Reads filled Markdown into blocks. `##` is level 1: the title of a report stands in report.yaml. */
export function readMarkdown(filled: Filled): readonly Block[] {
  return new Reader(filled).read();
}

class Reader {
  private readonly filled: Filled;
  private readonly lines: readonly string[];

  constructor(filled: Filled) {
    this.filled = filled;
    // People type ##标题 without a space, too.
    const text = filled.text.replace(/^( {0,3}#{2,6})(?:\u3000+|(?=[^#\s]))/gm, "$1 ");
    this.lines = text.split("\n");
  }

  read(): readonly Block[] {
    const tokens = markdown.parse(this.lines.join("\n"), {});
    const blocks: Block[] = [];
    let caption: string | undefined;
    for (let i = 0; i < tokens.length; i++) {
      const end = closing(tokens, i);
      if (tokens[i]!.type === "paragraph_open" && tokens[end + 1]?.type === "table_open") {
        const above = withoutCaption(tokens[i + 1]!.content);
        blocks.push(...this.paragraphs(above.rest));
        caption = above.caption;
      } else if (tokens[i]!.type === "table_open") {
        blocks.push(this.table(tokens.slice(i, end + 1), caption));
        caption = undefined;
      } else blocks.push(...this.blocks(tokens.slice(i, end + 1)));
      i = end;
    }
    return blocks;
  }

  private blocks(tokens: readonly Token[]): readonly Block[] {
    const [first, second] = tokens as [Token, Token];
    if (first.type === "heading_open") return this.heading(Number(first.tag.slice(1)), second.content);
    if (first.type === "paragraph_open") return this.paragraphs(second.content);
    if (first.type === "hr") return this.paragraphs(this.lines[first.map![0]]!.trim());
    return this.list(tokens, first.type === "ordered_list_open");
  }

  private heading(depth: number, typed: string): readonly Block[] {
    const level = Math.min(4, Math.max(1, depth - 1)) as 1 | 2 | 3 | 4;
    const content = this.inline(typed.slice(headingNumber(typed).length));
    return content.length > 0 ? [{ type: "heading", level, number: "", content }] : [];
  }

  private paragraphs(typed: string): readonly Block[] {
    const charts = this.charts(typed);
    if (charts.length > 0) return charts;
    const pictures = this.pictures(typed);
    if (pictures) return pictures.pictures.length > 0 ? [pictures] : [];
    return typedLines(typed).flatMap((text): readonly Block[] =>
      itemsOf(this.inline(text.trim())).map((content) => ({ type: "paragraph", content })),
    );
  }

  /** The charts of a paragraph that is nothing else. */
  private charts(typed: string): readonly Block[] {
    if (typed.replace(token, "").trim() !== "") return [];
    const found = [...typed.matchAll(token)].map(([, index]) => this.filled.slots[Number(index)]!().chart);
    return found.every((chart) => chart !== undefined) ? found.map((chart) => ({ type: "chart", ...chart })) : [];
  }

  private pictures(typed: string): Pictures | undefined {
    const [only, ...others] = typed.trim().matchAll(token);
    const isAlone = only?.[0] === typed.trim() && others.length === 0;
    return isAlone ? this.filled.slots[Number(only[1])]!().pictures : undefined;
  }

  private list(tokens: readonly Token[], ordered: boolean): readonly Block[] {
    const level = tokens[0]!.level + 1;
    const starts = [...tokens.keys()].filter((i) => tokens[i]!.type === "list_item_open" && tokens[i]!.level === level);
    const items = starts.map((start, n) => ({
      number: tokens[start]!.info + tokens[start]!.markup,
      content: this.item(tokens.slice(start, starts[n + 1])),
    }));
    const filled = items.filter((item) => item.content.length > 0);
    const numbers = starts.map((start) => Number(tokens[start]!.info));
    if (
      !ordered ||
      numbers.every((number, n) => number === n + 1) ||
      (numbers.length > 1 && numbers.every((n) => n === 1))
    )
      return filled.length > 0 ? [{ type: "list", ordered, items: filled.map((item) => item.content) }] : [];
    // If the numbers do not run from 1, they are printed as typed.
    return filled.map(({ number, content }) => ({
      type: "paragraph",
      content: [{ type: "text", text: `${number} ` }, ...content],
    }));
  }

  // All that stands inside an item becomes its lines, lists too.
  private item(tokens: readonly Token[]): Content {
    const lines = tokens
      .filter((token) => token.type === "inline")
      .flatMap((token) => typedLines(token.content).map((line) => this.inline(line.trim())));
    return lines
      .filter((line) => line.length > 0)
      .flatMap((line, i): Content => (i > 0 ? [{ type: "break" }, ...line] : line));
  }

  /** Dashes of several lengths under the headers say how wide the columns are to each other. Without any header it is a form. */
  private table(tokens: readonly Token[], caption: string | undefined): Table {
    const columns: Column[] = [];
    const rows: Content[][] = [];
    const widths = widthsBy(this.lines[tokens[0]!.map![0] + 1]!);
    const isForm = cellsOf(this.lines[tokens[0]!.map![0]]!).every((cell) => cell.trim() === "");
    let typed = Number.POSITIVE_INFINITY;
    tokens.forEach((token, i) => {
      const inline = () => this.inline(tokens[i + 1]!.content);
      if (token.type === "tr_open" && columns.length > 0) {
        rows.push([]);
        if (isForm) typed = cellsOf(this.lines[token.map![0]]!).length;
      }
      if (token.type === "th_open") columns.push(columnOf(token, inline(), widths[columns.length]!));
      if (token.type === "td_open" && rows.at(-1)!.length < typed) rows.at(-1)!.push(inline());
    });
    const isEven = !isForm && widths.every((width) => width === 1);
    return {
      type: "table",
      ...(isForm && { isForm }),
      ...(caption !== undefined && { caption: plainText(this.inline(caption), " ") }),
      columns: isEven ? byContent(columns, rows) : columns,
      rows: rows.map((cells): Row => ({ cells })),
    };
  }

  private inline(typed: string): Content {
    return readInline(typed, this.filled.slots);
  }
}

function closing(tokens: readonly Token[], start: number): number {
  const { nesting, level } = tokens[start]!;
  if (nesting !== 1) return start;
  return tokens.findIndex((token, i) => i > start && token.level === level && token.nesting === -1);
}

function columnOf(token: Token, content: Content, width: number): Column {
  const align = /text-align:\s*(left|center|right)/.exec(String(token.attrGet("style")))?.[1];
  return { header: plainText(content, " "), width, ...(align && { align: align as "left" | "center" | "right" }) };
}

/** How long the marks under each header are, if they differ. */
function widthsBy(line: string): readonly number[] {
  const lengths = cellsOf(line).map((cell) => cell.trim().length);
  return lengths.every((length) => length === lengths[0]) ? lengths.map(() => 1) : lengths;
}
