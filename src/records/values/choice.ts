import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { listed, perhaps } from "../../diagnostics/wording.ts";
import { nearest } from "../../zh/nearest.ts";
import { halfWidth } from "../../zh/numerals.ts";
import { type FieldType, type OwnWords, scalar } from "../field.ts";
import { keyWord, type Typed } from "../of-field.ts";
import { spellingsOf } from "./spellings.ts";
import { plainName } from "./text.ts";

const badChoice = defineMistake("record/bad-choice", "error", {
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

/** Words that belong under another key: 第一名 is a 名次 and no 等次. */
interface Elsewhere {
  readonly label: string;
  readonly words: RegExp;
}

/** One of a fixed list; `variants` are other spellings with exactly one meaning: 县 → 县级. */
export function choice<const C extends string>(
  choices: readonly C[],
  variants: { readonly [typed: string]: C } = {},
  elsewhere?: Elsewhere,
): FieldType<C> {
  const understood = new Map<string, C>([...Object.entries(variants), ...choices.map((c) => [c, c] as const)]);
  const read = scalar(
    "选一",
    (typed, refuse) => {
      const found = understood.get(typed) ?? understood.get(halfWidth(plainName(typed)));
      const other = elsewhere?.words.test(typed) ? elsewhere.label : undefined;
      const args = { value: typed, choices, nearest: nearest(typed, choices), elsewhere: other };
      return found ?? refuse(badChoice.of(args));
    },
    { choices, pattern: spellingsOf([...understood.keys()]) },
  );
  return { ...read, words: `选一：${choices.join("、")}`, choices, variants: Object.keys(variants) };
}

/**
 * A list that a school may add to in term.yaml; words that nobody declared are found by a check.
 * `variants` are other words with exactly one meaning, as in `choice`; `ownWords` says where the school declares its own.
 */
export const openChoice = (
  choices: readonly string[],
  variants: { readonly [typed: string]: string } = {},
  ownWords?: OwnWords,
) => {
  const meant = new Map(Object.entries(variants));
  const read = (typed: string) => meant.get(plainName(typed)) ?? plainName(typed);
  const value: FieldType<string> = {
    ...scalar("文字", read, { choices }),
    words: `选一：${choices.join("、")}，或 term.yaml 里自定的`,
    choices,
    ...(meant.size > 0 && { variants: [...meant.keys()] }),
    open: true,
    ...(ownWords && { ownWords }),
  };
  return value;
};

const yesOrNo = ["是", "否"];
const meanings = new Map(Object.entries({ 是: true, 有: true, true: true, 否: false, 无: false, false: false }));

/** 是 or 否. */
export const flag: FieldType<boolean> = {
  ...scalar(
    "是或否",
    (typed, refuse) =>
      meanings.get(typed.trim()) ?? refuse(badChoice.of({ value: typed, choices: yesOrNo, nearest: undefined })),
    { choices: yesOrNo, pattern: `^\\s*(?:${[...meanings.keys()].join("|")})\\s*$`, truths: true },
  ),
  choices: yesOrNo,
};
