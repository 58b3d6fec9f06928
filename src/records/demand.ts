/** The words of a demand: 上 and 公开课. */
export interface Demand {
  readonly verb: string;
  readonly noun: string;
  /** Verbs for those under one key: 主讲. */
  readonly roles?: { readonly [label: string]: string };
  /** What is asked for by a key that has to be 是, in words of its own: 写 读书心得, counted in 篇. */
  readonly flags?: {
    readonly [label: string]: { readonly verb: string; readonly noun: string; readonly unit: string };
  };
  /** Nouns for some words of the key that says what it is: 专业论文 for a reading of 论文. Others are nouns themselves. */
  readonly nouns?: { readonly [word: string]: string };
  /** Verbs for some of these words: 召开 for 例会. */
  readonly verbs?: { readonly [word: string]: string };
  /** The verb for a group. */
  readonly ofGroup?: string;
}

/** The verb of the word that filters ask for, if it has one of its own and is alone. */
export const verbOfWord = (
  { verbs = {} }: Demand,
  filters: { readonly [label: string]: readonly string[] },
): string | undefined =>
  Object.values(filters).flatMap((words) => (words.length === 1 ? (verbs[words[0]!] ?? []) : []))[0];
