import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { plainText } from "../template/content.ts";
import { parseTemplate } from "../template/parse-template.ts";
import { runTemplate, token } from "../template/run-template.ts";
import type { Template } from "../template/template.ts";
import type { TemplateData } from "../template/template-data.ts";
import type { Block } from "./blocks.ts";
import { checkMarkdown } from "./markdown/check-markdown.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";

/**
 * Fills a Markdown template and reports all its mistakes at once. Values never pass through Markdown: each is a token
 * until the blocks are built, so that `|`, `*`, `#`, `{{` and line ends in records come out as typed.
 */
export function fillTemplate(template: Template, data: TemplateData): Checked<readonly Block[]> {
  const { filled, parsed, diagnostics } = fill(template, data);
  return { value: readMarkdown(filled), diagnostics: inOrder([...diagnostics, ...checkMarkdown(parsed.template)]) };
}

/** Fills one line of plain text, such as a title. Markdown means itself, and a line end in a value becomes a space. */
export function fillLine(template: Template, data: TemplateData): Checked<string> {
  const { filled, diagnostics } = fill(template, data);
  const text = filled.text.replace(token, (_, index: string) => plainText(filled.values[Number(index)]!, " "));
  return { value: text, diagnostics: inOrder(diagnostics) };
}

function fill(template: Template, data: TemplateData) {
  const { value: parsed, diagnostics } = parseTemplate(template);
  const { value: filled, diagnostics: found } = runTemplate(parsed, data);
  return { parsed, filled, diagnostics: [...diagnostics, ...found] };
}

const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
