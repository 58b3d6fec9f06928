import { computeFigures } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { activityForm } from "../../records/values/activity-forms.ts";
import { oncePer } from "../../school/once-per.ts";
import { figureNamed, type Meaning, type MeantFigure, tagOf } from "./figure-named.ts";
import { saysNoMore } from "./harmless-words.ts";
import { partOf } from "./part-of-figure.ts";
import type { Quantity } from "./quantity-in-clause.ts";

const outings = ["外出学习", "外出研修", "外派培训"];
/** What else people call a figure, by its name. A word may stand for several figures with different units. */
const otherNames: { readonly [figure: string]: readonly string[] } = {
  observations: ["听课评课", "听评课", "观课"],
  meanObservations: ["听课人均", "人均听课节数", "平均听课"],
  activities: ["校本研修活动", "校本研修", "校本培训", "研训活动"],
  trainings: outings,
  trainingTimes: outings,
  trainingPeople: outings,
  papers: ["论文"],
  publishedPapers: ["发表论文", "论文发表", "发表文章"],
  awards: ["奖项", "各级奖项", "各类奖项", "各级各类奖项"],
  teacherAwardTimes: ["获奖"],
  studentAwardTimes: ["获奖"],
  awardedTeachers: ["获奖"],
  projectsOpened: ["立项课题", "课题立项", "新立项课题", "立项"],
  projectsClosed: ["结题课题", "课题结题", "结题"],
  projectsAfter: ["在研课题"],
  projectsAll: ["在研课题"],
  pairings: ["师徒结对", "师徒"],
};

/** Words that people use for a part of what a figure counts: choices of a key of its kind. */
const partNames: { readonly [figure: string]: readonly string[] } = {
  activities: activityForm.choices ?? [],
  lessons: ["研究课", "汇报课", "示范课", "观摩课", "展示课"],
  papers: ["论文", "案例", "教学设计", "反思", "叙事"],
};

interface Named extends MeantFigure {
  readonly noun: string;
}

/** The figures that the words around a number name, in its unit, and nothing else: 外出培训人次 for 外出培训24人次. */
export function meantByName({ words, unit }: Quantity, facts: Facts): Meaning | undefined {
  const fits = ({ noun, figure }: Named) =>
    figure.unit === unit && words.includes(noun) && saysNoMore(words.replace(noun, ""));
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
  const named = figures.flatMap((figure): Named[] => {
    const withoutUnit = figure.label.replace(/(?:人次|人数|天数|学时)$/, "");
    const nouns = new Set([figure.label, withoutUnit, ...(otherNames[figure.name] ?? [])]);
    return [...nouns].map((noun) => ({ noun, figure, tag: tagOf(figure) }));
  });
  const ofRequirements = requirements.flatMap(({ outcome, met, rate }): Named[] => {
    const { name } = outcome.requirement;
    return [
      { noun: met.label, figure: met, tag: `{{达标 "${name}"}}` },
      { noun: rate.label, figure: rate, tag: `{{达标率 "${name}"}}` },
    ];
  });
  return [...named, ...ofRequirements, ...namedParts(facts)].sort((a, b) => b.noun.length - a.noun.length);
});

/** Parts by the words for them. Where no record has the word, people mean something else by it. */
function namedParts(facts: Facts): Named[] {
  const labels = computeFigures(facts).figures.map(({ label }) => label);
  return Object.entries(partNames).flatMap(([name, nouns]) =>
    nouns
      .filter((noun) => !labels.includes(noun))
      .flatMap((noun): Named[] => {
        const part = partOf(figureNamed(name).kind!, "计数", [noun], facts);
        return part && part.figure.value !== 0 ? [{ noun, ...part }] : [];
      }),
  );
}
