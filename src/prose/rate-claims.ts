import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Computed, computeFigures } from "../figures/compute.ts";
import type { RequirementResult } from "../figures/requirements/requirement-figures.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { countOf, type MeantFigure, rateOf, tagOf } from "./figures-meant/figure-named.ts";
import { type Part, placeOf, withoutTitles } from "./prose-text.ts";
import { isDenied, sentencesOfSummary, sentencesOnThePast } from "./tense.ts";
import { vagueNumber } from "./vague-numbers.ts";

export const falseClaim = defineMistake("prose/claim", "warning", {
  message: (a: { claim: string; label: string; counted: string; tag: string }) =>
    `写的是“${a.claim}”，按记录${a.label}是${a.counted}`,
  hint: (a) => `写确切的数：${a.tag}；记录漏了就补录。`,
  why: "“全体”“都”要和记录相符。",
  wrong: "全体教师听课达标。",
  right: "教师听课{{听课}}。",
});

const everybody = "(?:全员|全体(?:教师|教职工|老师)|人人|(?:所有|每位|每个|全部|全校)(?:的)?(?:教师|老师))";
export const reached = new RegExp(
  `(${everybody})[^。；！？]{0,14}?(达标|达到|合格|完成|修满|修够)|(?:教师|老师)[^。；！？，]{0,6}(全部|全都|均已?)(?:达标|达到|合格|完成|修满)`,
);
/** 均未达标, 无人达标. */
const missedByAll =
  /(?:均|都|全部|全都|皆)(?:还|尚)?(?:未能?|没有?|不)(?:达标|达到|完成|合格|修满)|(?:无一?人|没有(?:一[个位名]?)?人)(?:达标|达到要求|修满)/;
const attended = new RegExp(
  `(${everybody})[^。；！？，]{0,6}?(?:参加|参与|参训|出席|到会)[^。；！？]{0,4}(?:全部|所有|各次|历次|每次|每一次|各项|全程)|全员(?:全程)?(?:参加|参与|参训|到会|出勤|出席)|(?:全部|所有|每次|历次|各项)[^。；！？，]{0,8}(${everybody})[^。；！？，]{0,4}(?:参加|参与|到会|出席)`,
);
const allPerCent = /100(?:\.0+)?\s*[%％]|百分之百/;
const atLeast = /(\d{1,2}(?:\.\d+)?)\s*[%％]\s*以上/;
const nearly = /基本上?|大部分|绝大多数|绝大部分|多数|大多/;
export const asRule = /要求|规定|应当|必须|须|目标|力争|争取|确保|鼓励/;

/** 全员, 人人, 100% and 90%以上 agree with the records, and 基本 is no number (domain.md 4.9, 7.10). */
export const rateClaims: ProseCheck = {
  needsRecords: true,
  *run(text, facts) {
    const ofSummary = new Set(sentencesOfSummary(text).map(({ start }) => start));
    for (const sentence of sentencesOnThePast(text)) {
      const words = withoutTitles(sentence.text);
      if (asRule.test(words)) continue;
      const computed = computeFigures(facts);
      yield* claimsOfAll({ ...sentence, text: words }, computed);
      yield* claimsOfShare({ ...sentence, text: words }, computed);
      if (ofSummary.has(sentence.start)) yield* vagueShares({ ...sentence, text: words }, computed);
    }
  },
};

/** 全体教师听课达标, 均未达标, 人人参加全部活动 where somebody did otherwise, or still has time (domain.md 12.1). */
function* claimsOfAll(sentence: Part, computed: Computed): Iterable<Diagnostic> {
  const meant = requirementsMeant(sentence.text, computed);
  const none = missedByAll.exec(sentence.text);
  const all = none ? undefined : said(reached, sentence);
  const missed = all && meant.find(({ short, open }) => short.value > 0 || open.value > 0);
  if (missed) yield falseClaim.at(placeOf(sentence, all), claimed(all, shareOf(missed)));
  const notAll = none && meant.find(({ short, due }) => short.value < due.value);
  if (notAll) yield falseClaim.at(placeOf(sentence, none), claimed(none, countOf(notAll, "short")));
  const present = said(attended, sentence);
  const full = figureIn(computed, "fullAttendanceRate");
  if (present && full?.figure.ratio && full.figure.ratio.n < full.figure.ratio.of && !/“/.test(sentence.text))
    yield falseClaim.at(placeOf(sentence, present), claimed(present, full));
}

/** 100%, 90%以上 beside a rate of the records that is less. */
function* claimsOfShare(sentence: Part, computed: Computed): Iterable<Diagnostic> {
  const rate = rateMeant(sentence.text, computed);
  const ratio = rate?.figure.ratio;
  const hundred = said(allPerCent, sentence);
  const [pending] = requirementsMeant(sentence.text, computed).filter(({ open }) => open.value > 0);
  if (hundred && pending && ratio?.of === 0)
    yield falseClaim.at(placeOf(sentence, hundred), claimed(hundred, shareOf(pending)));
  if (!rate || !ratio?.of) return;
  if (hundred && ratio.n < ratio.of) yield falseClaim.at(placeOf(sentence, hundred), claimed(hundred, rate));
  const share = said(atLeast, sentence);
  if (share && rate.figure.value < Number(share[1]))
    yield falseClaim.at(placeOf(sentence, share), claimed(share, rate));
}

/** 80%以上, 基本上 beside a rate that the records have. */
function* vagueShares(sentence: Part, computed: Computed): Iterable<Diagnostic> {
  const rate = rateMeant(sentence.text, computed);
  if (!rate?.figure.ratio?.of) return;
  const share = said(atLeast, sentence);
  if (share && rate.figure.value >= Number(share[1]))
    yield vagueNumber.at(placeOf(sentence, share), { word: share[0], tag: rate.tag });
  const vague = nearly.exec(sentence.text);
  if (vague && /达标|达到|完成|合格|修满|到会|出勤/.test(sentence.text))
    yield vagueNumber.at(placeOf(sentence, vague), { word: vague[0], tag: rate.tag });
}

/** The rate of a requirement, or how many have reached it while nothing is due. */
const shareOf = (result: RequirementResult): MeantFigure =>
  result.rate.ratio?.of ? rateOf(result) : countOf(result, "met");

/** What a sentence claims, unless the words around it deny it: 没有全员参加. */
function said(pattern: RegExp, sentence: Part): RegExpExecArray | undefined {
  const found = pattern.exec(sentence.text);
  return found && !isDenied(sentence, found.index) ? found : undefined;
}

function claimed([claim]: RegExpExecArray, { figure: { label, text, ratio }, tag }: MeantFigure) {
  return { claim, label, counted: ratio ? `${text}（${ratio.n}/${ratio.of}）` : text, tag };
}

/** The requirements a sentence names, by their names or by what they count; all of them when it only says 达标. */
function requirementsMeant(sentence: string, { requirements }: Computed): readonly RequirementResult[] {
  const ofPeople = requirements.filter(({ evaluation }) => evaluation.progress.some(({ obligor }) => obligor.teacher));
  const named = ofPeople.filter(({ evaluation: { requirement } }) =>
    [requirement.name, requirement.kind].some((word) => word && sentence.includes(word)),
  );
  if (named.length > 0) return named;
  return /达标|规定的?要求|各项要求|研修要求|学分/.test(sentence) ? ofPeople : [];
}

/** The rate a sentence is about: of a requirement, 出勤率 or 全勤率. */
function rateMeant(sentence: string, computed: Computed): MeantFigure | undefined {
  const [requirement] = requirementsMeant(sentence, computed);
  if (requirement) return rateOf(requirement);
  if (/出勤|到会/.test(sentence)) return figureIn(computed, "attendanceRate");
  const isOfAll = /全勤|参训率|参加率|参与率|全部活动|所有活动|全部研修|各项活动/.test(sentence);
  return isOfAll ? figureIn(computed, "fullAttendanceRate") : undefined;
}

function figureIn(computed: Computed, name: string): MeantFigure | undefined {
  const figure = computed.figure(name);
  return figure && { figure, tag: tagOf(figure) };
}
