import { kindCards } from "../../../editor/kind-cards.ts";
import { settingsCards } from "../../../editor/settings-cards.ts";
import { nearest } from "../../../zh/nearest.ts";
import { tableLines } from "../../print/table.ts";
import { wrap } from "../../print/wrap.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { kindCardText } from "./kind-card.ts";

/** The work of `yanxiu kinds`. Refuses a kind there is not. */
export function showKinds(kind: string | undefined, terminal: Terminal): void {
  const kinds = kindCards();
  const ofTerm = settingsCards();
  if (kind === undefined) {
    const [whole] = ofTerm;
    const rows = kinds.map(({ label, summary }) => [label, summary]);
    const keys = ofTerm.slice(1).map(({ label }) => label);
    terminal.out(
      [
        ...tableLines(rows),
        "",
        ...wrap(`${whole?.label} term.yaml 里写：${keys.join(" ")}`, terminal.width),
        "",
        `某一种怎么写：yanxiu kinds ${kinds[0]?.label}，或 yanxiu kinds ${whole?.label}`,
      ].join("\n"),
    );
    return;
  }
  const cards = [...kinds, ...ofTerm];
  const card = cards.find(({ label }) => label === kind);
  if (!card) throw unknownKind(kind, kinds.map(labelOf), cards.map(labelOf));
  terminal.out(kindCardText(card, terminal.width));
}

const labelOf = ({ label }: { readonly label: string }): string => label;

function unknownKind(kind: string, labels: readonly string[], all: readonly string[]): Refusal {
  const close = nearest(kind, all);
  const kinds = `记录种类有：${labels.join("、")}。`;
  return new Refusal(`没有“${kind}”这种记录，学期文件里也没有这一项`, close ? `是否想写“${close}”？${kinds}` : kinds);
}
