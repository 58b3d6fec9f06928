import { topics } from "../figures/named/index.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";

/** What a name that is empty needs: records of these kinds, or what a sentence says. */
const otherNeeds: ReadonlyMap<string, string> = new Map([
  ["主题", "在 term.yaml 的这份报告下写“主题”"],
  ["截至", "在 term.yaml 写“统计截止”"],
  ["校区名单", "在 term.yaml 写“校区”"],
  ["要求名单", "在 term.yaml 写“要求”"],
  ["领导小组", "在“组织”里登记领导小组"],
  ["教研组名单", "在“组织”里登记教研组"],
  ["教研组和组长", "在“组织”里登记教研组"],
  ["计划名单", "登记“计划”"],
]);

const kindLabels = new Set(kindNames.map((name) => kindOf(name).label));

/** The kinds from whose records each figure is made, by its label. */
const kindsOfFigure = new Map(
  topics.flatMap(({ figures, kinds }) =>
    figures.map(({ label, kind }) => [label, (kind ? [kind] : kinds).map((name) => kindOf(name).label)] as const),
  ),
);

/** What would bring back a sentence in which this tag, as typed, is empty. */
export function bringsBack(tag: string): string {
  const inside = tag.replace(/^\{\{[#~]*|~*\}\}$/g, "").trim();
  const [first = "", ...others] = wordsOf(inside);
  if (first === "段落") return `写 文字/${others[0] ?? "‹段落›"}.md`;
  const needs = [first, ...others].flatMap((word) => needOf(word, conditions.test(inside)));
  const need = needs[0] ?? "有了内容";
  return first.startsWith("当") ? `“${inside}”成立；${need}` : need;
}

/** A condition on records: 级别="县级"; not how the tag prints. */
const conditions = /(?<!量|零|写法|尾|按)[=＝]\s*["“]/;

function needOf(word: string, hasConditions: boolean): readonly string[] {
  const other = otherNeeds.get(word);
  if (other !== undefined) return [other];
  const kinds = kindLabels.has(word) ? [word] : kindsOfFigure.get(word);
  return kinds ? [`登记${hasConditions ? "合条件的" : ""}${kinds.map((kind) => `“${kind}”`).join("或")}`] : [];
}

/** The words and quoted texts of a tag; values of conditions are none of them. */
const wordsOf = (inside: string): readonly string[] =>
  [
    ...inside.matchAll(
      /(?<![=＝])["“]([^"”]*)["”]|(?<![=＝"“\p{Script=Han}])[\p{Script=Han}\w.]+(?![=＝\p{Script=Han}])/gu,
    ),
  ].map(([whole, quoted]) => quoted ?? whole);
