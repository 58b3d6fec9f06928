import { parse } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { lately, oncePer } from "../school/once-per.ts";
import { fullWidth, halfWidthBraces, mendTag } from "./mend-tag.ts";
import { pairTags } from "./pair-tags.ts";
import { replaceTags, scanTags, type Tag, type TagText } from "./scan-tags.ts";
import { singleBrace, singleBraces } from "./single-braces.ts";
import { placeAt, type Template } from "./template.ts";

const badTag = defineMistake("template/bad-tag", "error", {
  message: (a: { text: string; reason: string | undefined }) => `看不懂“${a.text}”${a.reason ? `：${a.reason}` : ""}`,
  hint: () => '写成 {{名称}}，或 {{计数 "种类" 条件="值"}}。',
  why: "花括号里要有一个名称。",
  wrong: "主题{{ }}。",
  right: "主题{{主题}}。",
});

/** A template that can be run. What could not be read is blanked out in `template.text`, so that places stay true. */
export interface ParsedTemplate {
  readonly template: Template;
  readonly program: hbs.AST.Program;
  /** False if an `{{#each}}` or `{{#with}}` was left out: then an unknown name may belong to its items. */
  readonly namesAreSure: boolean;
}

/** Reads `{{…}}` in a text. Reports every tag that cannot be read, in Chinese, and goes on without it. */
export const parseTemplate = oncePer((original: Template): Checked<ParsedTemplate> => {
  const read = withoutMistake(original.text);
  if (read === undefined) return readTemplate(original);
  return { value: { ...read, template: { ...original, text: read.template.text } }, diagnostics: [] };
});

/** A text as read, unless there is something to report: that has places, and is read again for each. */
const withoutMistake = lately((text) => {
  const { value, diagnostics } = readTemplate({ file: "", text });
  return diagnostics.length === 0 ? value : undefined;
});

function readTemplate(original: Template): Checked<ParsedTemplate> {
  const found: Diagnostic[] = [];
  const whole = mendTags(original, found);
  const singles = singleBraces(whole, scanTags(whole));
  for (const { offset, text, name } of singles)
    found.push(singleBrace.at(placeAt(original, offset, text.length), { name }));
  const mended = blank(whole, singles);
  const tags = scanTags(mended);
  const placeOf = (tag: Tag) => placeAt(original, tag.offset, tag.text.length);
  const { diagnostics, leaveOut } = pairTags(tags, placeOf);
  found.push(...diagnostics);
  let text = blank(mended, leaveOut);
  let program = tryParse(text);
  if (!program) {
    const isLeftOut = new Set(leaveOut);
    const bad = tags.filter((tag) => !isLeftOut.has(tag) && !tryParse(alone(tag)));
    for (const tag of bad.length > 0 ? bad : tags.slice(0, 1)) {
      const one = badTag.at(placeOf(tag), { text: tag.text, reason: reasonOf(tag) });
      if (!found.some((slip) => isSlipWithin(slip, one))) found.push(one);
    }
    text = blank(text, bad);
    program = tryParse(text);
  }
  if (!program) {
    text = blank(text, tags).replaceAll("{{", "  ");
    program = parse(text);
  }
  const namesAreSure = !leaveOut.some((tag) => tag.name === "each" || tag.name === "with");
  return { value: { template: { ...original, text }, program, namesAreSure }, diagnostics: found };
}

function mendTags(original: Template, found: Diagnostic[]): string {
  const text = halfWidthBraces(original.text);
  return replaceTags(text, scanTags(text), (tag) => {
    const mended = mendTag(tag, original.text.slice(tag.offset, tag.offset + tag.text.length));
    found.push(...mended.slips.map(({ mistake, offset, length }) => mistake.at(placeAt(original, offset, length))));
    return mended.text;
  });
}

// If a tag is reported with its correction, it is not reported again.
const isSlipWithin = ({ code, line, column }: Diagnostic, tag: Diagnostic): boolean =>
  code === fullWidth.code && line === tag.line && tag.column <= column && column < tag.column + (tag.length ?? 1);

function reasonOf({ text }: Tag): string | undefined {
  const count = (sign: string) => text.split(sign).length;
  return /^\{+\s*\}+$/.test(text) ? "花括号里是空的" : count("(") !== count(")") ? "括号不成对" : undefined;
}

function tryParse(text: string): hbs.AST.Program | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

// A tag as a template of its own, which shows whether Handlebars can read it.
function alone(tag: Tag): string {
  if (tag.kind === "open") return `${tag.text}{{/${tag.name}}}`;
  if (tag.kind === "else") return `{{#if x}}${tag.text}{{/if}}`;
  if (tag.kind === "close") return `{{#${tag.name}}}${tag.text}`;
  return tag.text;
}

const blank = (text: string, tags: readonly TagText[]): string =>
  replaceTags(text, tags, (tag) => tag.text.replace(/[^\n]/g, " "));
