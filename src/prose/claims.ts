import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Computed } from "../figures/compute.ts";
import type { FigureResult } from "../figures/define-figure.ts";
import type { RequirementResult } from "../figures/requirements/requirement-figures.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { looksAhead, type Part, type ProseText, runningText, sentencesOf, withoutTitles } from "./prose-text.ts";

const everybody = "(?:全员|全体(?:教师|教职工|老师)|人人|(?:所有|每位|每个|全部|全校)(?:的)?(?:教师|老师))";
const reached = new RegExp(
  `(${everybody})[^。；！？]{0,14}?(达标|达到|合格|完成|修满|修够)|(?:教师|老师)[^。；！？，]{0,6}(全部|全都|均已?)(?:达标|达到|合格|完成|修满)`,
);
const attended = new RegExp(
  `(${everybody})[^。；！？，]{0,6}?(?:参加|参与|参训|出席|到会)[^。；！？]{0,4}(?:全部|所有|各次|历次|每次|每一次|各项|全程)|全员(?:全程)?(?:参加|参与|参训|到会|出勤|出席)|(?:全部|所有|每次|历次|各项)[^。；！？，]{0,8}(${everybody})[^。；！？，]{0,4}(?:参加|参与|到会|出席)`,
);
const allPerCent = /100(?:\.0+)?\s*[%％]|百分之百/;
const atLeast = /(\d{1,2}(?:\.\d+)?)\s*[%％]\s*以上/;
const vague = /基本上?|大部分|绝大多数|绝大部分|多数|大多/;
const rule = /要求|规定|应当|必须|须|目标|力争|争取|确保|鼓励/;

/** 全员, 人人, 100% and 90%以上 agree with the records, and 基本 is no number (domain.md 4.9, 7.10). */
export const claims: ProseCheck = {
  name: "claims",
  rule: "全员、人人、100%与记录相符，达标和出勤不说“基本上”“90%以上”",
  needsRecords: true,
  *run(text, { computed }) {
    for (const paragraph of runningText(text)) {
      if (looksAhead(text, paragraph)) continue;
      for (const sentence of sentencesOf(paragraph))
        yield* judge(text, { ...sentence, text: withoutTitles(sentence.text) }, computed);
    }
  },
};

function* judge(text: ProseText, { text: typed, start }: Part, computed: Computed): Iterable<Diagnostic> {
  if (rule.test(typed)) return;
  const { figures, requirements } = computed;
  const at = (found: RegExpExecArray) => text.place(start + found.index, found[0].length);
  const told = (found: RegExpExecArray, { figure, tag }: Rate) =>
    diagnose("prose/claim", at(found), { claim: found[0], label: figure.label, counted: printed(figure), tag });
  const all = reached.exec(typed);
  const meant = all && requirementsMeant(typed, requirements);
  for (const one of (meant ?? []).filter((result) => result.short.value > 0).slice(0, 1)) yield told(all!, rateOf(one));
  const present = attended.exec(typed);
  const full = figures.find(({ label }) => label === "全勤率");
  if (present && full?.ratio && full.ratio.n < full.ratio.of && !/“/.test(typed))
    yield told(present, { figure: full, tag: "{{全勤率}}" });
  const rate = rateMeant(typed, computed);
  if (!rate?.figure.ratio || rate.figure.ratio.of === 0) return;
  const hundred = allPerCent.exec(typed);
  if (hundred && rate.figure.ratio.n < rate.figure.ratio.of) yield told(hundred, rate);
  const share = atLeast.exec(typed);
  if (share && rate.figure.value < Number(share[1])) yield told(share, rate);
  else if (share) yield diagnose("prose/vague", at(share), { word: share[0], tag: rate.tag });
  const loose = vague.exec(typed);
  if (loose && /达标|达到|完成|合格|修满|到会|出勤/.test(typed))
    yield diagnose("prose/vague", at(loose), { word: loose[0], tag: rate.tag });
}

interface Rate {
  readonly figure: FigureResult;
  readonly tag: string;
}

const rateOf = ({ rate, outcome }: RequirementResult): Rate => ({
  figure: rate,
  tag: `{{达标率 "${outcome.requirement.name}"}}`,
});
const printed = ({ text, ratio }: FigureResult): string => (ratio ? `${text}（${ratio.n}/${ratio.of}）` : text);

/** The requirement a sentence names, by its name or by what it counts; all of them when it only says 达标. */
function requirementsMeant(sentence: string, requirements: readonly RequirementResult[]): readonly RequirementResult[] {
  const ofPeople = requirements.filter(({ outcome }) => outcome.standings.some(({ subject }) => subject.teacher));
  const named = ofPeople.filter(({ outcome: { requirement } }) =>
    [requirement.name, requirement.kind].some((word) => word && sentence.includes(word)),
  );
  if (named.length > 0) return named;
  return /达标|规定的?要求|各项要求|研修要求|学分/.test(sentence) ? ofPeople : [];
}

/** The rate a sentence is about: of a requirement, 出勤率 or 全勤率. */
function rateMeant(sentence: string, { figures, requirements }: Computed): Rate | undefined {
  const [requirement] = requirementsMeant(sentence, requirements);
  if (requirement) return rateOf(requirement);
  const label = /出勤|到会/.test(sentence)
    ? "出勤率"
    : /全勤|参训率|参加率|参与率|全部活动|所有活动|全部研修|各项活动/.test(sentence)
      ? "全勤率"
      : "";
  const figure = figures.find((one) => one.label === label);
  return figure && { figure, tag: `{{${label}}}` };
}
