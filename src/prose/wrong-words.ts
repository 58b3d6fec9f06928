import { diagnose } from "../diagnostics/diagnose.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText, withoutTitles } from "./prose-text.ts";

/** Slips of the input method that are never right, and what was meant. Add a line to add one. */
const slips: { readonly [wrong: string]: string } = {
  反溃: "反馈",
  丰采: "风采",
  给于: "给予",
  按装: "安装",
  名列前矛: "名列前茅",
  再接再励: "再接再厉",
  一如继往: "一如既往",
  因材施救: "因材施教",
  循序渐近: "循序渐进",
  必竟: "毕竟",
  按步就班: "按部就班",
  竟赛: "竞赛",
  竟争: "竞争",
  锻练: "锻炼",
  幅射: "辐射",
  松驰: "松弛",
  题纲: "提纲",
  部份: "部分",
  急燥: "急躁",
  陪训: "培训",
  陪养: "培养",
  培训斑: "培训班",
  教硏: "教研",
  积级: "积极",
  切搓: "切磋",
  事半工倍: "事半功倍",
  脚塌实地: "脚踏实地",
  兢兢克克: "兢兢业业",
  融汇贯通: "融会贯通",
  相辅相承: "相辅相成",
  一愁莫展: "一筹莫展",
  走头无路: "走投无路",
  提提议: "提建议",
  往被忽视: "往往被忽视",
  编揖: "编辑",
  座谈汇: "座谈会",
  研讨汇: "研讨会",
};
/** The congress a report of these years would no longer lead with. */
const outdated: readonly { readonly pattern: RegExp; readonly from: string; readonly better: string }[] = [
  { pattern: /十[八九](?:大(?!报告中|以来|期间)|届[一二三四五六七]中全会)/g, from: "2023-01-01", better: "二十大" },
];
const doubledWord =
  /(学校|中学|小学|教师|学生|教研组|活动|研修|培训|我们|进行|开展|工作|管理)\1|和和(?![美气睦])|的的(?!确)/g;

/** Wrong characters, doubled words and outdated slogans (domain.md 4.12). */
export const wrongWords: ProseCheck = {
  name: "wrong-words",
  rule: "没有常见的错字、重复的词和过时的提法",
  *run(text, { facts }) {
    const { from } = facts.school.settings.period;
    for (const { text: typed, start } of runningText(text)) {
      for (const [word, better] of Object.entries(slips)) {
        for (let at = typed.indexOf(word); at >= 0; at = typed.indexOf(word, at + word.length))
          yield diagnose("prose/wrong-word", text.place(start + at, word.length), { word, better });
      }
      const body = withoutTitles(typed);
      for (const found of body.matchAll(doubledWord)) {
        const better = found[1] ?? found[0][0]!;
        yield diagnose("prose/wrong-word", text.place(start + found.index, found[0].length), {
          word: found[0],
          better,
        });
      }
      for (const { pattern, better } of outdated.filter((slogan) => slogan.from <= from)) {
        if (body.includes(better)) continue;
        for (const found of body.matchAll(pattern))
          yield diagnose("prose/outdated", text.place(start + found.index, found[0].length), {
            word: found[0],
            better,
          });
      }
    }
  },
};
