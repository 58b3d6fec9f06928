import { isMistake } from "../diagnostics/define-mistake.ts";
import { computeFigures } from "../figures/compute.ts";
import type { FigureResult } from "../figures/define-figure.ts";
import type { Facts } from "../figures/facts.ts";
import { ask } from "../figures/query/query.ts";
import { workClass } from "../records/kinds/paper.ts";
import { activityForm } from "../records/values/activity-forms.ts";
import { oncePer } from "../school/once-per.ts";
import type { ProseContext } from "./define-prose-check.ts";
import { saysNoMore } from "./harmless-words.ts";

/** A figure that words may mean, and how to print it. */
export interface Meant {
  readonly figure: FigureResult;
  readonly tag: string;
}

/** What else people call a figure. One word may stand for several, which then differ in what they count. */
const otherNames: { readonly [label: string]: readonly string[] } = {
  听课: ["听课评课", "听评课", "观课"],
  人均听课: ["听课人均", "人均听课节数", "平均听课"],
  研修活动: ["校本研修活动", "校本研修", "校本培训", "研训活动"],
  外出培训: ["外出学习", "外出研修", "外派培训"],
  外出培训人次: ["外出学习", "外出研修", "外派培训"],
  外出培训人数: ["外出学习", "外出研修", "外派培训"],
  论文成果: ["论文"],
  发表: ["发表论文", "论文发表", "发表文章"],
  获奖: ["奖项", "各级奖项", "各类奖项", "各级各类奖项"],
  教师获奖人次: ["获奖"],
  学生获奖人次: ["获奖"],
  获奖教师: ["获奖"],
  本期立项: ["立项课题", "课题立项", "新立项课题", "立项"],
  本期结题: ["结题课题", "课题结题", "结题"],
  期末在研: ["在研课题"],
  本期在研: ["在研课题"],
  青蓝结对: ["师徒结对", "师徒"],
};

interface Named extends Meant {
  readonly noun: string;
}

/** The figures that words with a number in a unit name, and nothing else: 外出培训人次 is 外出培训 in 人次. */
export function figuresNamed(words: string, unit: string, { facts }: ProseContext): readonly Meant[] {
  const fits = ({ noun, figure }: Named) =>
    figure.unit === unit && words.includes(noun) && saysNoMore(words.replace(noun, ""));
  const all = namesOf(facts);
  const [first] = all.filter(fits);
  const meant = all.filter((one) => one.noun === first?.noun && fits(one));
  const counted = meant.filter(({ figure }) => figure.value !== 0);
  return counted.length > 0 ? counted : meant.slice(0, 1);
}

/** Figures by what text calls them, the longest first. */
const namesOf = oncePer((facts: Facts): readonly Named[] => {
  const { figures, requirements } = computeFigures(facts);
  const own = figures.flatMap((figure): Named[] => {
    const short = figure.label.replace(/(?:人次|人数|天数|学时)$/, "");
    const nouns = new Set([figure.label, short, ...(otherNames[figure.label] ?? [])].filter(Boolean));
    return [...nouns].map((noun) => ({ noun, figure, tag: `{{${figure.label}}}` }));
  });
  const reached = requirements.flatMap(({ outcome, met, rate }): Named[] => {
    const { name } = outcome.requirement;
    return [
      { noun: met.label, figure: met, tag: `{{达标 "${name}"}}` },
      { noun: rate.label, figure: rate, tag: `{{达标率 "${name}"}}` },
    ];
  });
  return [...own, ...reached, ...wordsOf(facts)].sort((a, b) => b.noun.length - a.noun.length);
});

/** 讲座, 案例, 研究课: parts of a figure by the word people use for them; without a record the word means something else. */
function wordsOf(facts: Facts): Named[] {
  const lessons = ["研究课", "汇报课", "示范课", "观摩课", "展示课"];
  const papers = workClass.choices?.filter((word) => ["论文", "案例", "教学设计", "反思", "叙事"].includes(word)) ?? [];
  const parts: readonly (readonly [kind: string, field: string, words: readonly string[]])[] = [
    ["研修活动", "形式", (activityForm.choices ?? []).filter((word) => word !== "公开课")],
    ["公开课", "类别", lessons],
    ["论文成果", "类别", papers],
  ];
  return parts.flatMap(([kind, field, words]) =>
    words.flatMap((word): Named[] => {
      const result = ask({ measure: "计数", kind, filters: { [field]: [word] } }, facts);
      if (isMistake(result) || result.value === 0) return [];
      const figure: FigureResult = { ...result, label: word };
      return [{ noun: word, figure, tag: `{{计数 "${kind}" ${field}="${word}"}}` }];
    }),
  );
}
