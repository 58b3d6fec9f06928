import type { KindCard } from "../../../editor/kind-cards.ts";
import { displayWidth, padTo } from "../../print/display-width.ts";
import { wrapAtSpaces } from "../../print/wrap-lines.ts";

type Field = KindCard["fields"][number];

/** Everything a kind may hold, at most `width` columns wide unless a word is longer, and an example to copy. */
export function kindCardText(card: KindCard, width: number): string {
  const rows = card.fields.flatMap((field) => fieldRows(field, ""));
  const labelWidth = Math.max(...rows.map(({ label }) => displayWidth(label))) + 2;
  const lines = rows.flatMap(({ label, remarks }) =>
    remarks
      .flatMap((remark) => wrapAtSpaces(remark, width - labelWidth))
      .map((remark, i) => padTo(i === 0 ? label : "", labelWidth) + remark),
  );
  return [
    `${card.label}：${card.summary}`,
    "",
    "每一项（* 必填）：",
    ...lines,
    "",
    "例：",
    card.example.trimEnd(),
  ].join("\n");
}

/** A field and those within it; each remark begins on a line of its own beside the label. */
function fieldRows(field: Field, indent: string): { readonly label: string; readonly remarks: string[] }[] {
  const label = `${indent}${field.label}${field.required ? "*" : ""}`;
  const type = field.unit ? `${field.type}（${field.unit}）` : field.type;
  const remarks = [
    field.example ? `${type}，例：${field.example}` : type,
    field.help,
    field.choices?.length ? `可写：${field.choices.join(" ")}` : undefined,
    field.variants?.length ? `也认：${field.variants.join(" ")} 等` : undefined,
  ].filter((remark) => remark !== undefined);
  return [{ label, remarks }, ...(field.fields ?? []).flatMap((inner) => fieldRows(inner, `${indent}  `))];
}
