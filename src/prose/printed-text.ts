import { computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { oncePer } from "../school/once-per.ts";
import { plainText } from "../template/content.ts";
import { parseTemplate } from "../template/parse-template.ts";
import { runTemplate } from "../template/run-template.ts";
import type { TagText } from "../template/scan-tags.ts";
import { token } from "../template/slots.ts";
import { templateHelpers } from "../template/template-helpers.ts";
import { templateNames } from "../template/template-names.ts";
import type { Part, ProseText } from "./prose-text.ts";

/** A part of a section as it will be printed. */
export interface PrintedPart extends Part {
  /** Whether the school typed what stands there itself. */
  isTyped(index: number): boolean;
}

/** A part with what its tags print. A tag that prints nothing by itself, such as a name within `{{#each}}`, stays masked. */
export function asPrinted(part: Part, { tags }: ProseText, facts: Facts): PrintedPart {
  const within = tags.filter(({ offset }) => part.start <= offset && offset < part.start + part.text.length);
  let text = "";
  let end = 0;
  /** Where each character of the text stands in the part. */
  const origins: { readonly at: number; readonly isTyped: boolean }[] = [];
  const add = (more: string, from: number, isTyped: boolean) => {
    text += more;
    for (let i = 0; i < more.length; i++) origins.push({ at: isTyped ? from + i : from, isTyped });
  };
  for (const tag of within) {
    const at = tag.offset - part.start;
    const printed = !facts.school.allRead ? undefined : printedBy(tag, facts);
    if (printed === undefined) continue;
    add(part.text.slice(end, at), end, true);
    add(printed, at, false);
    end = at + tag.text.length;
  }
  add(part.text.slice(end), end, true);
  const originOf = (index: number) => origins[index]?.at ?? part.text.length;
  return {
    text,
    start: part.start,
    place: (index, length) => {
      const first = originOf(index);
      return part.place(first, Math.max(1, originOf(index + length) - first));
    },
    isTyped: (index) => origins[index]?.isTyped ?? true,
  };
}

const dataOf = oncePer((facts: Facts) => {
  const computed = computeFigures(facts);
  return { names: templateNames(facts, computed), helpers: templateHelpers(facts, computed) };
});

function printedBy({ text }: TagText, facts: Facts): string | undefined {
  const { value: parsed, diagnostics } = parseTemplate({ file: "", text });
  if (diagnostics.length > 0) return undefined;
  const { value: filled, diagnostics: wrong } = runTemplate(parsed, dataOf(facts));
  if (wrong.length > 0) return undefined;
  return filled.text.replace(token, (_, index: string) => plainText(filled.slots[Number(index)]!().content, " "));
}
