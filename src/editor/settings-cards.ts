import type { Field } from "../records/field.ts";
import { groupFields } from "../records/settings/group-fields.ts";
import { settingsFields } from "../records/settings/settings-fields.ts";
import { type FieldCard, fieldCard, type KindCard } from "./kind-cards.ts";

/** What may be written in term.yaml, for `yanxiu kinds`: the whole file first, then each of its keys. */
export function settingsCards(): readonly KindCard[] {
  const fields = Object.values<Field>(settingsFields);
  const whole = {
    label: "学期文件",
    summary: "学校、时段、要求、要出的报告，写在 term.yaml 里；带“…”的另有一页，如 yanxiu kinds 时段。",
    fields: fields.map(fieldCard).map(withoutInner),
    example: fields
      .filter((field) => field.required || field.neededUnless)
      .map(exampleOf)
      .join("\n"),
  };
  return [whole, ...fields.map(cardOf)];
}

/** What may be written in 集团.yaml, for `yanxiu kinds 集团文件`. */
export function groupCard(): KindCard {
  const fields = Object.values<Field>(groupFields);
  return {
    label: "集团文件",
    summary: "一个集团或学区有哪些学校，写在 集团.yaml 里；用 yanxiu batch 集团.yaml 一次出各校的报告。",
    fields: fields.map((field) => (field === groupFields.reports ? withoutInner(fieldCard(field)) : fieldCard(field))),
    example: fields.map(exampleOf).join("\n"),
  };
}

function cardOf(field: Field): KindCard {
  const { label, help = "", value, required } = field;
  const { fields: inner, help: _, ...own } = fieldCard(field);
  const others = value.syntax.map?.rest && inner ? [filters] : [];
  return {
    label,
    summary: `term.yaml 的一项${required ? "，必填" : ""}。${help}`,
    fields: inner ? [...inner, ...others] : [own],
    example: exampleOf(field),
  };
}

const exampleOf = ({ label, example = "…" }: Field): string => `${label}: ${example}`;

const withoutInner = ({ fields, ...card }: FieldCard): FieldCard =>
  fields ? { ...card, label: `${card.label}…` } : card;

/** 要求 takes any key of the kind it counts as a condition. (In a 折算表 its 项目 do, and say so.) */
const filters: FieldCard = {
  label: "其他",
  required: false,
  type: "筛选",
  help: "“指标”那种记录的任何一项，如 级别: 县级、市级；只计这样的记录。课题只看负责人，连成员也算的写 角色: 负责人、主研、参研。",
};
