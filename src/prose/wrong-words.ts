import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { placeOf, runningText, withoutTitles } from "./prose-text.ts";

const wrongWord = defineMistake("prose/wrong-word", "warning", {
  oneFault: ["word"],
  message: (a: { word: string; better: string }) => `“${a.word}”像是打错了`,
  hint: (a) => `是否想写“${a.better}”？`,
  why: "常打错的词。",
  wrong: "课堂展示了教师的丰采。",
  right: "课堂展示了教师的风采。",
});
const outdatedWord = defineMistake("prose/outdated", "warning", {
  oneFault: ["word"],
  message: (a: { word: string; better: string }) => `“${a.word}”的提法已经过时`,
  hint: (a) => `核对是否应写“${a.better}”。`,
  why: "旧提法要换成现在的。",
  wrong: "教师认真学习了十九大精神。",
  right: "教师认真学习了教育部门的文件。",
});

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
  优秀等地: "优秀等第",
  开校初: "开学初",
  帮忙教师: "帮助教师",
  写作本事: "写作能力",
};
const slipPatterns = Object.entries(slips).map(([word, better]) => [new RegExp(word, "g"), better] as const);
const doubledWord = /(学校|教师|学生|教研组|活动|研修|培训|我们|进行|开展|工作|管理)\1|和和(?![美气睦])|的的(?!确)/g;
/** A school's name that runs on; in a title too, where other words may be doubled on purpose. */
const doubledName = /(中学|小学)\1/g;
/** The congress that a report from this day on no longer leads with, and the one it leads with. */
const outdated = {
  from: "2023-01-01",
  pattern: /十[八九](?:大(?!报告中|以来|期间)|届[一二三四五六七]中全会)/g,
  better: "二十大",
};

/** Wrong characters, doubled words and outdated slogans (domain.md 4.12). */
export const wrongWords: ProseCheck = {
  *run(text, { school }) {
    const isLate = outdated.from <= school.settings.period.from;
    for (const paragraph of runningText(text)) {
      for (const [pattern, better] of slipPatterns)
        for (const found of paragraph.text.matchAll(pattern))
          yield wrongWord.at(placeOf(paragraph, found), { word: found[0], better });
      for (const found of paragraph.text.matchAll(doubledName))
        yield wrongWord.at(placeOf(paragraph, found), { word: found[0], better: found[1]! });
      const body = withoutTitles(paragraph.text);
      for (const found of body.matchAll(doubledWord))
        yield wrongWord.at(placeOf(paragraph, found), { word: found[0], better: found[1] ?? found[0][0]! });
      const { pattern, better } = outdated;
      for (const found of isLate && !body.includes(better) ? body.matchAll(pattern) : [])
        yield outdatedWord.at(placeOf(paragraph, found), { word: found[0], better });
    }
  },
};
