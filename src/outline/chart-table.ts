import type { Content } from "../template/content.ts";
import type { Chart, Table } from "./blocks.ts";

/** A chart as a table of its numbers: categories down, series across, for writers and readers without pictures. */
export function chartTable({ categories, series, unit }: Chart): Table {
  const header = (name: string) => (unit === "" ? name : `${name}（${unit}）`);
  return {
    type: "table",
    columns: [
      { header: "项目", width: 2 },
      ...series.map(({ name }) => ({ header: header(name), width: 1, align: "right" as const })),
    ],
    rows: categories.map((category, i) => ({
      cells: [say(category), ...series.map(({ values }) => say(values[i] === undefined ? "—" : String(values[i])))],
    })),
  };
}

const say = (text: string): Content => [{ type: "text", text }];
