import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { listed, perhaps } from "../../diagnostics/phrases.ts";
import { halfWidth } from "../../zh/numerals.ts";
import { type FieldType, type OwnWords, scalar } from "../field.ts";
import type { Refuse } from "../refusal.ts";
import { keyWord, type Typed } from "../value-wording.ts";
import { type Meanings, noWords } from "../words/define-words.ts";
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

/** What a typed word is read as: itself, or the choice of which it is another spelling. */
const reader = (meanings: ReadonlyMap<string, string>) => (typed: string) =>
  meanings.get(typed) ?? meanings.get(halfWidth(plainName(typed)));

/** One of a fixed list, in the words that `meanings` gives to it. A word that belongs under another key is explained by `elsewhere`. */
export function choice<const C extends string>(
  choices: readonly C[],
  meanings: Meanings<NoInfer<C>> = noWords(choices),
  elsewhere?: Elsewhere,
): FieldType<C> {
  const itself = choices.map((c) => [c, c] as const);
  const understood = new Map<string, C>([...meanings.same, ...meanings.within, ...itself]);
  const meant = reader(understood);
  const read = scalar(
    "选一",
    (typed, refuse) => {
      const found = meant(typed);
      if (found !== undefined) return found as C;
      const other = elsewhere?.words.test(typed) ? elsewhere.label : undefined;
      return refuse(badChoice.of({ value: typed, choices, nearest: meanings.suggested(typed), elsewhere: other }));
    },
    { choices, pattern: spellingsOf([...understood.keys()]), usual: reader(meanings.same) },
  );
  const variants = [...meanings.same.keys(), ...meanings.within.keys()];
  return { ...read, words: `选一：${choices.join("、")}`, choices, variants, meanings };
}

/**
 * One of a list to which a school may add words: in term.yaml, under the key `ownWords`. A check finds words that nobody
 * declared and that `meanings` leads nowhere.
 */
export const openChoice = (
  choices: readonly string[],
  ownWords?: OwnWords,
  meanings: Meanings = noWords(choices),
  elsewhere?: Elsewhere,
): FieldType<string> => {
  const meant = reader(meanings.same);
  const read = (typed: string, refuse: Refuse) => {
    // A school may declare the word itself (usualWord), so it stays as it is here.
    const found = plainName(typed);
    if (!elsewhere?.words.test(found) || choices.includes(meant(typed) ?? found)) return found;
    return refuse(badChoice.of({ value: typed, choices, nearest: undefined, elsewhere: elsewhere.label }));
  };
  return {
    ...scalar("文字", read, { choices, usual: meant }),
    words: `选一：${choices.join("、")}，或 term.yaml 里自定的`,
    choices,
    ...(meanings.same.size > 0 && { variants: [...meanings.same.keys()] }),
    meanings,
    open: true,
    ...(ownWords && { ownWords }),
  };
};

const yesOrNo = ["是", "否"];
const truths = new Map(
  ["是 有 对 √ ✓ true", "否 无 没有 不 不是 × ✗ false"].flatMap((words, i) =>
    words.split(" ").map((word) => [word, i === 0] as const),
  ),
);

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
