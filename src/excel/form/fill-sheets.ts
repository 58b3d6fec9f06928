import type { Kind } from "../../records/define-kind.ts";
import type { DataMap } from "../../source/document.ts";
import { columnsOf } from "../columns.ts";
import { recordSheets } from "../record-sheets.ts";
import { type FormOptions, type FormSheet, formSheets } from "./form-sheets.ts";

/** A sheet of a form with what is filled in already, as texts by title. */
export interface FilledSheet extends FormSheet {
  readonly rows: readonly ReadonlyMap<string, string>[];
}

/** The sheets of the form of a kind with these records in them, and the columns that the records need besides. */
export function sheetsWithRecords(kind: Kind, records: DataMap, options: FormOptions): readonly FilledSheet[] {
  const filled = new Map(recordSheets(records).map((sheet) => [sheet.name, sheet.rows]));
  const usual = formSheets(kind, options);
  const more = formSheets(kind, { ...options, isWhole: true }).filter(
    ({ name }) => filled.has(name) && usual.every((sheet) => sheet.name !== name),
  );
  return [...usual, ...more].map((sheet) => {
    const [titles = [], ...rows] = (filled.get(sheet.name) ?? []) as readonly (readonly string[])[];
    const missing = titles.filter((title) => sheet.columns.every((column) => column.title !== title));
    const added = columnsOf(kind.fields).filter(({ title }) => missing.includes(title));
    return {
      ...sheet,
      columns: [...sheet.columns, ...added.map((column) => ({ ...column, isNeeded: false }))],
      rows: rows.map((row) => new Map(titles.flatMap((title, i) => (row[i] ? [[title, row[i]] as const] : [])))),
    };
  });
}

/** A row for each of these people, with nothing but the name. */
export const withNames = (sheet: FormSheet, people: readonly string[]): FilledSheet => ({
  ...sheet,
  rows: sheet.nameIn === undefined ? [] : people.map((name) => new Map([[sheet.nameIn!, name]])),
});
