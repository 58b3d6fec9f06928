import { isProblem } from "../../figures/filter.ts";
import { ask, type Query } from "../../figures/query.ts";
import { prizes } from "../../records/kinds/award.ts";
import { level } from "../../records/values/levels.ts";
import type { ProseContext } from "./define-prose-check.ts";
import { saysNoMore } from "./harmless-words.ts";
import type { Meant } from "./named-figures.ts";
import { clausesOf, printed } from "./prose-text.ts";
import { numberIn, type TypedNumber } from "./typed-number.ts";

const levelWord = /(?:国家|国际|片区|[省市县区校])级/;
const prizeWord = new RegExp(prizes.join("|"));
const measures: { readonly [unit: string]: Query["measure"] } = {
  项: "计数",
  节: "计数",
  篇: "计数",
  人次: "人次",
  人: "人数",
};

interface Subject {
  readonly kind: string;
  readonly units: readonly string[];
  readonly noun: RegExp;
  /** The key that a level stands under. */
  readonly levelKey: string;
}
const subjects: readonly Subject[] = [
  { kind: "获奖", units: ["项", "人次", "人"], noun: /获?(?:奖项|奖励)|获奖|得奖|奖/, levelKey: "级别" },
  { kind: "公开课", units: ["节", "人次", "人"], noun: /公开课/, levelKey: "级别" },
  { kind: "论文成果", units: ["篇"], noun: /发表论文|论文发表|发表|论文/, levelKey: "发表级别" },
];

/** Whether an earlier clause of the sentence is about it, and about nothing else: 学生获奖 is not 获奖. */
const isAbout = (noun: RegExp, before: string): boolean =>
  clausesOf({ text: before, start: 0 }).some((clause) => {
    const words = (numberIn(clause)?.words ?? clause.text).replace(levelWord, "").replaceAll(printed, "");
    return noun.test(words) && saysNoMore(words.replace(noun, ""));
  });

/** What a clause asks for by level and prize: 县级获奖6人次, 获县级三等奖2项, and 其中县级2项 after 获奖. */
export function askedFor(
  { words, unit }: TypedNumber,
  before: string,
  { facts, computed }: ProseContext,
): { readonly meant: readonly Meant[]; readonly sure: boolean } | undefined {
  const typedLevel = levelWord.exec(words)?.[0];
  const prize = prizeWord.exec(words)?.[0];
  if ((typedLevel === undefined && prize === undefined) || /学生|幼儿|孩子/.test(before)) return undefined;
  const left = words
    .replace(typedLevel ?? "", "")
    .replace(prize ?? "", "")
    .replace("其中", "");
  const subject = subjects.find(
    ({ kind, noun, units }) =>
      units.includes(unit) && (noun.test(left) || isAbout(noun, before) || (kind === "获奖" && prize !== undefined)),
  );
  if (!subject || (prize !== undefined && subject.kind !== "获奖")) return undefined;
  if (!saysNoMore(left.replace(subject.noun, "").replace(/刊物|期刊|杂志|在/g, ""))) return undefined;
  // 一等奖2项 after 县级 is probably of the county, but not surely.
  const carried = typedLevel === undefined ? levelWord.exec(before)?.[0] : undefined;
  const levelRead = level.schema.safeParse(typedLevel ?? carried ?? "");
  const conditions = [
    ...(levelRead.success ? [[subject.levelKey, levelRead.data]] : []),
    ...(prize === undefined ? [] : [["等次", prize]]),
  ] as [string, string][];
  const filters = Object.fromEntries(conditions.map(([key, value]) => [key, [value]]));
  const result = ask({ measure: measures[unit]!, kind: subject.kind, filters }, facts);
  if (isProblem(result)) return undefined;
  const tag = `{{${measures[unit]} "${subject.kind}" ${conditions.map(([key, value]) => `${key}="${value}"`).join(" ")}}}`;
  const noun = subject.kind === "获奖" && prize !== undefined ? "" : subject.kind;
  const label = `${conditions.map(([, value]) => value).join("")}${noun}`;
  const students = computed.figures.some(({ label, value }) => label === "学生获奖" && value > 0);
  return {
    meant: [{ figure: { ...result, label }, tag }],
    sure: carried === undefined && !(subject.kind === "获奖" && students),
  };
}
