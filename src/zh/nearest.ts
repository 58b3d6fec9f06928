/**
 * The candidate that a wrong word probably stands for: one that is only a slip away, else one that holds the word or that
 * the word holds. `undefined` if there is none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    const d = distance(word, candidate);
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

/** Levenshtein distance. Two neighbours that changed places are one slip. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  let above: readonly number[] = row;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j]!, above[j - 2]! + 1);
    }
    above = row;
    row = next;
  }
  return row[b.length]!;
}
