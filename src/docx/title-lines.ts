import { widthInChars } from "./text-width.ts";
import { type TitleWord, titleWords } from "./title-words.ts";

const mostLines = 4;

/**
 * A title as lines of at most `most` characters, each of whole words, the lines a trapezoid or a lozenge
 * (GB/T 9704-2012, 7.3.1). The words are a list of our own, because `Intl.Segmenter` differs between machines.
 */
export function titleLines(title: string, most: number): string[] {
  return title.split(/\r\n?|\n/).flatMap((line) => (widthInChars(line) <= most ? [line] : broken(line, most)));
}

function broken(title: string, most: number): readonly string[] {
  return best(titleWords(title), title, most) ?? best(titleWords(title, true), title, most) ?? [title];
}

interface Lines {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The cheapest lines, of as few as there is room for or one more. `undefined` if a word is longer than a line. */
function best(words: readonly TitleWord[], title: string, most: number): readonly string[] | undefined {
  const fewest = Math.ceil(widthInChars(title) / most);
  const found = [fewest, fewest + 1].flatMap((count): Lines[] =>
    count > mostLines
      ? []
      : arrangements(words, count, most).map((ends) => {
          const lines = linesOf(words, ends);
          const joints = ends.slice(0, -1).reduce((sum, end) => sum + jointCost(words[end - 1]!, words[end]!), 0);
          return { lines, cost: joints + shapeCost(lines.map(widthInChars)) + (count - fewest) * 8 };
        }),
  );
  return found.toSorted((a, b) => a.cost - b.cost)[0]?.lines;
}

const linesOf = (words: readonly TitleWord[], ends: readonly number[]): readonly string[] =>
  ends.map((end, i) =>
    words
      .slice(ends[i - 1] ?? 0, end)
      .map(({ text }) => text)
      .join("")
      .trim(),
  );

/** Every way to set words on `count` lines that are not too long: behind which word each line ends. */
function arrangements(words: readonly TitleWord[], count: number, most: number, from = 0): readonly number[][] {
  if (count === 0) return from === words.length ? [[]] : [];
  const found: number[][] = [];
  let line = "";
  for (let end = from + 1; end <= words.length; end++) {
    line += words[end - 1]!.text;
    if (widthInChars(line.trim()) > most) break;
    for (const rest of arrangements(words, count - 1, most, end)) found.push([end, ...rest]);
  }
  return found;
}

/** A part of a school, which has a name of its own. */
const isPart = /(?:校区|教学点|[组室处局]|领导小组)$/;

/** How badly a title is broken between two words, in characters of unevenness. */
function jointCost(before: TitleWord, after: TitleWord): number {
  if (before.is === "leading") return 50;
  if (/[，：；。]$/.test(before.text)) return 0;
  if (after.is === "name" && before.is === "name")
    return isPart.test(after.text) ? 3 : after.text.startsWith("附属") ? 10 : 12;
  if (before.is === "bracket" && /[”’]$/.test(before.text) && after.is !== "start") return 7;
  if (after.is === "bracket") return before.text.startsWith("第") ? 7 : 1;
  if (before.is === "period" || before.is === "bracket" || after.is === "start") return 0;
  if (before.is === "name") return after.is === "period" ? 1 : 2;
  if (before.text.endsWith("、")) return 4;
  if (after.is === "leading") return 3;
  if (after.is === "period") return 3;
  if (after.is === "end") return 8;
  return before.is === "other" || after.is === "other" ? 9 : 6;
}

/** Uneven lines cost their difference; a rectangle costs 3, a last line of a few characters 6, a waist 20. */
function shapeCost(widths: readonly number[]): number {
  const uneven = Math.max(...widths) - Math.min(...widths);
  const waists = widths.filter(
    (w, i) => i > 0 && i < widths.length - 1 && w < widths[i - 1]! && w < widths[i + 1]!,
  ).length;
  const rectangle = widths.length > 1 && uneven < 1.5 ? 3 : 0;
  const orphan = widths.at(-1)! < Math.max(...widths) / 4 ? 6 : 0;
  return Math.max(uneven, rectangle) + orphan + waists * 20;
}
