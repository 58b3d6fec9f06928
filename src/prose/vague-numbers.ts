import { diagnose } from "../diagnostics/diagnose.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { looksAhead, runningText, sentencesOf } from "./prose-text.ts";

const amount =
  /(?<![\d一二三四五六七八九十百众])多[名位篇项](?=[\u4e00-\u9fff])|若干[名位篇项节次]|(?:数|几)[十百](?:名|位|人次|人|篇|项|节|次)/;
/** What the records count, by the words a sentence has for it. */
const counted: readonly (readonly [words: RegExp, tag: string])[] = [
  [/外出|选派|派出|外派/, "{{外出培训人次}}"],
  [/获奖/, "{{教师获奖人次}}"],
  [/论文|发表/, "{{论文成果}}"],
  [/公开课|研究课/, "{{公开课}}"],
  [/课题/, "{{本期立项}}"],
];

/** 多名, 若干篇 and 数十人次 stand for a number that the records have (domain.md 4.9). */
export const vagueNumbers: ProseCheck = {
  name: "vague-numbers",
  rule: "记录里有数的，不写多名、若干、数十",
  *run(text) {
    for (const paragraph of runningText(text)) {
      if (looksAhead(text, paragraph)) continue;
      for (const { text: sentence, start } of sentencesOf(paragraph)) {
        const found = amount.exec(sentence);
        const tag = counted.find(([words]) => words.test(sentence))?.[1];
        if (found && tag)
          yield diagnose("prose/vague", text.place(start + found.index, found[0].length), { word: found[0], tag });
      }
    }
  },
};
