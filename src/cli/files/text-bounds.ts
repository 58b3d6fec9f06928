import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

// What no school's texts reach, but a stuck key, a broken copy and a file that is none of a school's do. Within these bounds
// everything that reads a text line by line stays quick.

/** In bytes: one file, and all texts of a term together. */
export const mostBytes = 16 * 2 ** 20;
const mostMegabytes = mostBytes / 2 ** 20;
/** One folder's records, prose and templates. */
export const mostFiles = 5000;
const mostLines = 100_000;
/** Of prose and templates: a report of 200 pages has 3000 paragraphs. */
const mostLinesOfProse = 10_000;
/** In characters, without the line break: a paragraph of three pages has 2000. */
const longestLine = 10_000;
/** In characters: as long may the same few go on repeating. */
const longestRepeat = 500;
/** Of so many characters is what repeats: “1、” is two. */
const longestPattern = 8;

export const boundMistakes = {
  tooBig: defineMistake("file/too-big", "error", {
    message: (a: { megabytes: number }) => `文件有${a.megabytes}MB，超过${mostMegabytes}MB，没有读入`,
    hint: () => "按月份或按种类分成几个文件。",
    why: `一所学校一年的记录不到1MB；超过${mostMegabytes}MB的多半不是记录。`,
    wrong: "记录/全部.yaml（20MB）",
    right: "记录/2024-09.yaml、记录/2024-10.yaml……",
  }),
  tooBigTogether: defineMistake("file/too-big-together", "error", {
    message: () => `读到这个文件，一共超过${mostMegabytes}MB，它和后面的文件没有读入`,
    hint: () => "看看“包含”是不是把别的文件夹、别的学校也列进来了；几年的记录，一学年用一个学期文件。",
    why: `一所学校一年的记录不到1MB；超过${mostMegabytes}MB的多半不是一所学校的。`,
    wrong: "包含: [全县/**/*.yaml]          # 一共40MB",
    right: "包含: [教师.yaml, 记录/*.yaml]",
  }),
  tooManyFiles: defineMistake("file/too-many-files", "error", {
    message: (a: { count: number }) => `文件有${a.count}个，只读了前${mostFiles}个`,
    hint: () => "看看“包含”是不是把别的文件夹也列进来了；零碎的记录并到一个文件里，一个月一个文件就够了。",
    why: `一所学校的记录不会分成${mostFiles}多个文件，多半是把别的文件夹也列进来了。`,
    wrong: "包含: [全县/**/*.yaml]          # 一共20000个文件",
    right: "包含: [教师.yaml, 记录/*.yaml]",
  }),
  tooManyLines: defineMistake("file/too-many-lines", "error", {
    message: (a: { count: number; most: number }) => `文件有${a.count}行，超过${a.most}行，没有读入`,
    hint: () => "看看是不是有大片的空行，或复制了很多遍；确有这么多的，分成几个文件。",
    why: "一所学校一年的记录只有几千行；这么多行的多半不是记录，或者全是空行。",
    wrong: "记录/全部.yaml（3500000行）",
    right: "记录/2024-09.yaml、记录/2024-10.yaml……",
  }),
  longLine: defineMistake("file/long-line", "error", {
    message: (a: { count: number }) => `这一行有${a.count}字，超过${longestLine}字，文件没有读入`,
    hint: () => "分成几行：一条记录一行，一段话一行；很长的名单每人写一行，以“- ”开头。",
    why: "一行里写不下这么多，多半是换行在复制时丢了。",
    wrong: "参加: 林秋野、许知行……（一万多字）",
    right: "参加:\n  - 林秋野\n  - 许知行",
  }),
  longRepeat: defineMistake("file/long-repeat", "error", {
    message: (a: { times: number; text: string }) =>
      `“${shownPattern(a.text)}”从这里起连着重复了${a.times}次，文件没有读入`,
    hint: () => "多半是按住了一个键没有放开，或者复制错了；删去多余的。",
    why: "同样的字重复几百遍，不会是要写的话。",
    wrong: "听课不够、、、、、、、、（一直重复）",
    right: "听课不够。",
  }),
};

const shownPattern = (text: string): string =>
  text
    .replace(/ /g, "空格")
    .replace(/\t/g, "制表符")
    .replace(/\u3000/g, "全角空格");

/** What of a text is more than anybody types, at its place; `undefined` of a usual one. Lines of a `table` may be long. */
export function beyondBounds(file: string, text: string, isTable: boolean): Diagnostic | undefined {
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    count++;
    if (!isTable && end - start > longestLine)
      return boundMistakes.longLine.at({ file, line: count, column: 1 }, { count: end - start });
    const repeat = isTable || end - start <= longestRepeat ? undefined : repeatIn(text, start, end);
    if (repeat) {
      const place = { file, line: count, column: repeat.at - start + 1 };
      return boundMistakes.longRepeat.at(place, repeat);
    }
    start = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
  const most = /\.md$/i.test(file) ? mostLinesOfProse : mostLines;
  return count > most ? boundMistakes.tooManyLines.at({ file, line: 1, column: 1 }, { count, most }) : undefined;
}

function endOfLine(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
  }
  return end;
}

interface Repeat {
  readonly at: number;
  readonly text: string;
  readonly times: number;
}

/** The first place in a line where the same few characters go on repeating for too long. */
function repeatIn(text: string, start: number, end: number): Repeat | undefined {
  for (let period = 1; period <= longestPattern; period++) {
    let from = start;
    for (let i = start + period; i <= end; i++) {
      if (i < end && text.charCodeAt(i) === text.charCodeAt(i - period)) continue;
      if (i - from > longestRepeat)
        return { at: from, text: text.slice(from, from + period), times: Math.floor((i - from) / period) };
      from = i - period + 1;
    }
  }
  return undefined;
}
