import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../school/once-per.ts";
import { plainText } from "../template/content.ts";
import { parseTemplate } from "../template/parse-template.ts";
import { runTemplate } from "../template/run-template.ts";
import { checkParts } from "../template/sentences/check-parts.ts";
import { type Omitted, prune } from "../template/sentences/prune.ts";
import { token } from "../template/slots.ts";
import type { Template } from "../template/template.ts";
import type { TemplateData } from "../template/template-data.ts";
import type { Block } from "./blocks.ts";
import { checkCaptions } from "./markdown/check-captions.ts";
import { checkMarkdown } from "./markdown/check-markdown.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";

/** Blocks, and the sentences of the template that are not printed because something in them is empty. */
export interface FilledBlocks extends Checked<readonly Block[]> {
  readonly omitted: readonly Omitted[];
}

/**
 * Fills a Markdown template and reports all its mistakes at once. Values never pass through Markdown: each is a token
 * until the blocks are built, so that `|`, `*`, `#`, `{{` and line ends in records come out as typed.
 */
export function fillTemplate(template: Template, data: TemplateData): FilledBlocks {
  const { filled, omitted, parsed, diagnostics } = fill(template, data);
  return { value: readMarkdown(filled), omitted, diagnostics: inOrder([...diagnostics, ...shapeOf(parsed.template)]) };
}

/** What is wrong in a template whatever it is filled with. One that is shipped is filled for every school. */
const shapeOf = oncePer((template: Template): readonly Diagnostic[] =>
  [checkMarkdown, checkCaptions, checkParts].flatMap((check) => check(template)),
);

/** Fills one line of plain text, such as a title. Markdown means itself, and a line end in a value becomes a space. */
export function fillLine(template: Template, data: TemplateData): Checked<string> {
  const { filled, diagnostics } = fill(template, data);
  const text = filled.text.replace(token, (_, index: string) => plainText(filled.slots[Number(index)]!().content, " "));
  return { value: text, diagnostics: inOrder(diagnostics) };
}

function fill(template: Template, data: TemplateData) {
  const { value: parsed, diagnostics } = parseTemplate(template);
  const ran = runTemplate(parsed, data);
  const { filled, omitted } = prune(ran.value, template.isShared === true);
  const all = [...ran.value.omitted, ...omitted];
  return { parsed, filled, omitted: all, diagnostics: [...diagnostics, ...ran.diagnostics] };
}

const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
