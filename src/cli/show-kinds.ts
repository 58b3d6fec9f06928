import { kindList } from "../pipeline.ts";
import { nearest } from "../zh/nearest.ts";
import { kindCardText } from "./print/kind-card.ts";
import { tableLines } from "./print/table.ts";
import { Refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

/** The work of `yanxiu kinds`. Refuses a kind there is not. */
export function showKinds(kind: string | undefined, terminal: Terminal): void {
  const kinds = kindList();
  if (kind === undefined) {
    const rows = kinds.map(({ label, summary }) => [label, summary]);
    terminal.out(`${tableLines(rows).join("\n")}\n\n某一种怎么写：yanxiu kinds ${kinds[0]?.label ?? "公开课"}`);
    return;
  }
  const card = kinds.find(({ label }) => label === kind);
  if (!card)
    throw unknownKind(
      kind,
      kinds.map(({ label }) => label),
    );
  terminal.out(kindCardText(card, terminal.width));
}

function unknownKind(kind: string, labels: readonly string[]): Refusal {
  const close = nearest(kind, labels);
  const all = `记录种类有：${labels.join("、")}。`;
  return new Refusal(`没有“${kind}”这种记录`, close ? `是否想写“${close}”？${all}` : all);
}
