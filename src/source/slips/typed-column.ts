/** What one correction did to a line: from `start` on so many characters became so many others. */
export interface Change {
  readonly start: number;
  readonly was: number;
  readonly is: number;
}

/** The least that was changed between a line and the same line mended. */
export function changeOf(line: string, mended: string): Change {
  const most = Math.min(line.length, mended.length);
  let start = 0;
  while (start < most && line[start] === mended[start]) start++;
  let same = 0;
  while (same < most - start && line[line.length - 1 - same] === mended[mended.length - 1 - same]) same++;
  return { start, was: line.length - start - same, is: mended.length - start - same };
}

/** Where the character at a column of the mended line was typed. Columns start at 0. */
export const typedColumn = (column: number, changes: readonly Change[]): number =>
  changes.reduceRight((at, { start, was, is }) => {
    if (at <= start) return at;
    if (at >= start + is) return at - is + was;
    const last = start + Math.max(0, was - 1);
    return at === start + is - 1 ? last : Math.min(at, last);
  }, column);
