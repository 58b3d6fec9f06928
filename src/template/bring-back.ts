import { topics } from "../figures/named/index.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import { splitNames } from "../records/values/people.ts";

/** What names that are no figures need, by how they begin. */
const needsOfNames: readonly (readonly [RegExp, string])[] = [
  [/^主题/, "在 term.yaml 的这份报告下写“主题”"],
  [/^依据/, "在 term.yaml 写“依据”"],
  [/^截至/, "在 term.yaml 写“统计截止”"],
  [/^校区/, "在 term.yaml 写“校区”"],
  [/要求|^应?达标|^未(达标|到期|判)/, "在 term.yaml 写“要求”"],
  [/^(领导小组|负责部门|具体负责人)/, "在“组织”里登记领导小组"],
  [/^教研组/, "在“组织”里登记教研组"],
  [/^分组联系/, "在“组织”的教研组下写“联系领导”"],
  [/^(副?组长|联系领导|分工|组员|校外成员|任职)/, "在“组织”里写明"],
  [/^(姓名|职称|职务|教龄)/, "在“教师”里写明"],
  [/^(计划|方案)/, "登记“计划”"],
  [/^系列/, "登记“研修活动”，写上“系列”"],
];

const kindLabels = new Set(kindNames.map((name) => kindOf(name).label));

/** The kinds from whose records each figure is made, by its label. */
const kindsOfFigure = new Map(
  topics.flatMap(({ figures, kinds }) =>
    figures.map(({ label, kind }) => [label, (kind ? [kind] : kinds).map((name) => kindOf(name).label)] as const),
  ),
);

/** What a tag that was empty is about, and what would bring back its sentence. */
interface Missing {
  /** 公开课（县级） of {{列名 (计数 "公开课" 级别="县级")}}. */
  readonly subject: string;
  readonly need: string;
  /** It is a condition (当) that does not hold. */
  readonly isCondition: boolean;
}

/** What is missing where this tag, as typed, is empty. */
export function missingIn(tag: string): Missing {
  const inside = withoutBraces(tag);
  const words = wordsOf(inside);
  const [first = ""] = words;
  if (first === "段落") {
    const subject = words[1] ?? "段落";
    return { subject, need: words[1] ? `写 文字/${subject}.md` : "原来的那一段有话可印", isCondition: false };
  }
  if (first === "全体") return { subject: words[1] ?? "全体", need: "人人做到才印", isCondition: true };
  const isCondition = first.startsWith("当");
  for (const subject of words) {
    const need = needOf(subject, conditionsIn(inside) !== "");
    if (need !== undefined) return { subject: subject + conditionsIn(inside), need, isCondition };
  }
  return { subject: words.at(-1) ?? inside, need: "有了内容就印", isCondition };
}

/** {{读专业论文}} as it is called. */
export const withoutBraces = (tag: string): string => tag.replace(/^\{\{[#~]*\s*|\s*~*\}\}$/g, "");

/** Options that only say how a tag prints. */
const howItPrints = new Set(["写法", "尾", "合并", "量", "零", "去尾", "补尾", "按", "学生姓名"]);

/** The conditions on records in a tag, shortly: （专题学习） of 形式="专题学习". What must not be is left out: nobody looks for it. */
function conditionsIn(inside: string): string {
  const values = [...inside.matchAll(/([^\s"“=＝(（]+)[=＝]\s*["“]([^"”]*)["”]/g)].flatMap(([, key, value]) =>
    howItPrints.has(key!) || value === "无" ? [] : value === "有" ? key! : wanted(value!),
  );
  return values.length > 0 ? `（${values.join("、")}）` : "";
}

const wanted = (words: string): readonly string[] => splitNames(words).filter((word) => !word.startsWith("非"));

function needOf(word: string, hasConditions: boolean): string | undefined {
  const kinds = kindLabels.has(word) ? [word] : kindsOfFigure.get(word);
  if (kinds) return `登记${hasConditions ? "合条件的" : ""}${kinds.map((kind) => `“${kind}”`).join("或")}`;
  return needsOfNames.find(([pattern]) => pattern.test(word))?.[1];
}

/** The words and quoted texts of a tag; values of conditions are none of them. */
const wordsOf = (inside: string): readonly string[] =>
  [
    ...inside.matchAll(
      /(?<![=＝])["“]([^"”]*)["”]|(?<![=＝"“\p{Script=Han}])[\p{Script=Han}\w.]+(?![=＝\p{Script=Han}])/gu,
    ),
  ].map(([whole, quoted]) => quoted ?? whole);
