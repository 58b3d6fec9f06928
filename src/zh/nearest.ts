/** Nobody mistypes a longer word and is helped by another one as long. */
const longestWord = 100;
/** So many characters are compared for the words that are looked for in one list; whoever mistypes more has no use for guesses. */
const mostCompared = 150_000_000;
const compared = new WeakMap<object, number>();

/**
 * The candidate that a wrong word probably stands for: one that is only a slip away, else one that holds the word or that
 * the word holds. `undefined` if there is none, and for words without number in a long list.
 */
export function nearest(word: string, candidates: readonly string[] | Iterable<string>): string | undefined {
  const spent = compared.get(candidates) ?? 0;
  if (word.length > longestWord || spent > mostCompared) return undefined;
  const all = Array.isArray(candidates) ? (candidates as readonly string[]) : [...candidates];
  compared.set(candidates, spent + all.length * word.length);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    if (!isAlike(word, candidate, bestDistance)) continue;
    const d = distance(word, candidate, bestDistance);
    // Of two as near, the one that goes on with the word: 图 rather means 图表 than 见图.
    const goesOn = d === bestDistance && best !== undefined && candidate.startsWith(word) && !best.startsWith(word);
    if ((d < bestDistance || goesOn) && d < Math.max(word.length, candidate.length))
      [best, bestDistance] = [candidate, d];
  }
  // In a word of two characters one equal character says little: 备课 rather means 集体备课 than 磨课.
  return word.length > 2 ? (best ?? holding(word, all)) : (holding(word, all) ?? best);
}

/** 参加 for 参加人员, 论文成果 for 论文, 中心校语文组 for 语文组. Of several, the one whose length is closest. */
function holding(word: string, candidates: readonly string[]): string | undefined {
  const close = candidates.filter((c) => Math.min(c.length, word.length) > 1 && (word.includes(c) || c.includes(word)));
  return close.sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length))[0];
}

/** Whether so few slips can make one word the other: each takes no more than one of its characters away. */
function isAlike(word: string, candidate: string, most: number): boolean {
  let lost = 0;
  for (let i = 0; i < word.length; i++) if (!candidate.includes(word[i]!) && ++lost > most) return false;
  return true;
}

/** Three rows of a table of distances, for words of any length that are compared. */
const rows = [0, 1, 2].map(() => new Uint16Array(2 * longestWord));

/**
 * Levenshtein distance; more than `most` is `most` + 1. Two neighbours that changed places are one slip. Only cells that may
 * still lead to `most` are worked out.
 */
function distance(a: string, b: string, most: number): number {
  const far = most + 1;
  let [above, row, next] = rows as [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= b.length; j++) row[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    next.fill(far, 0, b.length + 1);
    next[0] = Math.min(i, far);
    let least = next[0];
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const slips = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      const isSwapped = j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(far, isSwapped ? Math.min(slips, above[j - 2]! + 1) : slips);
      least = Math.min(least, next[j]!);
    }
    if (least > most) return far;
    [above, row, next] = [row, next, above];
  }
  return row[b.length]!;
}
