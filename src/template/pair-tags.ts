import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Tag } from "./scan-tags.ts";

const openBrace = defineMistake("template/open-brace", "error", {
  message: (a: { text: string }) => `“${a.text}”没有用“}}”收尾`,
  hint: () => "在名称后面写上“}}”，引号也要成对。",
  why: "花括号要两个开头、两个收尾。",
  wrong: "主题{{主题}，没有收尾。",
  right: "主题{{主题}}，已经收尾。",
});

const unsupportedTag = defineMistake("template/unsupported-tag", "error", {
  message: (a: { text: string }) => `模板里不能用“${a.text}”`,
  hint: () => "只用 {{名称}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}} 和 {{else}}。",
  why: "模板只用几种写法，其余的不认。",
  wrong: "主题{{> 页脚}}。",
  right: "主题{{主题}}。",
});

const unknownBlock = defineMistake("template/unknown-block", "error", {
  message: (a: { name: string }) => `没有“{{#${a.name}}}”这种写法`,
  hint: (a) => `有才印的句子写成 {{#if ${a.name}}}……{{/if}}。`,
  why: "有才印的句子用 #if。",
  wrong: "{{#研修活动}}有活动。{{/研修活动}}",
  right: "{{#if 研修活动}}有活动。{{/if}}",
});

const unclosedBlock = defineMistake("template/unclosed-block", "error", {
  message: (a: { name: string }) => `“{{#${a.name}}}”没有收尾`,
  hint: (a) => `在这一段末尾写上 {{/${a.name}}}。`,
  why: "没有收尾，就不知道印到哪里为止。",
  wrong: "{{#if 研修活动}}有活动。",
  right: "{{#if 研修活动}}有活动。{{/if}}",
});

const mismatchedClose = defineMistake("template/mismatched-close", "error", {
  message: (a: { open: string; close: string }) => `“{{#${a.open}}}”用“{{/${a.close}}}”收尾，两头不一样`,
  hint: (a) => `写成 {{/${a.open}}}。`,
  why: "两头要一样。",
  wrong: "{{#if 研修活动}}有活动。{{/each}}",
  right: "{{#if 研修活动}}有活动。{{/if}}",
});

const unopenedClose = defineMistake("template/unopened-close", "error", {
  message: (a: { name: string }) => `“{{/${a.name}}}”前面没有“{{#${a.name}}}”`,
  hint: (a) => `删去它，或在前面写上 {{#${a.name} …}}。`,
  why: "只有收尾，没有开头。",
  wrong: "活动{{/if}}。",
  right: "{{#if 研修活动}}活动{{/if}}。",
});

const strayElse = defineMistake("template/stray-else", "error", {
  message: (a: { text: string }) => `“${a.text}”不在“{{#if}}”里，或前面已有一个“{{else}}”`,
  hint: () => "写在 {{#if}} 和 {{/if}} 之间，只写一次。",
  why: "{{else}} 只在 {{#if}} 里有意思。",
  wrong: "活动{{else}}。",
  right: "{{#if 研修活动}}有活动。{{else}}没有活动。{{/if}}",
});

const tooDeep = defineMistake("template/too-deep", "error", {
  message: () => `一层套一层超过了${deepest}层，这一段里的花括号都没有算`,
  hint: () => "前面的 {{#if}} 或括号多半忘了收尾，在每一处后面补上 {{/if}} 或右括号；真要套起来的，分成几段写。",
  why: "一句话只套一两层；套得太深，多半是收尾忘了写。",
  wrong: `${"{{#if 研修活动}}".repeat(21)}有活动。${"{{/if}}".repeat(21)}`,
  right: "{{#if 研修活动}}有活动。{{/if}}",
});

/** How deep blocks, and brackets in a tag, may lie in each other; what runs them calls itself. */
const deepest = 20;

function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "(" && ++depth > deepest) return true;
    if (sign === ")") depth--;
  }
  return false;
}

/** What is wrong with how tags open and close, and the tags to leave out so that the rest can still be read. */
interface Pairing {
  readonly diagnostics: readonly Diagnostic[];
  readonly leaveOut: readonly Tag[];
}

const blocks = new Set(["if", "unless", "each", "with", "列名", "各项"]);

/** Pairs `{{#if}}` with `{{/if}}` over a whole template. */
export function pairTags(tags: readonly Tag[], placeOf: (tag: Tag) => Place): Pairing {
  const diagnostics: Diagnostic[] = [];
  const leaveOut: Tag[] = [];
  const open: { readonly tag: Tag; elseSeen: boolean }[] = [];
  const refuse = (diagnostic: Diagnostic, ...spoiled: Tag[]) => {
    diagnostics.push(diagnostic);
    leaveOut.push(...spoiled);
  };
  const unclosed = ({ tag }: { readonly tag: Tag }) => refuse(unclosedBlock.at(placeOf(tag), { name: tag.name }), tag);

  const close = (tag: Tag) => {
    const depth = open.findLastIndex((block) => block.tag.name === tag.name);
    if (depth !== -1) {
      for (const inner of open.splice(depth).slice(1)) unclosed(inner);
    } else if (open.length > 0) {
      const { tag: opener } = open.pop()!;
      const names = { open: opener.name, close: tag.name };
      refuse(mismatchedClose.at(placeOf(tag), names, [placeOf(opener)]), opener, tag);
    } else refuse(unopenedClose.at(placeOf(tag), { name: tag.name }), tag);
  };

  for (const tag of tags) {
    const { kind, name, text } = tag;
    if ((kind === "open" && open.length === deepest) || hasDeepBrackets(text))
      return { diagnostics: [...diagnostics, tooDeep.at(placeOf(tag))], leaveOut: tags };
    if (kind === "open") {
      open.push({ tag, elseSeen: false });
      if (!blocks.has(name)) diagnostics.push(unknownBlock.at(placeOf(tag), { name }));
    } else if (kind === "close") close(tag);
    else if (kind === "else") {
      const block = open.at(-1);
      if (!block || block.elseSeen) refuse(strayElse.at(placeOf(tag), { text }), tag);
      else if (/^\{\{~?\s*else\s*~?\}\}$/.test(text)) block.elseSeen = true;
    } else if (kind === "unsupported") refuse(unsupportedTag.at(placeOf(tag), { text }), tag);
    else if (kind === "broken") refuse(openBrace.at(placeOf(tag), { text }), tag);
  }
  for (const block of open) unclosed(block);
  return { diagnostics, leaveOut };
}
