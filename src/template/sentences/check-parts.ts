import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { replaceTags, scanTags } from "../scan-tags.ts";
import { placeAt, type Template } from "../template.ts";

const unclosedPart = defineMistake("template/unclosed-part", "error", {
  message: () => "〔没有收尾",
  hint: () => "在可有可无的部分后面写上〕；一对〔〕不能跨段。",
  why: "要知道可有可无的部分到哪里为止。",
  wrong: "我校〔听课{{听课}}。",
  right: "我校〔听课{{听课}}〕。",
});

const unopenedPart = defineMistake("template/unopened-part", "error", {
  message: () => "多了一个〕，前面没有〔",
  hint: () => "删去它，或在前面补上〔。",
  why: "可有可无的部分要有头有尾。",
  wrong: "听课{{听课}}〕。",
  right: "〔听课{{听课}}〕。",
});

const deadAlternative = defineMistake("template/dead-alternative", "error", {
  message: (a: { text: string }) => `“${a.text}”里没有数或名称，总能印出，后面的永远印不出来`,
  hint: () => "把它放在｜的最后，或删去后面的说法。",
  why: "几种说法从左到右，印第一个印得出的。",
  wrong: "〔都完成了｜{{全勤}}完成〕。",
  right: "〔{{全勤}}完成｜都完成了〕。",
});

interface Open {
  readonly at: number;
  /** Where the alternative that is being read begins. */
  start: number;
  hasTag: boolean;
  /** Its alternatives before this one that have no tag. */
  readonly dead: { readonly at: number; readonly text: string }[];
}

/**
 * What can be said of the parts in 〔 〕 without filling them: one that is not closed in its paragraph, and an alternative that
 * always prints before others. A pair without `{{ }}` inside, as in 云教〔2024〕15号, is text.
 */
export function checkParts(template: Template): Diagnostic[] {
  const tags = scanTags(template.text);
  // A tag keeps its length, so that places stay true.
  const text = replaceTags(template.text, tags, (tag) => "\ue000".repeat(tag.text.length));
  const found: Diagnostic[] = [];
  let open: Open[] = [];
  const unclosed = () => {
    for (const one of open) if (one.hasTag) found.push(unclosedPart.at(placeAt(template, one.at)));
    open = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const top = open.at(-1);
    if (sign === "\ue000") for (const one of open) one.hasTag = true;
    if (sign === "\n" && /^\s*\n/.test(text.slice(at + 1))) unclosed();
    if (sign === "〔") open.push({ at, start: at + 1, hasTag: false, dead: [] });
    if ((sign === "｜" || sign === "|") && top) {
      const alternative = text.slice(top.start, at);
      if (!alternative.includes("\ue000")) top.dead.push({ at: top.start, text: alternative });
      top.start = at + 1;
    }
    if (sign !== "〕") continue;
    if (!top) {
      if (/\ue000[^。！？；\n]*$/.test(text.slice(0, at))) found.push(unopenedPart.at(placeAt(template, at)));
      continue;
    }
    open.pop();
    for (const one of top.hasTag ? top.dead : [])
      found.push(deadAlternative.at(placeAt(template, one.at, one.text.length), { text: one.text }));
  }
  unclosed();
  return found;
}
