import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { listed, perhaps } from "../../diagnostics/phrases.ts";
import { nearest } from "../../zh/nearest.ts";
import { halfWidth } from "../../zh/numerals.ts";
import { type FieldType, type OwnWords, scalar } from "../field.ts";
import type { Refuse } from "../refusal.ts";
import { keyWord, type Typed } from "../value-wording.ts";
import { spellingsOf } from "./spellings.ts";
import { plainName } from "./text.ts";

const badChoice = defineMistake("record/bad-choice", "error", {
  oneFault: ["field", "value"],
  message: (a: Typed & { choices: readonly string[]; nearest: string | undefined; elsewhere?: string | undefined }) =>
    `${keyWord(a)}不能写“${a.value}”`,
  hint: (a) => {
    if (a.elsewhere) return `写到“${a.elsewhere}”里：${a.elsewhere}: ${a.value}。`;
    return perhaps(a.nearest, `可写：${listed(a.choices)}。`);
  },
  why: "只有写成规定的词，才能分类计数。",
  wrong: lesson("课名: 《搭石》\n    级别: 县城级"),
  right: lesson("课名: 《搭石》\n    级别: 县级"),
});

/** Words that belong under another key: 第一名 is a 名次, not a 等次. */
interface Elsewhere {
  readonly label: string;
  readonly words: RegExp;
}

/** Other spellings of a choice, each with that meaning alone: {县级: [县, 区级]}. */
type Variants<C extends string> = { readonly [Choice in C]?: readonly string[] };

/** What each of the other spellings means. */
const meaningsOf = <C extends string>(variants: Variants<C>): Map<string, C> =>
  new Map(
    Object.entries<readonly string[]>(variants as never).flatMap(([choice, typed]) =>
      typed.map((one) => [one, choice as C]),
    ),
  );

/** One of a fixed list. A word that belongs under another key is explained by `elsewhere`. */
export function choice<const C extends string>(
  choices: readonly C[],
  variants: Variants<NoInfer<C>> = {},
  elsewhere?: Elsewhere,
): FieldType<C> {
  const meanings = meaningsOf<C>(variants);
  const understood = new Map([...meanings, ...choices.map((c) => [c, c] as const)]);
  const read = scalar(
    "选一",
    (typed, refuse) => {
      const found = understood.get(typed) ?? understood.get(halfWidth(plainName(typed)));
      if (found) return found;
      const other = elsewhere?.words.test(typed) ? elsewhere.label : undefined;
      return refuse(badChoice.of({ value: typed, choices, nearest: nearest(typed, choices), elsewhere: other }));
    },
    { choices, pattern: spellingsOf([...understood.keys()]) },
  );
  return { ...read, words: `选一：${choices.join("、")}`, choices, variants: [...meanings.keys()] };
}

/**
 * One of a list to which a school may add words: in term.yaml, under the key `ownWords`. A check finds words that nobody
 * declared.
 */
export const openChoice = (
  choices: readonly string[],
  ownWords?: OwnWords,
  variants: Variants<string> = {},
  elsewhere?: Elsewhere,
): FieldType<string> => {
  const meant = meaningsOf(variants);
  const read = (typed: string, refuse: Refuse) => {
    const word = plainName(typed);
    const found = meant.get(word) ?? meant.get(halfWidth(word)) ?? word;
    if (!elsewhere?.words.test(found) || choices.includes(found)) return found;
    return refuse(badChoice.of({ value: typed, choices, nearest: undefined, elsewhere: elsewhere.label }));
  };
  return {
    ...scalar("文字", read, { choices }),
    words: `选一：${choices.join("、")}，或 term.yaml 里自定的`,
    choices,
    ...(meant.size > 0 && { variants: [...meant.keys()] }),
    open: true,
    ...(ownWords && { ownWords }),
  };
};

const yesOrNo = ["是", "否"];
const truths = new Map(Object.entries({ 是: true, 有: true, true: true, 否: false, 无: false, false: false }));

/** 是 or 否. */
export const flag: FieldType<boolean> = {
  ...scalar(
    "是或否",
    (typed, refuse) =>
      truths.get(typed.trim()) ?? refuse(badChoice.of({ value: typed, choices: yesOrNo, nearest: undefined })),
    { choices: yesOrNo, pattern: `^\\s*(?:${[...truths.keys()].join("|")})\\s*$`, truths: true },
  ),
  choices: yesOrNo,
};
