import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Tag } from "./scan-tags.ts";

/** What is wrong with how tags open and close, and the tags to leave out so that the rest can still be read. */
export interface Structure {
  readonly diagnostics: readonly Diagnostic[];
  readonly leaveOut: readonly Tag[];
}

const blocks = new Set(["if", "unless", "each", "with"]);

/** Pairs `{{#if}}` with `{{/if}}` over a whole file. */
export function checkStructure(tags: readonly Tag[], placeOf: (tag: Tag) => Place): Structure {
  const diagnostics: Diagnostic[] = [];
  const leaveOut: Tag[] = [];
  const open: { readonly tag: Tag; elseSeen: boolean }[] = [];
  const refuse = (diagnostic: Diagnostic, ...spoiled: Tag[]) => {
    diagnostics.push(diagnostic);
    leaveOut.push(...spoiled);
  };
  const unclosed = ({ tag }: { readonly tag: Tag }) =>
    refuse(diagnose("template/unclosed-block", placeOf(tag), { name: tag.name }), tag);

  const close = (tag: Tag) => {
    const depth = open.findLastIndex((o) => o.tag.name === tag.name);
    if (depth !== -1) {
      for (const inner of open.splice(depth).slice(1)) unclosed(inner);
    } else if (open.length > 0) {
      const { tag: opener } = open.pop()!;
      const names = { open: opener.name, close: tag.name };
      refuse(diagnose("template/mismatched-close", placeOf(tag), names, [placeOf(opener)]), opener, tag);
    } else refuse(diagnose("template/unopened-close", placeOf(tag), { name: tag.name }), tag);
  };

  for (const tag of tags) {
    if (tag.kind === "open") {
      open.push({ tag, elseSeen: false });
      if (!blocks.has(tag.name)) diagnostics.push(diagnose("template/unknown-block", placeOf(tag), { name: tag.name }));
    } else if (tag.kind === "close") close(tag);
    else if (tag.kind === "else") {
      const block = open.at(-1);
      if (!block || block.elseSeen) refuse(diagnose("template/stray-else", placeOf(tag), { text: tag.text }), tag);
      else if (/^\{\{~?\s*else\s*~?\}\}$/.test(tag.text)) block.elseSeen = true;
    } else if (tag.kind === "unsupported")
      refuse(diagnose("template/unsupported-tag", placeOf(tag), { text: tag.text }), tag);
    else if (tag.kind === "broken") refuse(diagnose("template/open-brace", placeOf(tag), { text: tag.text }), tag);
  }
  for (const block of open) unclosed(block);
  return { diagnostics, leaveOut };
}
