import { placeText } from "../../../diagnostics/place-text.ts";
import { recordsAsYaml, type SortedItems } from "../../../pipeline.ts";
import { visible } from "../../print/visible.ts";
import type { PlannedFile } from "./plan-files.ts";

type Changed = SortedItems["changed"][number];

/** A record that the school has in other words: both places, and what differs. */
export function changedText({ now, before, differences }: Changed): string {
  const lines = differences.map(({ label, before, now }) => `  ${label}：${valueText(before)} → ${valueText(now)}`);
  return [`不同：${placeText(before)} 已有这一条，${placeText(now)} 与它不一样，没有导入`, ...lines, ""].join("\n");
}

const valueText = (value: string | undefined): string =>
  value === undefined ? "（没有写）" : visible(value).replaceAll("\n", "⏎");

/** What would be added to a file. */
export function plannedText({ shown, before, added }: PlannedFile): string {
  const yaml = recordsAsYaml(Object.fromEntries(added));
  return `${shown}${before === undefined ? "（新文件）" : ""} 要加上：\n\n${yaml}`;
}

/** What was added to a file. */
export const writtenText = ({ shown, added }: PlannedFile): string =>
  `已写入 ${shown}：${[...added].map(([label, items]) => `${label}${items.length}条`).join("，")}`;

/** How many records there are of each sort; the usual three always. */
export function countsText({ added, there, changed, repeated }: SortedItems, leftOut: number, isDry: boolean): string {
  const counts = [
    `新增${added.length}条`,
    `已有${there}条`,
    `不同${changed.length}条`,
    ...(repeated > 0 ? [`表里重复${repeated}条`] : []),
    ...(leftOut > 0 ? [`有错没有导入${leftOut}条`] : []),
  ];
  return `${counts.join("，")}${isDry ? "（没有写入）" : ""}`;
}
