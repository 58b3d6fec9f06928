import { defineMistake, isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { tableAndDemand } from "../../diagnostics/examples.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { CreditGroup, CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import { nearest } from "../../zh/nearest.ts";
import { kindNamed } from "../query/filter.ts";
import { unknownValue } from "../query/question-mistakes.ts";
import type { Cap } from "./credit-caps.ts";
import { knowsWorks } from "./credit-lines.ts";
import { voidMistakes } from "./credit-penalties.ts";
import { notOfKind } from "./rate-mistakes.ts";

const contest = "名称: 竞赛, 指标: 获奖, 每次: 2, 归类: 竞赛";
const three = `${contest}}, {名称: 指导, 指标: 获奖, 角色: 指导教师, 每次: 1}, {名称: 课, 指标: 公开课, 每次: 1`;

const emptyGroup = defineMistake("query/group-of-nothing", "error", {
  message: (a: { key: string }) => `“${a.key}”没有写管哪几项`,
  hint: () => "补上“归类: 竞赛”，或“项目: [竞赛, 指导]”这样的一项。",
  why: "几项合起来算的，要写明是哪几项。",
  wrong: tableAndDemand(contest, { more: `, 共用上限: [{上限: 6}]` }),
  right: tableAndDemand(contest, { more: `, 共用上限: [{归类: 竞赛, 上限: 6}]` }),
});

const noCap = defineMistake("query/no-cap", "error", {
  message: () => "“共用上限”没有写至多多少",
  hint: () => "补上“上限: 6”（每年至多），或“周期上限: 20”（整个周期至多）。",
  why: "没有写数，就不知道封顶在哪里。",
  wrong: tableAndDemand(contest, { more: `, 共用上限: [{归类: 竞赛}]` }),
  right: tableAndDemand(contest, { more: `, 共用上限: [{归类: 竞赛, 上限: 6}]` }),
});

const crossingCaps = defineMistake("query/crossing-caps", "error", {
  message: (a: { item: string }) => `两条“共用上限”都管着“${a.item}”，又各管着别的项，算不出先照哪一条`,
  hint: () => "改成一条完全包住另一条，或两条没有相同的项。",
  why: "一项的学分被两条上限各占一部分，先算哪一条，结果就不一样。",
  wrong: tableAndDemand(three, { more: ", 共用上限: [{项目: [竞赛, 指导], 上限: 6}, {项目: [指导, 课], 上限: 5}]" }),
  right: tableAndDemand(three, {
    more: ", 共用上限: [{项目: [竞赛, 指导], 上限: 6}, {项目: [竞赛, 指导, 课], 上限: 8}]",
  }),
});

/** The lines that an entry of 共用上限 or 共同就高 is about. */
export const itemsIn = ({ categories = [], items = [] }: CreditGroup, table: CreditTable): readonly CreditItem[] =>
  table.items.filter(({ category, name }) => categories.includes(category ?? "") || items.includes(name));

/** Every cap of a table, a narrower one before a wider one: those of each line, then those of several. */
export function capsOf(table: CreditTable): readonly Cap[] {
  const own = table.items.map((item): Cap => ({ items: [item], perYear: item.cap, whole: item.wholeCap }));
  const shared = (table.sharedCaps ?? []).map(
    (one): Cap => ({ items: itemsIn(one, table), perYear: one.cap, whole: one.wholeCap }),
  );
  return [
    ...own.filter(({ perYear, whole }) => perYear !== undefined || whole !== undefined),
    ...shared.toSorted((a, b) => a.items.length - b.items.length),
  ];
}

/** What is wrong in 共用上限, 共同就高 and 作废; their paths begin at the table. */
export function groupMistakes(table: CreditTable): readonly Mistake[] {
  const { sharedCaps = [], sharedHighest = [] } = table;
  const caps = sharedCaps.flatMap((group, i) => {
    const isOpen = group.cap === undefined && group.wholeCap === undefined;
    const wrong = [...namesMistakes(group, table, "共用上限"), ...(isOpen ? [noCap.of({})] : [])];
    return wrong.map((mistake) => under(["共用上限", i], mistake));
  });
  const highest = sharedHighest.flatMap((group, i) =>
    [...namesMistakes(group, table, "共同就高"), ...worklessIn(group, table)].map((mistake) =>
      under(["共同就高", i], mistake),
    ),
  );
  return [...caps, ...(caps.length > 0 ? [] : crossings(table)), ...highest, ...voidMistakes(table)];
}

function namesMistakes({ categories, items }: CreditGroup, table: CreditTable, key: string): readonly Mistake[] {
  if (categories === undefined && items === undefined) return [emptyGroup.of({ key })];
  const among = (label: string, typed: readonly string[] = [], choices: readonly string[]) =>
    typed.flatMap((word, i) =>
      choices.includes(word)
        ? []
        : [unknownValue(table.name, label, word, { choices, near: nearest(word, choices) }, [label, i])],
    );
  const known = [...new Set(table.items.flatMap(({ category }) => category ?? []))];
  return [
    ...among("归类", categories, known),
    ...among(
      "项目",
      items,
      table.items.map(({ name }) => name),
    ),
  ];
}

/** Lines in 共同就高 of a kind that does not say for which work it is. */
function worklessIn(group: CreditGroup, table: CreditTable): readonly Mistake[] {
  const kinds = kindNames.filter(knowsWorks).map((name) => kindOf(name).label);
  return itemsIn(group, table).flatMap(({ kind }) => {
    const name = kindNamed(kind);
    return kinds.includes(kind) || (isMistake(name) && kind !== "学时")
      ? []
      : [notOfKind.of({ kind, key: "共同就高", kinds })];
  });
}

/** The first two caps of which each has lines of its own besides common ones. */
function crossings(table: CreditTable): readonly Mistake[] {
  const groups = (table.sharedCaps ?? []).map((one) => new Set(itemsIn(one, table)));
  return groups.flatMap((group, i) => {
    const crossed = groups.slice(0, i).find((other) => {
      const common = [...group].filter((item) => other.has(item)).length;
      return common > 0 && common < group.size && common < other.size;
    });
    const item = crossed && [...group].find((one) => crossed.has(one));
    return item ? [crossingCaps.of({ item: item.name }, ["共用上限", i])] : [];
  });
}
