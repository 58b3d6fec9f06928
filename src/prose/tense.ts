import { type Part, type ProseText, runningText, sentencesOf, stretchesOf } from "./prose-text.ts";

/** What is written under a heading: of what was done, of what went wrong, of what comes next, or of a plan and nothing else. */
type Kind = "summary" | "problems" | "next" | "plan";

const plan = /计划|规划|目标/;
const next = /打算|思考|展望|努力|方向|下阶段|下一|设想|今后|未来|建议/;
const problems = /问题|不足|反思/;

function kindOf(heading: string): Kind {
  if (next.test(heading)) return "next";
  if (plan.test(heading)) return "plan";
  return problems.test(heading) ? "problems" : "summary";
}

/** The kind of what stands under two headings: where one of them tells of a plan, so does the text. */
const kindUnder = (...headings: readonly string[]): Kind =>
  (["next", "plan", "problems", "summary"] as const).find((kind) => headings.some((one) => kindOf(one) === kind))!;

/** The sentences of a summary. Under headings of plans and problems the future is in its place. */
export const sentencesOfSummary = (text: ProseText): Part[] =>
  runningText(text)
    .filter(({ heading }) => kindUnder(text.section, heading) === "summary")
    .flatMap(sentencesOf);

const ofNext = new RegExp(
  "针对|基础上|为此|下一?个?(?:学[期年]|阶段|步|年度)|明年|来年|今后|以后|未来|新学[期年]|将(?!近)|拟|力争|争取|计划|打算|目标|安排|继续|进一步|希望|建议|努力|不少于|至少|确保|" +
    "(?<![主重首必紧只])要(?![求点素])|(?<![响适反相对供])应(?![到参届用])|必须|需要?|须",
);
const ofThis = /[本这]一?学[期年]|本年度|本期|今年|一(?:学期|学年|年)来|目前|现有|截至|至今|实际/;

/**
 * What is said of the time of the report. In 存在问题 that is all but what a sentence says of the next time, in 下阶段打算
 * only what it says of this one; what follows in a sentence is of the same time until it says otherwise.
 */
export const sentencesOnThePast = (text: ProseText): Part[] =>
  runningText(text).flatMap((paragraph) => {
    const kind = kindUnder(text.section, paragraph.heading);
    if (kind === "plan") return [];
    const sentences = sentencesOf(paragraph);
    return kind === "summary" ? sentences : sentences.flatMap((one) => ofThisTime(one, kind === "problems"));
  });

/** The stretches of a sentence that are of this time, those that follow each other as one part. */
function ofThisTime(sentence: Part, atFirst: boolean): Part[] {
  const found: Part[] = [];
  let isOfThis = atFirst;
  let goesOn = false;
  for (const stretch of stretchesOf(sentence)) {
    isOfThis = ofNext.test(stretch.text) ? false : isOfThis || ofThis.test(stretch.text);
    const last = found.at(-1);
    if (isOfThis && last && goesOn) found[found.length - 1] = joined(last, stretch, sentence);
    else if (isOfThis) found.push(stretch);
    goesOn = isOfThis;
  }
  return found;
}

/** Two parts of a sentence and what stands between them. */
const joined = (first: Part, last: Part, sentence: Part): Part => ({
  ...first,
  text: sentence.text.slice(first.start - sentence.start, last.start + last.text.length - sentence.start),
});

const negated = /没有?|[未不难]|尚|缺|仍|无法/;

/** Whether the stretch around a place of a sentence denies what it says: 没有做到每周一次. */
export const isDenied = (sentence: Part, at: number): boolean =>
  stretchesOf(sentence).some(
    ({ text, start }) =>
      start - sentence.start <= at && at < start - sentence.start + text.length && negated.test(text),
  );
