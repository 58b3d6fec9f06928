import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Settings } from "../records/settings/settings.ts";
import { periodWord as wordFor } from "../school/period-word.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { placeOf, runningText, withoutTitles } from "./prose-text.ts";
import { sentencesOnThePast } from "./tense.ts";

const otherPeriod = defineMistake("prose/period-word", "warning", {
  message: (a: { word: string; type: string; own: string }) => `“${a.word}”与报告的时段（${a.type}）对不上`,
  hint: (a) => `写成“${a.own}”或 {{时段词}}；说的是别的时段就写明是哪一段。`,
  why: "报告是一学年的，文字里说一学期，前后对不上。",
  wrong: "本学期，各组按月磨课。",
  right: "本学年，各组按月磨课。",
});

const otherYear = defineMistake("prose/other-year", "warning", {
  message: (a: { written: string; period: string }) => `“${a.written}”不是报告的时段（${a.period}）`,
  hint: () => "写成 {{时段}}；确指其他年份的，写明是比较还是回顾。",
  why: "沿用去年的文字，容易留下去年的年份，读者会误以为是本期的事。",
  wrong: "2019-2020学年度，各组按月磨课。",
  right: "{{时段}}，各组按月磨课。",
});

type PeriodType = Settings["period"]["type"];
interface WordsFor {
  /** What calls the period of the report another kind of period. */
  readonly clash: RegExp;
  /** A period before the report's. It is meant where something is compared with it or goes on from it. */
  readonly before?: RegExp;
}
const wordsFor: { readonly [type in PeriodType]: WordsFor } = {
  学期: {
    clash:
      /本学年(?!第?[一二上下]|[上下]学期)|[这本]一?学年|一学年(?=来|以来)|本年度|今年(?!\s*\d|[一二三四五六七八九十]|初|春|秋|暑|寒|年)/g,
    before: /上一?(?:学期|学年)/g,
  },
  学年: {
    clash: /[本这]一?学期|一学期(?=来|以来)|本年度|今年(?!\s*\d|[一二三四五六七八九十]|初|春|秋|暑|寒|年)/g,
    before: /上一?学年/g,
  },
  年度: { clash: /[本这]一?学[期年]|一学[期年](?=来|以来)/g, before: /去年|上一?年度/g },
  多年: {
    clash: /[本这]一?学[期年]|一学[期年](?=来|以来)|本年度|今年(?!\s*\d|[一二三四五六七八九十])/g,
  },
};
/** 五年来 in a review of three years; not 近五年来, which need not be the report's. */
const numberOfYears = /(?<![近这最过几\d])[一二两三四五六七八九十]{1,2}年来/g;
const compared =
  /比|较|同期|基础|延续|承接|相同|持平|增|减|提高|下降|遗留|提出|整改|反馈|立项|确定|以来|起|末|底|结束|总结/;

/** 本学期, 本学年 and 本年度 agree with the period of the report (domain.md 3, 4.6). */
export const periodWord: ProseCheck = {
  *run(text, { school }) {
    const { type } = school.settings.period;
    const { clash, before } = wordsFor[type];
    const own = wordFor(school.settings.period);
    for (const paragraph of runningText(text)) {
      const body = withoutTitles(paragraph.text);
      const earlier = before ? [...body.matchAll(before)].filter((found) => !isCompared(found)) : [];
      const otherNumber = type === "多年" ? [...body.matchAll(numberOfYears)].filter(([word]) => word !== own) : [];
      for (const found of [...body.matchAll(clash), ...earlier, ...otherNumber])
        yield otherPeriod.at(placeOf(paragraph, found), { word: found[0], type, own });
    }
    for (const sentence of sentencesOnThePast(text)) {
      const found = yearAtHead.exec(withoutTitles(sentence.text));
      if (!found || isOfPeriod(found[2]!, school.settings) || isCompared(found)) continue;
      const [, lead, , written] = found as unknown as [string, string, string, string];
      yield otherYear.at(sentence.place(lead.length, written.length), { written, period: school.settings.period.name });
    }
  },
};

/** 2023-2024学年度， at the head of a sentence is the time that it tells of; elsewhere it may be of anything. */
const yearAtHead =
  /^((?:[\s\u3000]|在|回顾|纵观|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])*)(?=(20\d\d))(20\d\d(?:\s*[-—–~～至到－]{1,2}\s*(?:20)?\d\d)?\s*学年度?)(?:第?[一二上下]学期)?(?=[，、里中]|期间|我[校园们]|本[校园]|[全各]|学校|来(?!的))/;

/** Whether a school year that begins in that calendar year lies in the period, or the period is called by it. */
function isOfPeriod(typed: string, { period }: Settings): boolean {
  const schoolYear = (day: string) => Number(day.slice(0, 4)) - (day.slice(5, 7) < "08" ? 1 : 0);
  const year = Number(typed);
  return period.name.includes(typed) || (schoolYear(period.from) <= year && year <= schoolYear(period.to));
}

const isCompared = ({ 0: word, index, input }: RegExpExecArray): boolean =>
  compared.test(input.slice(Math.max(0, index - 10), index + word.length + 16));
