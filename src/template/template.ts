import type { Place } from "../diagnostics/diagnostic.ts";
import { type PlaceAt, placesIn } from "../source/places-in.ts";

/** A template as it lies in a file. */
export interface Template {
  readonly file: string;
  readonly text: string;
  /** The line of the file at which `text` starts. 1 unless a head was cut off. */
  readonly line?: number;
  /** Shipped, for every school: its words follow the school, and it goes when it has nothing to say. */
  readonly isShared?: true;
  /** Every tag of it is worked out, also where it is not printed: somebody may have typed it wrong. */
  readonly checksAll?: true;
  /** The paragraph that this file of a school replaces; `{{段落}}` puts it in. */
  readonly replaces?: Template;
}

/** The place of `length` characters at `offset` of a template's text, up to the end of the line. */
export function placeAt(template: Template, offset: number, length = 1): Place {
  const { file, text, line } = template;
  const places = placesOf.get(template) ?? placesIn(file, text, line);
  placesOf.set(template, places);
  return places(offset, Math.max(1, length));
}

const placesOf = new WeakMap<Template, PlaceAt>();

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

const known = new WeakMap<Template, readonly string[]>();

function linesOf(template: Template): readonly string[] {
  const lines = known.get(template) ?? template.text.split("\n");
  known.set(template, lines);
  return lines;
}

/** What was typed for a node. */
export function textOfNode(template: Template, node: hbs.AST.Node): string {
  const { start, end } = node.loc;
  const lines = linesOf(template).slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column);
  lines[0] = lines[0]!.slice(start.column);
  return lines.join("\n");
}

/**
 * Whether a block stands within a line: where it prints nothing, an empty token is left, as an empty line would cut its
 * paragraph in two. If its tag stands alone on a line, Handlebars takes the line away.
 */
export function standsInText(template: Template, block: hbs.AST.Node): boolean {
  const { line, column } = block.loc.start;
  const typed = linesOf(template)[line - 1]!;
  const alone = typed.slice(0, column).trim() === "" && /^\{\{[^{}]*\}\}\s*$/.test(typed.slice(column));
  return !alone && /^\{\{~?#/.test(typed.slice(column));
}

/** The name that a tag begins with: 计数 of `{{计数 "获奖"}}`. */
export const pathOf = (node: hbs.AST.Statement): string =>
  String(((node as hbs.AST.MustacheStatement).path as hbs.AST.PathExpression).original);
