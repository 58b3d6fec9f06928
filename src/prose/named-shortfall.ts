import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { type Part, runningText, sentencesOf, stretchesOf } from "./prose-text.ts";

const namedWhoIsShort = defineMistake("prose/named-shortfall", "warning", {
  message: (a: { name: string; requirement: string | undefined; byRecords: boolean }) =>
    a.byRecords
      ? `“${a.name}”没有达到“${a.requirement}”，总结里不写这样的姓名`
      : `这里写“${a.name}”没有达到要求，总结里不写这样的姓名`,
  hint: (a) => `改写成人数${a.requirement ? `：{{未达标 "${a.requirement}"}}` : "，如“有2人”"}；名单另报。`,
  why: "总结是公开的，没有达标的人不写姓名，名单另报。",
  wrong: "许知行没有完成听课要求。",
  right: '有{{未达标 "听课"}}没有完成听课要求。',
});

const amount = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]+)\\s*个?(?:学时|学分|课时|节|次|篇|本|项|分(?!钟))";
const asked =
  "(?:学时|学分|课时|听课|听评课|公开课|研究课|节数|次数|课数|规定的|培训|研修|出勤|考勤|达标|标准|指标|定额)";
const not = "(?:未能?|没有?能?|尚未|还未|不曾|未曾|没曾)(?:全部|全程|按时|按期|如期|及时|足额|完全|能够?)?";

/** Words by which somebody falls short of what is asked, whatever it is: 没有听满6节, 尚未达标, 差2学时, 学时不足. */
const patterns = [
  `${not}(?:达标|合格|[修听上学写做][满够足]|够数)`,
  `${not}(?:完成|达到|达|做到|做满|满|够|参加|修完)[^，；。]{0,8}?(?:${amount}|${asked}(?!的(?!要求|任务|标准)))`,
  `(?:学时|学分|听课|听评课|节数|次数)[^，；。]{0,4}?${not}(?:完成|达到|修完)`,
  "不达标|不合格|未达标|没达标",
  `(?:(?<![相偏误])差|(?<!空)缺|欠|还少)了?\\s*${amount}|(?:少|漏|缺|欠)[听修](?!养)[了过]?\\s*${amount}`,
  `${asked}[^，；。]{0,6}?(?:不足|不够|不满|不到|偏少|太少|较少|欠缺|落后|最少|垫底)`,
  `(?:不足|不满|不到|少于|低于)\\s*${amount}[^，；。]{0,4}(?:${asked})`,
  `(?:缺席|缺勤|旷课|旷会)[^，；。]{0,4}${amount}`,
];
const short = new RegExp(patterns.join("|"));
/** 克服课时不足的困难: what was lacking is mended, and not by whoever is named. */
const mended =
  /(?:克服|弥补|解决|针对|面对|改变|改进|补上|补齐|补足)[^，；。]{0,10}(?:不足|不够|偏少|较少|太少|落后|欠缺)/g;

/** Whether a stretch of text says that somebody falls short. */
const fallsShort = (text: string): boolean => short.test(text.replace(mended, ""));

/** Looser words, which are believed of those who are short by the records. */
const loose = /(?:未|没有?|尚未|没能|不曾)(?:能|有)?(?:达到|完成|参加)|缺席|缺勤|偏少|落后/;
/** What may stand beside names in a stretch that says nothing else. */
const besideNames = /教师|老师|同志|[一二两三四五六七八九十\d]+[位名人]|等人?|[、和与及的是有为：（）\s]/g;

/** Names of those who fall short never stand in a report (domain.md 10, school.md). */
export const namedShortfall: ProseCheck = {
  needsRecords: true,
  *run(text, facts) {
    const missed = missedBy(facts);
    const names = [...new Set(facts.school.roster.teachers.map(({ name }) => name))];
    for (const paragraph of runningText(text)) {
      const named = names.filter((name) => paragraph.text.includes(name));
      for (const sentence of named.length > 0 ? sentencesOf(paragraph) : []) {
        for (const name of named) {
          const place = placeOfShort(name, sentence, named, missed);
          if (!place) continue;
          const requirement = missed.get(name) ?? [...missed.values()].find((one) => sentence.text.includes(one));
          yield namedWhoIsShort.at(place, { name, requirement, byRecords: missed.has(name) });
        }
      }
    }
  },
};

/** Where a sentence names somebody of whom it says that they fall short. `missed`: who does by the records. */
function placeOfShort(
  name: string,
  sentence: Part,
  names: readonly string[],
  missed: ReadonlyMap<string, string>,
): Place | undefined {
  const stretches = stretchesOf(sentence);
  const found = stretches.find(({ text }, i) => {
    if (!text.includes(name)) return false;
    if (fallsShort(text) || (missed.has(name) && loose.test(text))) return true;
    return isListOf(names, text) && [stretches[i - 1], stretches[i + 1]].some((near) => near && fallsShort(near.text));
  });
  return found?.place(found.text.indexOf(name), name.length);
}

const isListOf = (names: readonly string[], text: string): boolean =>
  names.reduce((left, name) => left.replaceAll(name, ""), text).replace(besideNames, "") === "";

/** Who misses a requirement by the records, with the first one that they miss. */
function missedBy(facts: Facts): Map<string, string> {
  const missed = new Map<string, string>();
  for (const { evaluation } of computeFigures(facts).requirements)
    for (const { obligor, outcome } of evaluation.progress)
      if (outcome === "short" && obligor.teacher && !missed.has(obligor.teacher.name))
        missed.set(obligor.teacher.name, evaluation.requirement.name);
  return missed;
}
