import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Content } from "./content.ts";
import { type Evaluated, Evaluator, type Item, later, unknownName, wrong } from "./expressions.ts";
import type { ParsedTemplate } from "./parse-template.ts";
import { printValue } from "./print-value.ts";
import { placeOfNode, type Template, textOfNode } from "./template.ts";
import type { TemplateData } from "./template-data.ts";
import { isGroup, isList, isTrue } from "./template-value.ts";

const blockArgument = defineMistake("template/block-argument", "error", {
  message: (a: { name: string }) => `“{{#${a.name}}}”后面要有一个名称，而且只能有一个`,
  hint: (a) => `写成 {{#${a.name} 名称}}；带条件的加括号，如 {{#${a.name} (计数 "获奖")}}。`,
  why: "要写明看哪一个数有没有。",
  wrong: "{{#if}}有活动。{{/if}}",
  right: "{{#if 研修活动}}有活动。{{/if}}",
});

const notPrintable = defineMistake("template/not-printable", "error", {
  message: (a: { name: string }) => `“${a.name}”是一组数据，不能直接印出`,
  hint: (a) => `逐项写：{{#each ${a.name}}}……{{/each}}。`,
  why: "一组数据要逐项印。",
  wrong: "{{要求名单}}",
  right: "{{#each 要求名单}}一项。{{/each}}",
});

const notAList = defineMistake("template/not-a-list", "error", {
  message: (a: { name: string }) => `“${a.name}”不是一组数据，不能用 {{#each}}`,
  hint: (a) => `写成 {{#if ${a.name}}}……{{/if}}。`,
  why: "一句话没有各项可以逐一印。",
  wrong: "{{#each 主题}}一项。{{/each}}",
  right: "{{#if 主题}}有主题。{{/if}}",
});

/** Markdown in which every value is a token: U+E000, its index among the values, U+E001. */
export interface Filled {
  readonly text: string;
  readonly values: readonly Content[];
}

/** Matches a token; its first group is the index of the value. */
export const token = /\ue000(\d+)\ue001/g;

/** Runs a template. Mistakes of every branch are reported, also of those that are not printed. */
export function runTemplate(parsed: ParsedTemplate, data: TemplateData): Checked<Filled> {
  const run = new Run(parsed, data);
  run.check(parsed.program, parsed.namesAreSure ? [] : [later]);
  const text = run.program(parsed.program, []);
  const { diagnostics } = run.evaluator;
  const sure = parsed.namesAreSure ? diagnostics : diagnostics.filter((d) => d.code !== unknownName.code);
  return { value: { text, values: run.values }, diagnostics: sure };
}

class Run {
  readonly values: Content[] = [];
  readonly evaluator: Evaluator;
  private readonly parsed: ParsedTemplate;

  constructor(parsed: ParsedTemplate, data: TemplateData) {
    this.parsed = parsed;
    this.evaluator = new Evaluator(data, (node) => placeOfNode(parsed.template, node));
  }

  /** Evaluates what does not depend on an item of a block, so that branches that are not printed are checked too. */
  check(program: hbs.AST.Program | undefined, items: readonly Item[]): void {
    for (const node of program?.body ?? []) {
      if (node.type === "MustacheStatement") this.evaluator.evaluate(node, items);
      if (node.type !== "BlockStatement") continue;
      const block = node as hbs.AST.BlockStatement;
      if (this.argument(block)) this.evaluator.evaluate(block.params[0]!, items);
      const loops = /^(each|with)$/.test(block.path.original);
      this.check(block.program, loops ? [...items, later] : items);
      this.check(block.inverse, items);
    }
  }

  program(program: hbs.AST.Program | undefined, items: readonly Item[]): string {
    return (program?.body ?? []).map((node) => this.statement(node, items)).join("");
  }

  private statement(node: hbs.AST.Statement, items: readonly Item[]): string {
    if (node.type === "ContentStatement") return (node as hbs.AST.ContentStatement).value;
    if (node.type === "MustacheStatement") return this.print(node as hbs.AST.MustacheStatement, items);
    if (node.type !== "BlockStatement") return "";
    const text = this.block(node as hbs.AST.BlockStatement, items);
    return text === "" && standsInText(this.parsed.template, node) ? this.token([]) : text;
  }

  // After a mistake the tag stands as it was typed, so that a draft shows where.
  private print(node: hbs.AST.MustacheStatement, items: readonly Item[]): string {
    const value = this.evaluator.evaluate(node, items);
    const name = String((node.path as hbs.AST.PathExpression).original);
    let content: Content | undefined;
    if (value !== wrong && value !== later) {
      content = printValue(value);
      if (!content) this.evaluator.report(node, notPrintable.of({ name }));
    }
    content ??= [{ type: "text", text: textOfNode(this.parsed.template, node) }];
    return this.token(content);
  }

  private token(content: Content): string {
    this.values.push(content);
    return `\ue000${this.values.length - 1}\ue001`;
  }

  private block(block: hbs.AST.BlockStatement, items: readonly Item[]): string {
    const [argument] = block.params;
    const value: Evaluated = argument ? this.evaluator.evaluate(argument, items) : wrong;
    const yes = value !== wrong && value !== later && isTrue(value);
    const kind = block.path.original;
    if (kind === "unless" ? yes : !yes) return value === wrong ? "" : this.program(block.inverse, items);
    if (value === wrong || value === later) return "";
    if (kind === "with") return this.program(block.program, [...items, { value, index: 0, count: 1 }]);
    if (kind !== "each") return this.program(block.program, items);
    if (isList(value))
      return value
        .map((item, index) => this.program(block.program, [...items, { value: item, index, count: value.length }]))
        .join("");
    const name = textOfNode(this.parsed.template, argument!);
    this.evaluator.report(argument!, notAList.of({ name }));
    return isGroup(value) ? "" : this.program(block.inverse, items);
  }

  private argument(block: hbs.AST.BlockStatement): boolean {
    const kind = block.path.original;
    const fits = block.params.length === 1 && !block.hash && !block.program?.blockParams;
    if (!fits && /^(if|unless|each|with)$/.test(kind))
      this.evaluator.report(block.path, blockArgument.of({ name: kind }));
    return block.params.length > 0;
  }
}

// A block that prints nothing within a line leaves an empty token: an empty line would cut its paragraph in two. If its
// tag stands alone on a line, Handlebars takes the line away.
function standsInText(template: Template, block: hbs.AST.Node): boolean {
  const { line, column } = block.loc.start;
  const typed = template.text.split("\n")[line - 1]!;
  const alone = typed.slice(0, column).trim() === "" && /^\{\{[^{}]*\}\}\s*$/.test(typed.slice(column));
  return !alone && /^\{\{~?#/.test(typed.slice(column));
}
