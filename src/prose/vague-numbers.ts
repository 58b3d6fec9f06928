import { defineMistake } from "../diagnostics/define-mistake.ts";
import { figureNamed } from "../figures/named/index.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { tagOf } from "./figures-meant/figure-named.ts";
import { placeOf } from "./prose-text.ts";
import { sentencesOfSummary } from "./tense.ts";

export const vagueNumber = defineMistake("prose/vague", "warning", {
  message: (a: { word: string; tag: string }) => `“${a.word}”不是确切的数，记录里算得出来`,
  hint: (a) => `写成 ${a.tag}，由程序印出。`,
  why: "能数出来的就写确切的数。",
  wrong: "教师听课基本上达标。",
  right: '教师听课达标的占{{达标率 "听课"}}。',
});

const amount =
  /(?<![\d一二三四五六七八九十百众])多[名位篇项](?=[\u4e00-\u9fff])|若干[名位篇项节次]|(?:数|几)[十百](?:名|位|人次|人|篇|项|节|次)/;
/** The figures that could be written instead, and how a sentence speaks of what they count. */
const counted = [
  { name: "trainingTimes", noun: /外出|选派|派出|外派/ },
  { name: "teacherAwardTimes", noun: /获奖/ },
  { name: "papers", noun: /论文|发表/ },
  { name: "lessons", noun: /公开课|研究课/ },
  { name: "projectsOpened", noun: /课题/ },
];

/** 多名, 若干篇 and 数十人次 stand for a number that the records have (domain.md 4.9). */
export const vagueNumbers: ProseCheck = {
  *run(text) {
    for (const sentence of sentencesOfSummary(text)) {
      const found = amount.exec(sentence.text);
      const figure = counted.find(({ noun }) => noun.test(sentence.text));
      if (found && figure)
        yield vagueNumber.at(placeOf(sentence, found), { word: found[0], tag: tagOf(figureNamed(figure.name)) });
    }
  },
};
