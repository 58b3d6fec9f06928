import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph, Tab } from "./paragraph.ts";
import { textRun } from "./runs.ts";
import { widthInChars } from "./text-width.ts";

/** 学校（盖章） · 统计时段 · 填表日期: the first at the left edge, the last at the right, equal gaps between. */
export function frameLine(items: readonly string[], width: number, { table }: LayoutProfile): Paragraph[] {
  if (items.length === 0) return [];
  const taken = items.map((item) => widthInChars(item));
  const all = taken.reduce((sum, n) => sum + n, 0);
  const size = (all + items.length - 1) * table.size * 10 <= width ? table.size : table.smallSize;
  const gap = (width - all * size * 10) / Math.max(1, items.length - 1);
  const tabs: Tab[] = [];
  let at = 0;
  for (const [i, chars] of taken.slice(0, -1).entries()) {
    at += chars * size * 10 + gap;
    tabs.push(i === items.length - 2 ? { at: width, align: "right" } : { at: Math.round(at), align: "left" });
  }
  const look = size === table.size ? {} : { size };
  return [{ style: "TableLine", runs: textRun(items.join("\t"), look), keepNext: true, tabs }];
}

/** 填表人： 审核人： 负责人： in equal columns, with room to sign after each. */
export function signersLine(signers: readonly string[], width: number, { table }: LayoutProfile): Paragraph[] {
  if (signers.length === 0) return [];
  const labels = signers.map((signer) => (signer.includes("：") ? signer : `${signer}：`));
  const tabs = labels
    .slice(1)
    .map((_, i): Tab => ({ at: Math.round(((i + 1) * width) / labels.length), align: "left" }));
  return [{ style: "TableLine", runs: textRun(labels.join("\t")), tabs, before: table.gap }];
}
