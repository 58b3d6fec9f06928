import { isFigure, type TemplateValue } from "./template-value.ts";

/** Named arguments of a tag, by their keys. */
export interface NamedArguments {
  [key: string]: TemplateValue;
}

/** Those that say how a value is printed, whatever it is; all others belong to a helper. */
export const ofPrinting: ReadonlySet<string> = new Set(["量", "零", "去尾", "补尾"]);

/** A value as its tag wants it printed. */
export const asAsked = (
  value: TemplateValue,
  { 量: unit, 零: none, 去尾: tails, 补尾: endings }: NamedArguments,
): TemplateValue => withEnds(inUnit(value, unit, none), tails, endings);

/** A figure in another 量词 (56名教师), or a word where there is nothing (读书无). */
function inUnit(value: TemplateValue, unit: TemplateValue, none: TemplateValue): TemplateValue {
  if (!isFigure(value)) return value;
  if (none !== undefined && !value.value) return String(none);
  if (unit === undefined || !value.text.endsWith(value.unit)) return value;
  return { ...value, unit: String(unit), text: value.text.slice(0, value.text.length - value.unit.length) + unit };
}

/**
 * `{{主题 去尾="备课、审议"}}`: a text without the word it ends with, where the sentence says that word already.
 * `{{名称 补尾="资格、证"}}`: a text with the first word behind it, unless it ends with one of them.
 */
function withEnds(value: TemplateValue, tails: TemplateValue, endings: TemplateValue): TemplateValue {
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
