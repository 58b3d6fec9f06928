import type { TemplateValue } from "./template-value.ts";

/**
 * `{{主题 去尾="备课、审议"}}`: a text without the word it ends with, where the sentence says that word already.
 * `{{名称 补尾="资格、证"}}`: a text with the first word behind it, unless it ends with one of them.
 */
export function withEnds(value: TemplateValue, tails: TemplateValue, endings: TemplateValue): TemplateValue {
  if (typeof value !== "string" || value === "") return value;
  return withEnding(withoutTail(value, wordsOf(tails)), wordsOf(endings));
}

const wordsOf = (typed: TemplateValue): readonly string[] => (typeof typed === "string" ? typed.split("、") : []);

function withoutTail(value: string, tails: readonly string[]): string {
  const tail = tails.find((word) => value.length > word.length && value.endsWith(word));
  return tail === undefined ? value : value.slice(0, -tail.length);
}

const withEnding = (value: string, [ending = "", ...others]: readonly string[]): string =>
  [ending, ...others].some((word) => value.endsWith(word)) ? value : value + ending;
