import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { AmountsByPost, Requirement } from "../../records/settings/requirement.ts";
import type { Day } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import { groupType } from "./obligors.ts";
import { type IsMeant, partOfRoster } from "./part-of-roster.ts";

const ofGroups = defineMistake("query/posts-of-groups", "error", {
  message: (a: { obligors: string }) => `“${a.obligors}”没有职务，“至少”不能按职务写`,
  hint: () => "“至少”只写一个数；要按职务要求各人的，对象写“专任教师”“全员”这样的人。",
  why: "按职务定多少，是对人的要求，不是对组的要求。",
  wrong: demand("对象: 每个教研组, 指标: 研修活动, 至少: {校长: 20, 其余: 10}, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: {校长: 20, 其余: 10}, 每: 学年"),
});

/** The word under 至少 for all who hold none of the posts beside it. */
export const othersWord = "其余";

/** How much somebody owes on a day, and by which post; `undefined` if nothing is asked of them. */
type OwedByPost = (
  teacher: Teacher,
  day: Day,
) => { readonly atLeast: number; readonly post: string | undefined } | undefined;

/** Understands 至少: {校长: 20, 教研组长: 15, 其余: 10}. Who holds several of the posts owes the highest, never their sum. */
export function owedByPost(
  amounts: AmountsByPost,
  { obligors, adopted }: Requirement,
  facts: Facts,
): OwedByPost | Mistake {
  if (groupType(obligors) !== undefined) return ofGroups.of({ obligors: obligors.name }, ["至少"]);
  const posts: { readonly post: string; readonly atLeast: number; readonly isMeant: IsMeant }[] = [];
  for (const [post, atLeast] of byAmount(amounts)) {
    const isMeant = holding(post, facts, adopted !== undefined);
    if (isMistake(isMeant)) return { ...isMeant, path: ["至少", post], mark: "key" };
    posts.push({ post, atLeast, isMeant });
  }
  const { [othersWord]: ofOthers } = amounts;
  const others = ofOthers === undefined ? undefined : { atLeast: ofOthers, post: undefined };
  return (teacher, day) => posts.find(({ isMeant }) => isMeant(teacher, day)) ?? others;
}

/** Who is meant by a word of 对象, else by a post; one that nobody holds just now is no mistake unless it is misspelt. */
function holding(word: string, facts: Facts, anyWord: boolean): IsMeant | Mistake {
  const byWord = partOfRoster({ words: [word], posts: [], filters: {} }, facts, anyWord);
  return isMistake(byWord) ? partOfRoster({ words: [], posts: [word], filters: {} }, facts, anyWord) : byWord;
}

/** 校长20, 教研组长15: the posts without 其余, the highest first. */
export const byAmount = (amounts: AmountsByPost): readonly (readonly [post: string, atLeast: number])[] =>
  Object.entries(amounts)
    .filter(([post]) => post !== othersWord)
    .sort(([, a], [, b]) => b - a);
