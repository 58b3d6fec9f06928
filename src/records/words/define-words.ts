import { halfWidth } from "../../zh/numerals.ts";
import { sameSound } from "../../zh/same-sound.ts";

/** Words, with spaces between them, by the choice that they lead to. */
type ByChoice<C extends string> = { readonly [Choice in C]?: string };

/** What schools write in the place of the choices of a list (domain.md 12.29). A word that stands nowhere here leads nowhere. */
export interface WordsOf<C extends string> {
  /** The choice itself, otherwise written: 壹等奖, 已立项. `--fix` writes the choice. */
  readonly same?: ByChoice<C>;
  /** Another name or a sort of the choice: 专家讲座. Counts as the choice; the file keeps it. */
  readonly within?: ByChoice<C>;
  /** Probably the choice: asked about, never taken. */
  readonly perhaps?: ByChoice<C>;
  /** Ends of longer words that are a sort of the choice, since in Chinese the head stands last: …沙龙. The longest one decides. */
  readonly tails?: ByChoice<C>;
  /** The same for beginnings: 外出…. */
  readonly heads?: ByChoice<C>;
  /** Words that an end or a beginning would lead astray. They lead nowhere. */
  readonly unclear?: string;
  /** What may follow a word, or stand before it, without changing what it is: 活动. */
  readonly mayEndIn?: RegExp;
  readonly mayBeginWith?: RegExp;
}

/** What words lead to. */
export interface Meanings<C extends string = string> {
  /** Every word that is read as a choice, besides the choices; those of `same` are written anew by `--fix`. */
  readonly same: ReadonlyMap<string, C>;
  readonly within: ReadonlyMap<string, C>;
  /** The choice that a word counts as, by its ends, too. */
  understood(typed: string): C | undefined;
  /** The choice that a word probably means. */
  suggested(typed: string): C | undefined;
}

/** Every first part with every second one: 网上研讨, 线上学习. */
export const joined = (firsts: string, seconds: string): string =>
  split(firsts)
    .flatMap((first) => split(seconds).map((second) => first + second))
    .join(" ");

const split = (words = ""): readonly string[] => words.split(/\s+/).filter((word) => word !== "");

const byWord = <C extends string>(words: ByChoice<C> = {}): Map<string, C> =>
  new Map(
    Object.entries<string | undefined>(words).flatMap(([choice, all]) => split(all).map((w) => [w, choice as C])),
  );

/** A word as the tables have it: no spaces, half-width digits and letters. */
const plain = (typed: string): string =>
  halfWidth(typed)
    .replace(/[\s\u00a0]+/g, "")
    .toUpperCase();

const longestFirst = <C extends string>(words: ByChoice<C> = {}): (readonly [string, C])[] =>
  [...byWord(words)].sort(([a], [b]) => b.length - a.length);

/** Prepares the words of a list. */
export function defineWords<const C extends string>(choices: readonly C[], words: WordsOf<NoInfer<C>>): Meanings<C> {
  const [same, within, perhaps] = [byWord<C>(words.same), byWord<C>(words.within), byWord<C>(words.perhaps)];
  const [tails, heads] = [longestFirst<C>(words.tails), longestFirst<C>(words.heads)];
  const unclear = new Set(split(words.unclear));
  const itself = new Map(choices.map((choice) => [choice as string, choice]));
  const listed = (word: string): C | undefined => itself.get(word) ?? same.get(word) ?? within.get(word);
  const bare = (word: string): string => {
    const rest = word.replace(words.mayEndIn ?? /$^/, "").replace(words.mayBeginWith ?? /$^/, "");
    return rest === "" ? word : rest;
  };
  const known = (word: string) => unclear.has(word) || perhaps.has(word);
  // An end and a beginning that lead to two choices lead nowhere: 线上讲座.
  const byRule = (word: string): C | undefined => {
    if (negated.test(word)) return undefined;
    const tail = tails.find(([one]) => word.endsWith(one))?.[1];
    const head = heads.find(([one]) => word.startsWith(one))?.[1];
    return tail === undefined || head === undefined || tail === head ? (tail ?? head) : undefined;
  };
  const understood = (typed: string): C | undefined => {
    const word = plain(typed);
    if (listed(word) ?? known(word)) return listed(word);
    const rest = bare(word);
    return listed(rest) ?? (known(rest) ? undefined : byRule(rest));
  };
  const suggested = (typed: string): C | undefined => {
    const word = plain(typed);
    if (unclear.has(word)) return undefined;
    const rest = bare(word);
    return understood(word) ?? perhaps.get(word) ?? perhaps.get(rest) ?? sameSound(word, choices);
  };
  return { same, within, understood, suggested };
}

/** 非公开课 is no 公开课, 省级以上 no level, 待结题 not finished, and two things are not one. */
const negated = /[非未无不没]|失败|以上|以下|^[待拟]|申请|准备|[、/和与及或]/;

/** For a list of which nothing is known but its choices. */
export const noWords = <const C extends string>(choices: readonly C[]): Meanings<C> => defineWords(choices, {});
