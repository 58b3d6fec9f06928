import type { Place } from "../diagnostics/diagnostic.ts";

/** A template as it lies in a file. */
export interface Template {
  readonly file: string;
  readonly text: string;
  /** The line of the file at which `text` starts. 1 unless a head was cut off. */
  readonly line?: number;
}

/** The place of `length` characters at `offset` of a template's text, up to the end of the line. */
export function placeAt(template: Template, offset: number, length = 1): Place {
  const before = template.text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  const rest = /^[^\n]*/.exec(template.text.slice(offset))![0].length;
  return {
    file: template.file,
    line: (template.line ?? 1) + before.split("\n").length - 1,
    column: offset - start + 1,
    length: Math.max(1, Math.min(length, rest)),
  };
}

/** The place of a node of the Handlebars tree, whose columns start at 0. */
export function placeOfNode(template: Template, node: hbs.AST.Node): Place {
  const { start, end } = node.loc;
  return {
    file: template.file,
    line: (template.line ?? 1) + start.line - 1,
    column: start.column + 1,
    length: start.line === end.line ? Math.max(1, end.column - start.column) : 1,
  };
}

/** What was typed for a node. */
export function textOfNode(template: Template, node: hbs.AST.Node): string {
  const { start, end } = node.loc;
  const lines = template.text.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column);
  lines[0] = lines[0]!.slice(start.column);
  return lines.join("\n");
}
