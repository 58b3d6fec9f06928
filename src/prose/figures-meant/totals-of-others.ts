import { isMistake } from "../../diagnostics/define-mistake.ts";
import type { Facts } from "../../figures/facts.ts";
import { quantity } from "../../figures/measures.ts";
import { outsideTotal } from "../../figures/named/outside-totals.ts";
import { ask } from "../../figures/query/query.ts";
import { valueUnder } from "../../records/define-kind.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { MeantFigure } from "./figure-named.ts";

/** The kind that holds what others count: a value with its unit and its source. */
const ofOthers = kindNames.find((name) => ["value", "unit", "source"].every((key) => key in kindOf(name).fields))!;

/** Every total of others, by its name and by its name without 数: 全县论文获奖186篇. */
export function totalsOfOthers(facts: Facts): (MeantFigure & { readonly noun: string })[] {
  const { label: kind, fields } = kindOf(ofOthers);
  const field = fields.value!.label;
  const key = fields.name!.label;
  return facts.counted[ofOthers].flatMap((record) => {
    const [name, unit] = ["name", "unit"].map((one) => String(valueUnder(record, one)));
    const nouns = [...new Set([name!, name!.replace(/总?数$/, "")])];
    const single = outsideTotal(name!, facts);
    if (single?.isRough) return nouns.map((noun) => ({ noun, figure: single, tag: `{{外部数 "${name}"}}` }));
    if (valueUnder(record, "value") === undefined) return [];
    const figure = ask({ measure: "合计", kind, field, filters: { [key]: [name!] } }, facts);
    if (isMistake(figure)) return [];
    const total = { ...figure, label: name!, unit: unit!, text: quantity(figure.value, unit!) };
    const tag = `{{合计 "${kind}" "${field}" ${key}="${name}"}}${unit}`;
    return nouns.map((noun) => ({ noun, figure: total, tag }));
  });
}
