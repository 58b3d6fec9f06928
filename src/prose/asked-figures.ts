import { isMistake } from "../diagnostics/define-mistake.ts";
import { ask, type Query } from "../figures/query/query.ts";
import { prizes } from "../records/kinds/award.ts";
import { level } from "../records/values/levels.ts";
import type { ProseContext } from "./define-prose-check.ts";
import { saysNoMore } from "./harmless-words.ts";
import type { Meant } from "./named-figures.ts";
import { clausesOf, printed } from "./prose-text.ts";
import { numberIn, type TypedNumber } from "./typed-number.ts";

/** 县级, 国家级: a level as text has it. */
export const levelWord = /(?:国家|国际|片区|[省市县区校])级/;
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
  /** A word that is a 状态: without it nobody knows which of a project's milestones is meant. */
  readonly state?: RegExp;
}
const subjects: readonly Subject[] = [
  { kind: "获奖", units: ["项", "人次", "人"], noun: /获?(?:奖项|奖励)|获奖|得奖|奖/, levelKey: "级别" },
  { kind: "公开课", units: ["节", "人次", "人"], noun: /公开课/, levelKey: "级别" },
  { kind: "论文成果", units: ["篇"], noun: /发表论文|论文发表|发表|论文/, levelKey: "发表级别" },
  { kind: "课题", units: ["项"], noun: /课题/, levelKey: "级别", state: /立项|结题/ },
];

/** The clause with its level, its prize and what prints a figure taken out. */
const bare = (text: string): string =>
  text.replace(levelWord, "").replace(prizeWord, "").replace("其中", "").replaceAll(printed, "");

/** Whether an earlier clause of the sentence is about it, and about nothing else: 学生获奖 is not 获奖. */
const isAbout = ({ noun, kind }: Subject, before: string): boolean =>
  clausesOf({ text: before, start: 0 }).some((clause) => {
    const words = numberIn(clause)?.words ?? clause.text;
    const named = noun.test(bare(words)) || (kind === "获奖" && prizeWord.test(words));
    return named && saysNoMore(bare(words).replace(noun, ""));
  });

interface Question {
  readonly subject: Subject;
  /** Keys and the one value of each. */
  readonly conditions: readonly (readonly [key: string, value: string])[];
  /** The level stands in an earlier clause: 一等奖2项 after 县级 is probably of the county, but not surely. */
  readonly isCarried: boolean;
}

function questionIn({ words, unit }: TypedNumber, before: string): Question | undefined {
  const typedLevel = levelWord.exec(words)?.[0];
  const prize = prizeWord.exec(words)?.[0];
  if ((typedLevel === undefined && prize === undefined) || /学生|幼儿|孩子/.test(before)) return undefined;
  const left = bare(words);
  const subject = subjects.find(
    (one) =>
      one.units.includes(unit) &&
      (one.noun.test(left) || isAbout(one, before) || (one.kind === "获奖" && prize !== undefined && before === "")),
  );
  const state = subject?.state?.exec(left)?.[0];
  if (!subject || (prize !== undefined && subject.kind !== "获奖") || (subject.state && !state)) return undefined;
  const rest = left
    .replace(subject.noun, "")
    .replace(state ?? "", "")
    .replace(/刊物|期刊|杂志|在/g, "");
  if (!saysNoMore(rest)) return undefined;
  const carried = typedLevel === undefined ? levelWord.exec(before)?.[0] : undefined;
  const read = level.schema.safeParse(typedLevel ?? carried);
  const conditions: (readonly [string, string])[] = [];
  if (state) conditions.push(["状态", state]);
  if (read.success) conditions.push([subject.levelKey, read.data]);
  if (prize) conditions.push(["等次", prize]);
  return { subject, conditions, isCarried: carried !== undefined };
}

/** What a clause asks for by level and prize: 县级获奖6人次, 获县级三等奖2项, and 其中县级2项 after 获奖. */
export function askedFor(
  typed: TypedNumber,
  before: string,
  { facts, computed }: ProseContext,
): { readonly meant: readonly Meant[]; readonly sure: boolean } | undefined {
  const question = questionIn(typed, before);
  const measure = measures[typed.unit];
  if (!question || !measure) return undefined;
  const { conditions, isCarried } = question;
  const { kind } = question.subject;
  const filters = Object.fromEntries(conditions.map(([key, value]) => [key, [value]]));
  const result = ask({ measure, kind, filters }, facts);
  if (isMistake(result)) return undefined;
  const tag = `{{${measure} "${kind}" ${conditions.map(([key, value]) => `${key}="${value}"`).join(" ")}}}`;
  const noun = "等次" in filters ? "" : kind;
  const figure = { ...result, label: `${conditions.map(([, value]) => value).join("")}${noun}` };
  const mixed = kind === "获奖" && computed.figures.some(({ label, value }) => label === "学生获奖" && value > 0);
  return { meant: [{ figure, tag }], sure: !isCarried && !mixed };
}
