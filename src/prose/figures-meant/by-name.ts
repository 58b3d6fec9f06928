import { computeFigures } from "../../figures/compute.ts";
import { figureLabels } from "../../figures/compute-named.ts";
import type { Facts } from "../../figures/facts.ts";
import type { FigureResult } from "../../figures/figure-result.ts";
import { figureNamed } from "../../figures/named/index.ts";
import { activityForm } from "../../records/kinds/activity.ts";
import { kindOf } from "../../records/kinds/index.ts";
import { oncePer } from "../../school/once-per.ts";
import { countByWords } from "./count-by-words.ts";
import { countOf, type Meaning, type MeantFigure, rateOf, tagOf } from "./figure-named.ts";
import { saysNoMore } from "./harmless-words.ts";
import type { Quantity } from "./quantity-in-clause.ts";
import { totalsOfOthers } from "./totals-of-others.ts";

/** What people call a figure besides its label, and their words for a part of it: choices of a key of its kind. */
interface Called {
  /** The figure's name. */
  readonly name: string;
  /** A word may stand for several figures with different units. */
  readonly nouns?: readonly string[];
  readonly parts?: readonly string[] | undefined;
}
const outings = ["外出学习", "外出研修", "外派培训"];
const called: readonly Called[] = [
  { name: "activities", nouns: ["校本研修活动", "校本研修", "校本培训", "研训活动"], parts: activityForm.choices },
  { name: "lessons", parts: ["研究课", "汇报课", "示范课", "观摩课", "展示课"] },
  { name: "observations", nouns: ["听课评课", "听评课", "观课"] },
  { name: "meanObservations", nouns: ["听课人均", "人均听课节数", "平均听课"] },
  { name: "papers", nouns: ["论文"], parts: ["论文", "案例", "教学设计", "反思", "叙事"] },
  { name: "publishedPapers", nouns: ["发表论文", "论文发表", "发表文章"] },
  { name: "awards", nouns: ["奖项", "各级奖项", "各类奖项", "各级各类奖项"] },
  { name: "teacherAwardTimes", nouns: ["获奖"] },
  { name: "studentAwardTimes", nouns: ["获奖"] },
  { name: "awardedTeachers", nouns: ["获奖"] },
  { name: "projectsOpened", nouns: ["立项课题", "课题立项", "新立项课题", "立项"] },
  { name: "projectsClosed", nouns: ["结题课题", "课题结题", "结题"] },
  { name: "projectsAfter", nouns: ["在研课题"] },
  { name: "projectsAll", nouns: ["在研课题"] },
  { name: "trainings", nouns: outings },
  { name: "trainingTimes", nouns: outings },
  { name: "trainingPeople", nouns: outings },
  { name: "pairings", nouns: ["师徒结对", "师徒"] },
];
/** How a label may end with its unit: 外出培训人数 is called 外出培训 where 人 are counted. */
const endings: { readonly [unit: string]: string } = { 人次: "人次", 人: "人数", 天: "天数", 学时: "学时" };

const outcomes = ["met", "short", "open"] as const;

interface Named extends MeantFigure {
  readonly noun: string;
}

/** The figures that the words around a number name, in its unit, and nothing else: 外出培训人次 for 外出培训24人次. */
export function meantByName({ around, unit }: Quantity, facts: Facts): Meaning | undefined {
  const fits = ({ noun, figure }: Named) =>
    figure.unit === unit && around.includes(noun) && saysNoMore(around.replace(noun, ""));
  const fitting = namesOf(facts).filter(fits);
  const meant = fitting.filter(({ noun }) => noun === fitting[0]?.noun);
  const counted = meant.filter(({ figure }) => figure.value !== 0);
  const [first, ...others] = counted.length > 0 ? counted : meant.slice(0, 1);
  if (!first) return undefined;
  return { meant: [first, ...others], isSure: others.every(({ figure }) => figure.value === first.figure.value) };
}

/** Every figure by each of its names, the longest first. */
const namesOf = oncePer((facts: Facts): readonly Named[] => {
  const { figures, requirements } = computeFigures(facts);
  const named = figures.filter(isKept(facts)).flatMap((figure): Named[] => {
    const { name, label, unit } = figure;
    const { nouns: others = [] } = called.find((one) => one.name === name) ?? {};
    const ending = endings[unit];
    const withoutUnit = ending && label.endsWith(ending) ? label.slice(0, -ending.length) : label;
    const nouns = new Set([label, withoutUnit, ...others]);
    return [...nouns].map((noun) => ({ noun, figure, tag: tagOf(figure) }));
  });
  const ofRequirements = requirements.flatMap((result): Named[] => [
    ...outcomes.map((outcome) => ({ noun: result[outcome].label, ...countOf(result, outcome) })),
    { noun: result.rate.label, ...rateOf(result) },
  ]);
  return [...named, ...ofRequirements, ...namedParts(facts), ...totalsOfOthers(facts)].sort(
    (a, b) => b.noun.length - a.noun.length,
  );
});

const isKept =
  ({ school: { records } }: Facts) =>
  ({ name, value }: FigureResult): boolean => {
    const { kind } = figureNamed(name);
    return value !== 0 || kind === undefined || !kindOf(kind).seldomKept || records[kind].length > 0;
  };

/** Parts by the words for them. Where no record has the word, people mean something else by it. */
function namedParts(facts: Facts): Named[] {
  return called.flatMap(({ name, parts = [] }) =>
    parts.flatMap((noun): Named[] => {
      const part = figureLabels.includes(noun)
        ? undefined
        : countByWords(figureNamed(name).kind!, "计数", [noun], facts);
      return part && part.figure.value !== 0 ? [{ noun, ...part }] : [];
    }),
  );
}
