import { parse } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkStructure } from "./check-structure.ts";
import { correctSlips, halfWidthBraces, type Slip } from "./correct-slips.ts";
import { replaceTags, scanTags, type Tag } from "./scan-tags.ts";
import { singleBraces } from "./single-braces.ts";
import { placeAt, type Template } from "./source-text.ts";

/** A template that can be run: what could not be read is blanked out in `template.text`, places stay true. */
export interface ParsedTemplate {
  readonly template: Template;
  readonly program: hbs.AST.Program;
  /** False after a mistake in an `{{#each}}` or `{{#with}}`: then an unknown name may belong to its items. */
  readonly namesAreSure: boolean;
}

/** Reads `{{…}}` in a text. Reports every tag that cannot be read, in Chinese, and goes on without it. */
export function parseTemplate(typed: Template): Checked<ParsedTemplate> {
  const { value: original, diagnostics } = withoutForbidden(typed);
  const found: Diagnostic[] = [...diagnostics];
  const whole = mendSlips(original, found);
  const singles = singleBraces(whole, scanTags(whole));
  for (const { offset, text, name } of singles)
    found.push(diagnose("template/single-brace", placeAt(original, offset, text.length), { name }));
  const mended = blank(whole, singles);
  const tags = scanTags(mended);
  const structure = checkStructure(tags, (tag) => placeAt(original, tag.offset, tag.text.length));
  found.push(...structure.diagnostics);
  let text = blank(mended, structure.leaveOut);
  let program = tryParse(text);
  if (!program) {
    const bad = tags.filter((tag) => !structure.leaveOut.includes(tag) && !tryParse(alone(tag)));
    const told = (bad.length > 0 ? bad : tags.slice(0, 1)).map((tag) => badTag(original, tag));
    found.push(...told.filter((one) => !found.some((slip) => isSlipWithin(slip, one))));
    text = blank(text, bad);
    program = tryParse(text);
  }
  if (!program) {
    text = blank(text, tags).replaceAll("{{", "  ");
    program = parse(text);
  }
  const template = { ...original, text };
  const namesAreSure = !structure.leaveOut.some((tag) => tag.name === "each" || tag.name === "with");
  return { value: { template, program, namesAreSure }, diagnostics: found };
}

// Private-use characters are the tokens of the filled text; Word files cannot hold the others.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ue000\ue001\ufffe\uffff]/g;

function withoutForbidden(typed: Template): Checked<Template> {
  const template = { ...typed, text: typed.text.replace(/\r\n?/g, "\n") };
  const diagnostics = [...template.text.matchAll(forbidden)].map((found) => {
    const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    return diagnose("template/forbidden-character", placeAt(template, found.index), { character });
  });
  return { value: { ...template, text: template.text.replace(forbidden, " ") }, diagnostics };
}

function mendSlips(original: Template, found: Diagnostic[]): string {
  const text = halfWidthBraces(original.text);
  return replaceTags(text, scanTags(text), (tag) => {
    const mended = correctSlips(tag, original.text.slice(tag.offset, tag.offset + tag.text.length));
    found.push(...mended.slips.map((slip) => explain(slip, original)));
    return mended.text;
  });
}

function explain(slip: Slip, template: Template): Diagnostic {
  if (slip.type === "dotted")
    return diagnose("template/dotted-name", placeAt(template, slip.offset, slip.name.length), slip);
  return diagnose("template/full-width", placeAt(template, slip.offset), slip);
}

/** One finding for a tag is enough: the one that shows it mended. */
const isSlipWithin = ({ code, line, column }: Diagnostic, tag: Diagnostic): boolean =>
  code === "template/full-width" &&
  line === tag.line &&
  tag.column <= column &&
  column < tag.column + (tag.length ?? 1);

function badTag(template: Template, tag: Tag): Diagnostic {
  const { text } = tag;
  const count = (sign: string) => text.split(sign).length;
  const reason = /^\{+\s*\}+$/.test(text) ? "花括号里是空的" : count("(") !== count(")") ? "括号不成对" : undefined;
  const place = placeAt(template, tag.offset, text.length);
  return diagnose("template/bad-tag", place, { text, ...(reason && { reason }) });
}

function tryParse(text: string): hbs.AST.Program | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

// A tag as a template of its own, to find out which one Handlebars cannot read.
function alone(tag: Tag): string {
  if (tag.kind === "open") return `${tag.text}{{/${tag.name}}}`;
  if (tag.kind === "else") return `{{#if x}}${tag.text}{{/if}}`;
  if (tag.kind === "close") return `{{#${tag.name}}}${tag.text}`;
  return tag.text;
}

const blank = (text: string, tags: readonly Pick<Tag, "offset" | "text">[]): string =>
  replaceTags(
    text,
    tags.toSorted((a, b) => a.offset - b.offset),
    (tag) => tag.text.replace(/[^\n]/g, " "),
  );
