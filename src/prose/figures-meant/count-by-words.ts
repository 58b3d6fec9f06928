import type { Facts } from "../../figures/facts.ts";
import { attributesOf } from "../../figures/query/attributes.ts";
import { ask, type Query } from "../../figures/query/query.ts";
import { type KindName, kinds } from "../../records/kinds/index.ts";
import { levelNamed } from "../../records/values/levels.ts";
import type { MeantFigure } from "./figure-named.ts";

/** The key of a kind that has the word among its choices, or among the school's own words for it: 等次 for 一等奖. */
export const keyOf = (kind: KindName, word: string, { school: { settings } }: Facts): string | undefined =>
  attributesOf(kind).find(({ field }) => {
    const { choices = [], ownWords } = field?.value ?? {};
    return (
      choices.includes(word) ||
      (field?.value.inPlaceWords && levelNamed(word)) ||
      (ownWords === "prizes" && settings.prizes?.[word] !== undefined)
    );
  })?.label;

/** The records of a kind that are all of these words, such as 县级 and 三等奖, counted. */
export function countByWords(
  kind: KindName,
  measure: Query["measure"],
  words: readonly string[],
  facts: Facts,
): MeantFigure | undefined {
  const conditions = words.map((word) => [keyOf(kind, word, facts), word] as const);
  if (conditions.some(([key]) => key === undefined)) return undefined;
  const { label } = kinds[kind];
  const filters = Object.fromEntries(conditions.map(([key, word]) => [key!, [word]]));
  const figure = ask({ measure, kind: label, filters }, facts);
  if (figure.type !== "figure") return undefined;
  const tag = `{{${measure} "${label}" ${conditions.map(([key, word]) => `${key}="${word}"`).join(" ")}}}`;
  return { figure: { ...figure, label: words.join("") }, tag };
}
