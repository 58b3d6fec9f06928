import type { Facts } from "../../figures/facts.ts";
import { type Earned, hoursGiven } from "../../figures/hours.ts";
import { plainNumber } from "../../figures/measures.ts";
import { type ChosenColumn, type HoursItem, type HoursTopic, hoursItems, hoursTopics } from "./hours-items.ts";
import type { TextSheet } from "./text-sheet.ts";

/** What stands under the headers, unless a person chooses: 学时类别 only where the school writes it. */
const usual = ["姓名", "继教号", "项目", "日期", "学时", "来源", "学时类别"];
const whereUsed: ReadonlySet<string> = new Set(["继教号", "学时类别"]);

/**
 * 学时: a row for each person and each record that gives them hours, those that the 学时统计表 adds up. With an item
 * that there is not, its name and those that there are by topic.
 */
export function hoursSheet(
  facts: Facts,
  chosen?: readonly ChosenColumn[],
): TextSheet | { readonly unknown: string; readonly topics: readonly HoursTopic[] } {
  const items = hoursItems(facts);
  const columns = chosen ?? usual.map((item) => ({ header: item, item }));
  const unknown = columns.find(({ item }) => !items.has(item));
  if (unknown) return { unknown: unknown.item, topics: hoursTopics(facts) };
  const earned = hoursGiven(facts);
  const valuesOf = ({ item }: ChosenColumn) => earned.map((one, i) => textOf(items.get(item)!, one, i));
  const filled = columns
    .map((column) => ({ column, values: valuesOf(column) }))
    .filter(({ column, values }) => chosen || !whereUsed.has(column.item) || values.some(Boolean));
  return {
    name: "学时",
    rows: [
      filled.map(({ column }) => column.header),
      ...earned.map((_, row) => filled.map(({ values }) => values[row]!)),
    ],
  };
}

const textOf = (item: HoursItem, one: Earned, row: number): string =>
  item === "hours" ? plainNumber(one.hours) : item === "number" ? String(row + 1) : item(one);
