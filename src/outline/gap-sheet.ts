import type { GapTable } from "../figures/gaps/gap-table.ts";
import { isKindergarten } from "../records/settings/place-words.ts";
import type { Settings } from "../records/settings/settings.ts";
import { workWord } from "../school/school-words.ts";
import type { Scope } from "../school/scope.ts";
import { chineseDate } from "../zh/dates.ts";
import { cell, narrow } from "./annexes/define-annex.ts";
import type { Annex, Block, Column, Outline, Table } from "./blocks.ts";
import { numberHeadings } from "./number-headings.ts";
import { annexLabel } from "./written-numbers.ts";

/** What the sheet is called: 校本研修记录缺项表. */
export const gapSheetName = (settings: Settings): string => `${workWord(settings, undefined)}记录缺项表`;

/** At the head of every page: it names those who have not handed in something. */
const forStaffOnly = (settings: Settings): string =>
  `供${isKindergarten(settings) ? "园" : "校"}内催交使用，不对外公布`;

/** What is lacking, as a sheet to pin up in the office: a heading for each list, a page across for a wide one. */
export function gapSheet(tables: readonly GapTable[], { from, to }: Scope, settings: Settings): Outline {
  const { school, period } = settings;
  const title = `${school}${period.name}${gapSheetName(settings)}`;
  const days = `${chineseDate(from)}至${chineseDate(to)}`;
  const about = `本表按已登记的记录列出（${days}），草稿和驳回的不算。请有关的组和教师核对，做过的请补交记录。`;
  const wide = tables.filter(isWide);
  const labelOf = (table: GapTable) => annexLabel(wide.indexOf(table), wide.length);
  const lists = tables.flatMap((table) => (wide.includes(table) ? listedIn(labelOf(table), table) : listOf(table)));
  return {
    title,
    draft: forStaffOnly(settings),
    body: numberHeadings([paragraph(about), ...lists]),
    annexes: wide.map((table) => annexOf(table, `${school}${period.name}`)),
    school,
    period: period.name,
  };
}

const paragraph = (text: string): Block => ({ type: "paragraph", content: cell(text) });

const headingOf = ({ title }: GapTable): Block => ({ type: "heading", level: 1, number: "", content: cell(title) });

function listOf(table: GapTable): readonly Block[] {
  if (table.rows.length === 0) return [headingOf(table), paragraph(`${table.instead}。`)];
  return [headingOf(table), ...(table.note ? [paragraph(table.note)] : []), tableOf(table)];
}

const listedIn = (label: string, table: GapTable): readonly Block[] => [
  headingOf(table),
  paragraph(`${table.note ?? ""}见${label}。`),
];

const annexOf = (table: GapTable, before: string): Annex => ({
  title: before + table.title,
  landscape: true,
  frame: [],
  blocks: [tableOf(table)],
  notes: [],
  signers: [],
});

const tableOf = (table: GapTable): Table => ({
  type: "table",
  columns: table.head.map((header, i) => columnOf(header, charsIn(table, i))),
  rows: table.rows.map((row) => ({ cells: row.map(cell) })),
});

/** Longer text is wrapped, at the left edge. */
const mostOnOneLine = 9;

const columnOf = (header: string, chars: number): Column =>
  chars <= mostOnOneLine ? { header, width: chars + 1, ...narrow } : { header, width: Math.min(chars, mostWished) };

const mostWished = 36;

/** More characters side by side than an upright page has room for. */
const mostUpright = 46;
const leastOfWrapped = 8;

/** Whether a table needs a page across. */
function isWide(table: GapTable): boolean {
  if (table.rows.length === 0) return false;
  const chars = table.head.map((_, i) => charsIn(table, i));
  return chars.reduce((sum, n) => sum + 1 + (n > mostOnOneLine ? leastOfWrapped : n), 0) > mostUpright;
}

/** The longest cell of a column in characters, a header in two lines. */
function charsIn({ head, rows }: GapTable, column: number): number {
  const cells = rows.map((row) => charsOf(row[column] ?? ""));
  return Math.max(Math.ceil(charsOf(head[column]!) / 2), ...cells);
}

/** Digits and Latin letters are half as wide. */
const charsOf = (text: string): number => [...text].reduce((sum, char) => sum + (char < "\u0100" ? 0.5 : 1), 0);
