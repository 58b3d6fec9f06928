import type { DataValidation } from "hucre/xlsx";
import { dayNumber } from "../../zh/dates.ts";
import type { CellEntry } from "./cell-entry.ts";
import type { ChoiceLists } from "./choice-lists.ts";

/** Days by which a spreadsheet asks back. */
export interface UsualDays {
  readonly from: string;
  readonly to: string;
  /** What they are, in words: 2024学年. */
  readonly called?: string;
}

/** What a spreadsheet offers and refuses in the cells of a column; nothing for a text. */
export function ruleFor(entry: CellEntry, range: string, lists: ChoiceLists, days: UsualDays): DataValidation[] {
  const always = { range, allowBlank: true } as const;
  if (entry.type === "choice") return [{ ...always, type: "list", ...listRule(entry, lists) }];
  if (entry.type === "date") return [{ ...always, type: "date", ...dateRule(days) }];
  if (entry.type === "number") return [{ ...always, ...numberRule(entry.isWhole) }];
  return [];
}

function listRule(
  { words, others }: Extract<CellEntry, { type: "choice" }>,
  lists: ChoiceLists,
): Omit<DataValidation, "range" | "type"> {
  const formula1 = lists.formulaFor(words);
  if (others === "fine") return { formula1 };
  const isRefused = others === "refused";
  return {
    formula1,
    showErrorMessage: true,
    errorStyle: isRefused ? "stop" : "warning",
    errorTitle: "不在列表里",
    errorMessage: isRefused
      ? "请从列表里选一个。"
      : "列表里没有这个词。学校自定的词，要请负责汇总的人先写进 term.yaml。",
  };
}

/** A date that is typed as a text is understood, too, so nothing is refused. */
const dateRule = ({ from, to, called }: UsualDays): Omit<DataValidation, "range" | "type"> => ({
  operator: "between",
  formula1: String(serialNumber(from)),
  formula2: String(serialNumber(to)),
  showErrorMessage: true,
  errorStyle: "warning",
  errorTitle: "请看一下日期",
  errorMessage: called
    ? `这个日期不在${called}（${from}至${to}）里，请核对。要写成 2024-09-12 这样。`
    : "日期要写成 2024-09-12 这样，年、月、日都要有。",
});

const numberRule = (isWhole: boolean): Omit<DataValidation, "range"> => ({
  type: isWhole ? "whole" : "decimal",
  operator: "greaterThanOrEqual",
  formula1: "0",
  showErrorMessage: true,
  errorStyle: isWhole ? "stop" : "warning",
  errorTitle: isWhole ? "这里写整数" : "这里写数",
  errorMessage: isWhole ? "请写0或更大的整数，不写单位。" : "请写0或更大的数，不写单位。",
});

/** How a spreadsheet counts days. */
export const serialNumber = (day: string): number => dayNumber(day) - dayNumber("1899-12-30");
