import { linesOf } from "./apply-lines.ts";
import type { PlannedFix } from "./plan-fixes.ts";

const context = 3;

/** What a correction changes, as a unified diff that `git apply` and `patch -p1` take. Lines stay where they are. */
export function unifiedDiff({ shown, before, after }: PlannedFix): string {
  const old = linesOf(before);
  const now = linesOf(after);
  // After the last line break there is an empty text, which is no line.
  const count = old.at(-1)?.text === "" ? old.length - 1 : old.length;
  const hunks = groups(changedLines({ before, after })).map(({ first, last }) => {
    const from = Math.max(0, first - context);
    const to = Math.min(count, last + 1 + context);
    const lines: string[] = [];
    for (let i = from; i < to; ) {
      if (old[i]!.text === now[i]!.text) lines.push(...shownLine(" ", old[i++]!));
      else {
        const start = i;
        while (i < to && old[i]!.text !== now[i]!.text) i++;
        for (let j = start; j < i; j++) lines.push(...shownLine("-", old[j]!));
        for (let j = start; j < i; j++) lines.push(...shownLine("+", now[j]!));
      }
    }
    const range = `${from + 1},${to - from}`;
    return [`@@ -${range} +${range} @@`, ...lines].join("\n");
  });
  return [`--- a/${shown}`, `+++ b/${shown}`, ...hunks].join("\n");
}

/** The indexes of the lines that a correction changes. */
export function changedLines({ before, after }: Pick<PlannedFix, "before" | "after">): number[] {
  const now = linesOf(after);
  return linesOf(before).flatMap((line, i) => (line.text === now[i]!.text ? [] : [i]));
}

/** Changed lines that are so near to each other that they stand in one hunk. */
function groups(changed: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const line of changed) {
    const group = found.at(-1);
    if (group && line - group.last <= 2 * context) group.last = line;
    else found.push({ first: line, last: line });
  }
  return found;
}

const shownLine = (sign: string, { text, end }: { text: string; end: string }): string[] => [
  `${sign}${text}${end === "\r\n" ? "\r" : ""}`,
  ...(end === "" ? ["\\ No newline at end of file"] : []),
];
