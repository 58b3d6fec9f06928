/** The candidate that looks most like `word`, if any is close enough to be a typo of it, else the one that holds it or that it holds. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const d = distance(word, candidate);
    if (d < bestDistance && d < Math.max(word.length, candidate.length)) [best, bestDistance] = [candidate, d];
  }
  // One of two characters is no likeness: 备课 is 集体备课 rather than 磨课.
  return word.length > 2 ? (best ?? holding(word, all)) : (holding(word, all) ?? best);
}

/** 参加人员 for 参加, 论文 for 论文成果, 语文组 for 中心校语文组; the closest in length of several. */
function holding(word: string, candidates: readonly string[]): string | undefined {
  const close = candidates.filter((c) => Math.min(c.length, word.length) > 1 && (word.includes(c) || c.includes(word)));
  return close.sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length))[0];
}

/** Levenshtein distance, two neighbours that changed places being one slip. */
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
