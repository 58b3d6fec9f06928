import type { Block, Outline, Row, Table } from "../../src/outline/blocks.ts";
import { type Content, plainText } from "../../src/template/content.ts";

/** How a library marks a value, and the rows that repeat. */
interface Tags {
  figure(name: string): string;
  /** Rows of the template that become all rows of a table. */
  rows(table: string, columns: number): readonly (readonly string[])[];
}

const cells = (columns: number, write: (name: string) => string): string[] =>
  Array.from({ length: columns }, (_, i) => write(`c${i}`));

const braces: Tags = {
  figure: (name) => `{${name}}`,
  rows: (table, columns) => {
    const row = cells(columns, (name) => `{${name}}`);
    return [row.map((cell, i) => `${i === 0 ? `{#${table}}` : ""}${cell}${i === columns - 1 ? `{/${table}}` : ""}`)];
  },
};

export const syntaxes = {
  braces,
  carbone: {
    figure: (name: string) => `{d.${name}}`,
    rows: (table: string, columns: number) =>
      ["i", "i+1"].map((at) => cells(columns, (name) => `{d.${table}[${at}].${name}}`)),
  },
  commands: {
    figure: (name: string) => `{INS ${name}}`,
    rows: (table: string, columns: number) => {
      const alone = (command: string) => cells(columns, (name) => (name === "c0" ? command : ""));
      return [alone(`{FOR r IN ${table}}`), cells(columns, (name) => `{INS $r.${name}}`), alone(`{END-FOR r}`)];
    },
  },
} satisfies Readonly<Record<string, Tags>>;

export type Syntax = keyof typeof syntaxes;

/** The values that a template is filled with: f0, f1, … for figures in running text, t0, t1, … for the rows of tables. */
export type ReportData = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** What a report says that a template does not. */
export function dataOf(outline: Outline): ReportData {
  const data: Record<string, ReportData[string]> = {};
  walk(outline, {
    figure: (name, text) => {
      data[name] = text;
      return text;
    },
    rows: (name, table) => {
      data[name] = table.rows.map(({ cells }) =>
        Object.fromEntries(table.columns.map((_, i) => [`c${i}`, plainText(cells[i] ?? [], "、")])),
      );
      return table.rows;
    },
  });
  return data;
}

/** The same report with tags in the place of its figures and rows: a template for others. */
export const withTags = (outline: Outline, tags: Tags): Outline =>
  walk(outline, {
    figure: (name) => tags.figure(name),
    rows: (name, { columns }) =>
      tags.rows(name, columns.length).map((row) => ({ cells: row.map((text) => [{ type: "text", text }]) })),
  });

interface Visit {
  figure(name: string, text: string): string;
  rows(name: string, table: Table): readonly Row[];
}

function walk(outline: Outline, visit: Visit): Outline {
  let [figures, tables] = [0, 0];
  const inText = (content: Content): Content =>
    content.map((inline) =>
      inline.type === "figure" ? { type: "text", text: visit.figure(`f${figures++}`, inline.text) } : inline,
    );
  const inBlock = (block: Block): Block => {
    if (block.type === "table") return { ...block, rows: visit.rows(`t${tables++}`, block) };
    if (block.type === "list") return { ...block, items: block.items.map(inText) };
    return block.type === "paragraph" || block.type === "heading"
      ? { ...block, content: inText(block.content) }
      : block;
  };
  const annexes = outline.annexes.map((annex) => ({
    ...annex,
    blocks: annex.blocks.map(inBlock),
    notes: annex.notes.map(inText),
  }));
  return { ...outline, annexes, body: outline.body.map(inBlock) };
}
