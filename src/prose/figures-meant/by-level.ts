import { isMistake } from "../../diagnostics/define-mistake.ts";
import { figureWithName } from "../../figures/compute-named.ts";
import type { Facts } from "../../figures/facts.ts";
import { quantity } from "../../figures/measures.ts";
import { figureNamed } from "../../figures/named/index.ts";
import { partsOf } from "../../figures/query/parts.ts";
import type { Query } from "../../figures/query/query.ts";
import { kinds } from "../../records/kinds/index.ts";
import { levelWords } from "../../records/values/levels.ts";
import { oncePer } from "../../school/once-per.ts";
import { prizesInOrder } from "../../school/prize-order.ts";
import type { School } from "../../school/school.ts";
import { schoolWords } from "../../school/school-words.ts";
import { clausesOf, type Part, printed } from "../prose-text.ts";
import { countByWords, keyOf } from "./count-by-words.ts";
import type { Meaning, MeantFigure } from "./figure-named.ts";
import { saysNoMore } from "./harmless-words.ts";
import { type Quantity, quantityIn } from "./quantity-in-clause.ts";

/** Where the end of another word looks like a level: 社区级, 省部级. */
const otherwise: { readonly [word: string]: string } = { 区级: "(?<![校社小园])", 部级: "(?<!省)" };

/** A level as people write it: 区级 is another word for 县级, 学区级 for 片区级. */
export const levelWord = new RegExp(
  levelWords.map((word) => (otherwise[word] ?? "") + word.replace(/[()]/g, "\\$&")).join("|"),
);

/** 等次 as people write it, the place's own among them. */
const prizeWordOf = oncePer(
  ({ settings }: School) =>
    new RegExp(
      prizesInOrder(settings)
        .toSorted((a, b) => b.length - a.length)
        .join("|"),
    ),
);

/** How people speak of what a figure counts, by level. */
interface ByLevel {
  /** The figure's name. */
  readonly name: string;
  readonly noun: RegExp;
  /** Whether its people are counted too, in 人次 and 人. */
  readonly byPerson?: true;
  /** One of these must stand beside the noun. Otherwise nobody knows which milestone of a project is meant. */
  readonly state?: RegExp;
  /** The name of a figure that may be meant instead, where it is not 0. */
  readonly otherwise?: string;
}
const byLevel: readonly ByLevel[] = [
  { name: "honours", noun: /(?:集体)?荣誉(?:称号)?/, otherwise: "recognitionsGained" },
  { name: "awards", noun: /获?(?:奖项|奖励)|获奖|得奖|奖/, byPerson: true, otherwise: "studentAwardTimes" },
  { name: "lessons", noun: /公开课/, byPerson: true },
  { name: "papers", noun: /发表论文|论文发表|发表|论文/ },
  { name: "projectsAll", noun: /课题/, state: /立项|结题/ },
  { name: "trainings", noun: /外出(?:培训|学习)/, byPerson: true },
];
const countables = byLevel.map((words) => ({ ...words, kind: figureNamed(words.name).kind! }));
type Countable = (typeof countables)[number];

/** What a clause asks for by level and prize: 县级获奖6人次, 获县级三等奖2项, and 其中县级2项 after 获奖. */
export function meantByLevel({ around, unit }: Quantity, before: Part, facts: Facts): Meaning | undefined {
  const prizeWord = prizeWordOf(facts.school);
  const typedLevel = levelWord.exec(around)?.[0];
  const prize = prizeWord.exec(around)?.[0];
  if ((typedLevel ?? prize) === undefined || /学生|幼儿|孩子/.test(before.text)) return undefined;
  const countable = countables.find((one) => measureIn(unit, one) && isMeant(one, around, before, facts));
  const left = bare(around, prizeWord);
  const state = countable?.state?.exec(left)?.[0];
  if (!countable) return undefined;
  if (countable.state && !state) return inAnyState(countable, typedLevel, left, facts);
  const { noun, kind, otherwise } = countable;
  const rest = [noun, state ?? "", /刊物|期刊|杂志|在/g].reduce<string>((text, word) => text.replace(word, ""), left);
  if (!saysNoMore(rest)) return undefined;
  const carried = typedLevel === undefined ? levelWord.exec(before.text)?.[0] : undefined;
  const level = schoolWords(facts.school.settings).level(typedLevel ?? carried ?? "");
  const conditions = [state, level, prize].filter((word) => word);
  const part = countByWords(kind, measureIn(unit, countable)!, conditions as string[], facts);
  if (!part) return undefined;
  const label = prize ? part.figure.label : `${part.figure.label}${kinds[kind].label}`;
  const mayBeOther = (figureWithName(otherwise ?? "", facts)?.value ?? 0) > 0;
  // 一等奖2项 after 县级 is probably of the county, but not surely.
  return { meant: [{ ...part, figure: { ...part.figure, label } }], isSure: carried === undefined && !mayBeOther };
}

/** 县级课题5项: it may be any of these, so it is wrong only if it is none of them. */
const statesOfProjects = ["projectsAll", "projectsAfter", "projectsOpened", "projectsClosed"];

function inAnyState(
  { noun, kind }: Countable,
  typedLevel: string | undefined,
  left: string,
  facts: Facts,
): Meaning | undefined {
  if (typedLevel === undefined || !saysNoMore(left.replace(noun, "").replace(/在研|现有/, ""))) return undefined;
  const level = schoolWords(facts.school.settings).level(typedLevel);
  const by = keyOf(kind, level, facts)!;
  const meant = statesOfProjects.flatMap((state): MeantFigure[] => {
    const figure = figureWithName(state, facts)!;
    const parts = partsOf(figure, by, facts);
    if (isMistake(parts)) return [];
    const none = { ...figure, value: 0, text: quantity(0, figure.unit), label: `${figure.label}·${level}` };
    const part = parts.find(({ label }) => label === level)?.figure ?? none;
    return [{ figure: part, tag: `{{构成 ${figure.label} 按="${by}"}}` }];
  });
  const [first, ...others] = meant;
  return first && { meant: [first, ...others], isSure: true };
}

function measureIn(unit: string, { kind, byPerson }: Countable): Query["measure"] | undefined {
  if (unit === kinds[kind].unit) return "计数";
  return byPerson && ({ 人次: "人次", 人: "人数" } as const)[unit];
}

/** Whether the clause names it, or an earlier one does. A sentence that begins with a prize is about awards. */
function isMeant(countable: Countable, around: string, before: Part, facts: Facts): boolean {
  const prizeWord = prizeWordOf(facts.school);
  const prize = prizeWord.exec(around)?.[0];
  const hasPrizes = keyOf(countable.kind, prizesInOrder(facts.school.settings)[0]!, facts) !== undefined;
  /** Whether a clause is about it and nothing else: 学生获奖 is not 获奖. */
  const isAbout = (clause: string) => {
    const left = bare(clause, prizeWord);
    const isNamed = countable.noun.test(left) || (hasPrizes && prizeWord.test(clause));
    return isNamed && saysNoMore(left.replace(countable.noun, ""));
  };
  return (
    countable.noun.test(bare(around, prizeWord)) ||
    clausesOf(before).some((clause) => isAbout(quantityIn(clause)?.around ?? clause.text)) ||
    (hasPrizes && prize !== undefined && before.text === "")
  );
}

/** Without the level, the prize, 其中 and what prints a figure. */
const bare = (clause: string, prizeWord: RegExp): string =>
  clause.replace(levelWord, "").replace(prizeWord, "").replace("其中", "").replaceAll(printed, "");
