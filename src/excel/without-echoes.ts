import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { missingField } from "../records/read/explain-issue.ts";
import { sheetMistakes } from "./sheet-mistakes.ts";

/** A misspelt column is one mistake: that the records of its sheet lack the key it stands for is not reported, too. */
export function withoutEchoes(ofSheets: readonly Diagnostic[], ofRecords: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ cell }: Diagnostic, key: unknown) => JSON.stringify([cell?.sheet, key]);
  const meant = new Set(
    ofSheets
      .filter(({ code }) => code === sheetMistakes.unknownColumn.code)
      .map((d) => keyOf(d, (d.args as { readonly nearest?: string }).nearest)),
  );
  const isEcho = (d: Diagnostic) =>
    d.code === missingField.code && meant.has(keyOf(d, (d.args as { readonly field: string }).field));
  return ofRecords.filter((d) => !isEcho(d));
}
