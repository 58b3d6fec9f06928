import { readDocument } from "../../source/read-document.ts";
import { textInCell } from "../cell-text.ts";
import type { CellEntry } from "./cell-entry.ts";
import type { FormColumn, FormSheet } from "./form-sheets.ts";

/** What a note on the header says: whether it is needed, what it means, how it is written. Short: a note shows few lines. */
export function columnNote(column: FormColumn, entry: CellEntry, { columns, nameIn }: FormSheet): string {
  const { field, isNeeded } = column;
  const unit = `${column.title}单位`;
  const example = exampleFor(column, entry);
  const lines = [
    isNeeded ? "必填。" : "",
    field.helpInForm ?? field.help ?? "",
    column.title === nameIn ? "一行写一人。" : howWritten(column, entry),
    columns.some(({ title }) => title === unit) ? `校外的人，单位写在“${unit}”一列。` : "",
    field.unit && entry.type === "number" ? `只写数，单位是${field.unit}。` : "",
    example ? `例：${example}` : "",
  ];
  return lines.filter(Boolean).join("\n");
}

function howWritten({ field: { value } }: FormColumn, entry: CellEntry): string {
  if (value.holds === "people" || value.holds === "people with more")
    return value.syntax.list ? "几个人用顿号隔开。" : "只写一个人。";
  if (value.date?.month) return "写年-月-日；只知道月份的，写年-月。";
  if (entry.type !== "choice") return "";
  if (value.syntax.list) return "从列表里选；写几个的，用顿号隔开。";
  return {
    refused: "从列表里选。",
    "asked about": "从列表里选；列表里没有的，请负责汇总的人先写进 term.yaml。",
    fine: "可从列表里选。",
  }[entry.others];
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
