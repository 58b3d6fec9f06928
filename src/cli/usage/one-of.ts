import { Refusal } from "../refusal.ts";

/** Reads an option that takes one of a few words. */
export const oneOf =
  <Word extends string>(option: string, words: readonly Word[]) =>
  (typed: string): Word => {
    const word = words.find((candidate) => candidate === typed);
    if (word === undefined) throw new Refusal(`${option} 不能是“${typed}”`, `请写 ${words.join("、")} 中的一个。`);
    return word;
  };
