import type { KindCard } from "../../pipeline.ts";
import { tableLines } from "./table.ts";

type Field = KindCard["fields"][number];

/** Everything a kind may hold, and an example to copy. */
export const kindCardText = (card: KindCard): string =>
  [
    `${card.label}：${card.summary}`,
    "",
    ...tableLines([["键（* 必填）", "内容", "说明"], ...card.fields.flatMap((field) => fieldRows(field, ""))]),
    "",
    "例：",
    card.example.trimEnd(),
  ].join("\n");

function fieldRows(field: Field, indent: string): string[][] {
  const label = `${indent}${field.label}${field.required ? "*" : ""}`;
  const type = field.unit ? `${field.type}（${field.unit}）` : field.type;
  const below = (field.fields ?? []).flatMap((inner) => fieldRows(inner, `${indent}  `));
  return [[label, type, remarks(field)], ...below];
}

const remarks = ({ help, choices, variants, example }: Field): string =>
  [
    help,
    choices?.length ? `可写：${choices.join(" ")}` : undefined,
    variants?.length ? `也认：${variants.join(" ")}` : undefined,
    example && `例：${example}`,
  ]
    .filter(Boolean)
    .join("；");
