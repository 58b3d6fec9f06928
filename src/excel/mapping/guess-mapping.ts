import { isToWrite } from "../../records/field.ts";
import { type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import type { RawFile } from "../../source/read-document.ts";
import type { Sheet } from "../../source/workbook.ts";
import { recordsAsYaml } from "../../source/yaml/to-yaml.ts";
import { type Column, columnsByWord, columnsOf } from "../columns.ts";
import { isColumn } from "../find-header.ts";
import { type Grid, gridOf } from "../grid.ts";
import { headerMatcher, plainHeader } from "../match-header.ts";
import { namesOfKind } from "../sheet-kinds.ts";
import { notRead } from "./mapping-fields.ts";

/** A column of an export, what it may be, and what stands in it. */
interface Guessed {
  readonly header: string;
  readonly column: Column | undefined;
  readonly samples: readonly string[];
}

/** A mapping file to start from: each column of an export with what it may be, and some of what stands in it. */
export function guessMapping({ workbook }: RawFile, given: KindName | undefined): string {
  const [sheet = { rows: [], merges: [] }] = (workbook?.sheets ?? []).toSorted((a, b) => b.rows.length - a.rows.length);
  const grid = gridOf(sheet);
  const row = headerRow(sheet);
  const all = (given ? [given] : kindNames).map((kind) => ({ kind, columns: guessColumns(grid, row, kind) }));
  const rightness = ({ kind, columns }: (typeof all)[number]): number => {
    const guessed = columns.flatMap(({ column }) => column ?? []);
    const needed = Object.values(kindOf(kind).fields).filter(isToWrite);
    const found = needed.filter((field) => guessed.some((column) => column.field === field));
    return guessed.length + 2 * found.length - 2 * needed.length;
  };
  const best = all.reduce((a, b) => (rightness(b) > rightness(a) ? b : a));
  return textOf(kindOf(best.kind).label, row, best.columns);
}

function textOf(kind: string, row: number, columns: readonly Guessed[]): string {
  const lines = columns.map(({ header, column, samples }) => {
    const line = recordsAsYaml({ [header]: column?.title ?? notRead }).trimEnd();
    const doubt = column || bySurvey.test(plainHeader(header)) ? "" : "看不出是哪一项；";
    return `  ${line}  # ${doubt}${samples.length > 0 ? `如 ${samples.join("；")}` : "没有内容"}`;
  });
  return [
    "# 左边是导出的列名，右边是记录里的名称；猜得不对的请改，不必读的写“不读”。",
    `种类: ${kind}`,
    `表头行: ${row + 1}`,
    "列:",
    ...lines,
    "# 各行都相同的内容，如 固定: {级别: 校级}",
    "# 要换的写法，如 换写: {级别: {区县: 县级}}",
    "",
  ].join("\n");
}

/** The first row with more than half as many cells as the widest one. */
function headerRow({ rows }: Sheet): number {
  const counts = rows.slice(0, 30).map((cells) => cells.filter((cell) => cell !== undefined).length);
  const most = Math.max(1, ...counts);
  return Math.max(
    0,
    counts.findIndex((count) => count * 2 > most),
  );
}

/** Who fills it in is guessed last: 姓名 is one of the kind's people, perhaps named by a surer header. */
function guessColumns(grid: Grid, row: number, kind: KindName): Guessed[] {
  const guess = columnGuesser(kind);
  const all = grid.typedIn(row).map(({ cell: { text }, col }) => ({ header: text.replace(/\s+/g, " "), col }));
  // A mapping names a header once.
  const cells = all.filter(({ header }, i) => all.findIndex((one) => one.header === header) === i);
  const guessed = new Map<string, Column>();
  const used = new Set<Column>();
  for (const { header } of cells.toSorted((a, b) => Number(isVague(a.header)) - Number(isVague(b.header)))) {
    const column = guess(header).find((one) => !used.has(one));
    if (!column) continue;
    used.add(column);
    guessed.set(header, column);
  }
  return cells.map(({ header, col }) => ({
    header,
    column: guessed.get(header),
    samples: samplesIn(grid, row, col),
  }));
}

/** Words around what a question of a survey asks for, its number before them. */
const number = /^(?:第?\s*\d+\s*[题、.．:：)）]|Q\d+[.、:：]?|[（(]\d+[）)])\s*/i;
const around =
  /^(?:您|你|请问|请|填写|选择|输入|上传|的|所|在|本次|参加|一下)+|(?:是什么|是哪些?|有哪些|是|为|吗|呢|[？?：:])+$/g;
/** What a survey adds by itself. */
const bySurvey =
  /^(?:序号|编号|(?:提交|答卷|开始|结束|填写)(?:答题|答卷)?时间|用时|所用时间|来源.*|来自.*|IP.*|总分|得分|.*ID)$/i;

const asked = (header: string): string => plainHeader(header.replace(number, "")).replace(around, "");
const isVague = (header: string): boolean => /^(?:教师|老师)?(?:姓名|名字)$|^(?:教师|老师)$/.test(asked(header));

/** Which columns of a kind a header of an export may be, the likeliest first. */
function columnGuesser(name: KindName): (header: string) => readonly Column[] {
  const kind = kindOf(name);
  const columns = columnsOf(kind.fields);
  const meaningOf = headerMatcher(columns, columnsByWord(kind), namesOfKind(kind));
  const byLength = columns.toSorted((a, b) => b.title.length - a.title.length);
  const people = columns.filter(({ field }) => kind.people.some((one) => kind.fields[one as never] === field));
  return (header) => {
    const plain = plainHeader(header.replace(number, ""));
    if (bySurvey.test(plain)) return [];
    const words = asked(header);
    // The longest end of the question that means something: 开课日期, 日期.
    const ends = Array.from(words, (_, i) => words.slice(i)).filter((end) => end.length > 1);
    const meant = [plain, ...ends].map(meaningOf).filter(isColumn);
    const within = byLength.filter(({ title }) => title.length > 1 && words.includes(title));
    return [...(isVague(header) ? people : []), ...meant.slice(0, 1), ...within.slice(0, 1)];
  };
}

const most = 3;
const longest = 14;

function samplesIn(grid: Grid, header: number, col: number): string[] {
  const found = new Set<string>();
  for (let row = header + 1; row < grid.rowCount && found.size < most; row++) {
    const text = grid.cellAt(row, col)?.cell.text.replace(/\s+/g, " ");
    if (text) found.add(text.length > longest ? `${text.slice(0, longest)}…` : text);
  }
  return [...found];
}
