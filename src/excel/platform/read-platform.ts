import { plainName } from "../../records/values/text.ts";
import type { Workbook } from "../../source/workbook.ts";
import { type Day, readDay, readMonth } from "../../zh/dates.ts";
import { halfWidth } from "../../zh/numerals.ts";
import type { ColumnPair } from "../column-pairs.ts";
import { gridOf } from "../grid.ts";
import { deepest, findPlatformTable, headersIn, type PlatformTable } from "./find-platform-table.ts";
import { type PlatformItem, plainHead } from "./platform-columns.ts";

/** A row of a platform's table: hours of somebody, in all or of one training. */
export interface PlatformRow {
  readonly name: string;
  readonly number: string | undefined;
  readonly hours: number;
  /** What it is called. */
  readonly item: string | undefined;
  readonly day: Day | undefined;
}

/** What was read, and the cells under 学时 that hold no number. */
export interface PlatformData {
  readonly rows: readonly PlatformRow[];
  readonly hasItems: boolean;
  readonly notNumbers: readonly { readonly row: number; readonly name: string; readonly text: string }[];
  /** The headers under which the columns were found. */
  readonly found: readonly { readonly item: PlatformItem; readonly header: string }[];
}

/** Why there are no tables: a column that was named is in none, or those of name and hours cannot be told from the headers. */
export interface NoPlatformData {
  readonly headers: readonly string[];
  readonly missing: string | undefined;
}

/** Reads the tables of all sheets that have one; without any, the headers of the first sheet, in which no one could be found. */
export function readPlatform({ sheets }: Workbook, named: readonly ColumnPair[] = []): PlatformData | NoPlatformData {
  const grids = sheets.map(gridOf);
  const headers = grids.flatMap(likelyHeaders).slice(0, 40);
  const missing = named.find(({ right }) => !grids.some((grid) => hasHeader(grid, right)));
  const tables = missing ? [] : sheets.flatMap((sheet) => findPlatformTable(sheet, named) ?? []);
  if (tables.length === 0) return { headers, missing: missing?.right };
  const read = tables.map(rowsOf);
  const [first] = tables as [PlatformTable];
  return {
    rows: read.flatMap(({ rows }) => rows),
    hasItems: tables.some(({ columns }) => columns.has("项目")),
    notNumbers: read.flatMap(({ notNumbers }) => notNumbers),
    found: [...first.columns].map(([item, at]) => ({
      item,
      header: first.grid.cellAt(first.headerRow, at)!.cell.text,
    })),
  };
}

/** Whether a row at the top has such a header. */
const hasHeader = (grid: ReturnType<typeof gridOf>, typed: string): boolean =>
  Array.from({ length: Math.min(grid.rowCount, deepest) }, (_, row) => row).some((row) =>
    [...headersIn(grid, row).values()].some((text) => plainHead(text) === plainHead(typed)),
  );

/** The texts of the first row with several of them: above it stand titles. */
function likelyHeaders(grid: ReturnType<typeof gridOf>): readonly string[] {
  for (let row = 0; row < grid.rowCount; row++) {
    const texts = [...new Set(headersIn(grid, row).values())];
    if (texts.length > 1) return texts;
  }
  return [];
}

/** Rows that add others up. */
const sums = /^(?:合计|总计|小计|共计|总和|平均)/;

function rowsOf({ grid, headerRow, columns }: PlatformTable) {
  const rows: PlatformRow[] = [];
  const notNumbers: { row: number; name: string; text: string }[] = [];
  const at = (row: number, item: PlatformItem) => {
    const col = columns.get(item);
    return col === undefined ? undefined : grid.cellAt(row, col);
  };
  const header = plainHead(at(headerRow, "姓名")?.cell.text ?? "");
  let before: { name: string; number: string | undefined } | undefined;
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    const typed = plainName(at(row, "姓名")?.cell.text ?? "");
    if (plainHead(typed) === header) continue;
    if (sums.test(typed)) {
      before = undefined;
      continue;
    }
    const item = at(row, "项目")?.cell.text;
    // The name may stand in the first row of somebody only; a row without a training then adds the others up.
    const person =
      typed === ""
        ? item && !sums.test(item)
          ? before
          : undefined
        : { name: typed, number: numberOf(at(row, "继教号")?.cell.text) };
    if (!person) continue;
    before = person;
    const hours = at(row, "学时");
    // Of merged cells the hours count once.
    if (!hours || hours.row !== row) continue;
    const value = hoursIn(hours.cell.text);
    if (value === undefined) notNumbers.push({ row: row + 1, name: person.name, text: hours.cell.text });
    else rows.push({ ...person, hours: value, item, day: dayIn(at(row, "日期")?.cell.text) });
  }
  return { rows, notNumbers };
}

const numberOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : plainName(halfWidth(text)) || undefined;

/** 3, ３, 3.0, 3学时; — and / are none. */
function hoursIn(text: string): number | undefined {
  const plain = halfWidth(text).replace(/\s/g, "");
  if (/^(?:[-—–/]+|无)$/.test(plain)) return 0;
  const [, number] = /^(-?\d+(?:\.\d+)?)(?:个?学时|课时|节|h)?$/i.exec(plain) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The first day of 2024-09-12至2024-09-14; a month says nothing of the day. */
function dayIn(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const [first = ""] = text.split(/\s*(?:至|到|~|～|—+|–)\s*|(?<=\d)\s+-\s+(?=\d)/);
  return readMonth(first) ? undefined : readDay(first);
}
