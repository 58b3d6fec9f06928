import { readDocument } from "../../source/read-document.ts";
import { textInCell } from "../cell-text.ts";
import type { CellEntry } from "./cell-entry.ts";
import type { FormColumn } from "./form-sheets.ts";

/** What a note on the header says: whether it is needed, what it means, how it is written. Short: a note shows few lines. */
export function columnNote(column: FormColumn, entry: CellEntry): string {
  const { field, isNeeded } = column;
  const example = exampleFor(column, entry);
  const lines = [
    isNeeded ? "必填。" : "",
    field.help ?? "",
    howWritten(column, entry),
    field.unit && entry.type === "number" ? `只写数，单位是${field.unit}。` : "",
    example ? `例：${example}` : "",
  ];
  return lines.filter(Boolean).join("\n");
}

function howWritten({ field: { value } }: FormColumn, entry: CellEntry): string {
  if (value.holds === "people" || value.holds === "people with more") return "几个人用顿号隔开。";
  if (value.date?.month) return "写年-月-日；只知道月份的，写年-月。";
  if (entry.type !== "choice") return "";
  if (value.syntax.list) return "从列表里选；写几个的，用顿号隔开。";
  return { refused: "从列表里选。", "asked about": "从列表里选；别的要先写进 term.yaml。", fine: "可从列表里选。" }[
    entry.others
  ];
}

/** The example of the key as it stands in a cell of this column. */
export function exampleFor({ field, title, outer, path, entry }: FormColumn, { type }: CellEntry): string | undefined {
  if (type === "choice" && !field.value.holds) return undefined;
  if (field.numberOf !== undefined) return "4";
  if (path.length > 1 && field.example) return field.example;
  const example = outer.example;
  if (example === undefined || entry) return undefined;
  const { value } = readDocument("", new TextEncoder().encode(`${outer.label}: ${example}`));
  const data = (value.data as { readonly [label: string]: never } | null)?.[outer.label];
  return data === undefined ? undefined : textInCell(data, outer).find(([of]) => of === title)?.[1];
}
