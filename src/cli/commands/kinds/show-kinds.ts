import { allOf, perhaps, someOf } from "../../../diagnostics/phrases.ts";
import { type HelperCard, helperCards } from "../../../editor/helper-cards.ts";
import { type KindCard, kindCards } from "../../../editor/kind-cards.ts";
import { groupCard, settingsCards } from "../../../editor/settings-cards.ts";
import { nearest } from "../../../zh/nearest.ts";
import { tableLines } from "../../print/table.ts";
import { wrapAtSpaces } from "../../print/wrap-lines.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { kindCardText } from "./kind-card.ts";

/** The work of `yanxiu kinds`. Refuses a kind that does not exist. */
export function showKinds(kind: string | undefined, terminal: Terminal): void {
  const kinds = kindCards();
  const ofSettings = settingsCards();
  const helper = helperCards.find(({ label }) => label === kind);
  const isHelper = helper && ![...kinds, ...ofSettings].some(({ label }) => label === kind);
  if (kind === undefined) terminal.out(listText(kinds, ofSettings, terminal.width));
  else if (isHelper) terminal.out(helperText(helper));
  else terminal.out(kindCardText(cardOf(kind, kinds, ofSettings), terminal.width));
}

/** A word for `{{ }}` is written into texts, not into records. */
const helperText = ({ label, summary, examples }: HelperCard): string =>
  [
    `${label}：写在报告和文字的 {{ }} 里。${summary}`,
    "",
    "例：",
    ...examples,
    "",
    "能用的数见 yanxiu stats 左边一列；全部写法见 templates/README.md。",
  ].join("\n");

function cardOf(kind: string, kinds: readonly KindCard[], ofSettings: readonly KindCard[]): KindCard {
  const cards = [...kinds, ...ofSettings, groupCard()];
  const card = cards.find(({ label }) => label === kind);
  if (card) return card;
  const [first, ...others] = cards.filter(({ fields }) => hasField(fields, kind)).map(labelOf);
  if (first) {
    const holders = someOf([first, ...others]);
    throw new Refusal(`“${kind}”不单独列出，是${holders}里的一项`, `写法见：yanxiu kinds ${first}`);
  }
  const close = nearest(kind, [...cards, ...helperCards].map(labelOf));
  throw new Refusal(
    `没有“${kind}”这种记录，学期文件里也没有这一项`,
    `${perhaps(close, "")}记录种类有：${allOf(kinds.map(labelOf))}。`,
  );
}

/** Whether a key stands among fields, or within one of them. */
const hasField = (fields: KindCard["fields"] = [], label: string): boolean =>
  fields.some((field) => field.label === label || hasField(field.fields, label));

const labelOf = ({ label }: { readonly label: string }): string => label;

/** The kinds, then the keys of term.yaml. The first of its cards is about the whole file. */
function listText(kinds: readonly KindCard[], [term, ...keys]: readonly KindCard[], width: number): string {
  return [
    ...tableLines(kinds.map(({ label, summary }) => [label, summary])),
    "",
    ...wrapAtSpaces(`${term?.label} term.yaml 里写：${keys.map(labelOf).join(" ")}`, width),
    "",
    `几所学校合成一个集团或学区的，写 集团.yaml：yanxiu kinds ${groupCard().label}`,
    `某一种怎么写：yanxiu kinds ${kinds[0]?.label}，或 yanxiu kinds ${term?.label}`,
  ].join("\n");
}
