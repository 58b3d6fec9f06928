import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { ownNames } from "./own-names.ts";
import { placeOf, runningText, withoutTitles } from "./prose-text.ts";

const otherWord = defineMistake("prose/other-word", "warning", {
  oneFault: ["word"],
  message: (a: { word: string; own: string; tag: string }) => `“${a.word}”不是学期文件“用语”里的说法`,
  hint: (a) => `写成“${a.own}”或 ${a.tag}。`,
  why: "term.yaml 的“用语”定了怎么称呼，全文要一致。",
  wrong: "校本研修由各组落实。",
  right: "校本培训由各组落实。",
});

interface Family {
  /** Words of one meaning. */
  readonly words: readonly string[];
  readonly tag: string;
  /** The word to write, when 用语 says `own`; `word` itself when it is right. */
  preferred(word: string, own: string): string;
}
const itself = (word: string, own: string): string => (own.includes(word) ? word : own);
/** 全校 becomes 全园 where the school is a 园. */
const withItsEnd = (word: string, own: string): string =>
  word.includes(own.slice(-1)) ? word : word[0] + own.slice(-1);

/** By their key under 用语. */
const families: { readonly [key: string]: Family } = {
  研修: { words: ["校本研修", "校本培训", "校本研训"], tag: "{{校本研修}}", preferred: itself },
  教研组: { words: ["教研组", "学科组"], tag: '{{用语 "教研组"}}', preferred: itself },
  校区: { words: ["校区", "教学点", "园区"], tag: '{{用语 "校区"}}', preferred: itself },
  学校: { words: ["我校", "本校", "全校", "我园", "本园", "全园"], tag: '{{用语 "学校"}}', preferred: withItsEnd },
};

/** The word that 用语 sets, not another for the same thing. */
export const preferredWords: ProseCheck = {
  needsRecords: true,
  *run(text, { school }) {
    const others = otherWords(school.settings.wording ?? {});
    for (const paragraph of runningText(text)) {
      const body = withoutTitles(paragraph.text);
      for (const { pattern, ...args } of others)
        for (const found of body.matchAll(pattern))
          if (!isInName(found, ownNames(school))) yield otherWord.at(placeOf(paragraph, found), args);
    }
  },
};

/** The words that 用语 does not set, each with the one it sets. */
const otherWords = (wording: { readonly [key: string]: string | undefined }) =>
  Object.entries(families).flatMap(([key, { words, tag, preferred }]) => {
    const set = wording[key];
    const all = set === undefined ? [] : words.map((word) => ({ word, own: preferred(word, set), tag }));
    return all
      .filter(({ word, own }) => word !== own)
      .map((args) => ({ ...args, pattern: new RegExp(args.word, "g") }));
  });

const isInName = ({ 0: word, index, input }: RegExpExecArray, names: readonly string[]): boolean =>
  names.some((name) => name.includes(word) && input.startsWith(name, index - name.indexOf(word)));
