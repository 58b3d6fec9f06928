import { contentedAnswers, type Survey } from "../../records/kinds/survey.ts";
import { eachRecord } from "../across/parts.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import { type Ratio, sum } from "../measures.ts";

const returnRatio = (surveys: readonly Survey[]): Ratio => ({
  n: sum(surveys.map((s) => s.returned ?? 0)),
  of: sum(surveys.map((s) => s.due ?? 0)),
});
const contentRatio = (surveys: readonly Survey[]): Ratio => ({
  n: sum(surveys.map((s) => satisfied(s) ?? 0)),
  of: sum(surveys.map(({ returned = 0 }) => returned)),
});

/** Surveys, how many sheets came back, and how many answers were content. */
export const surveyFigures: readonly Figure[] = [
  countFigure({ name: "surveys", label: "问卷调查", unit: "次", kind: "surveys", rule: "一次调查计1次。" }),
  defineFigure({
    name: "returnRate",
    label: "问卷回收率",
    unit: "%",
    rule: "写明应收、实收的各次调查，实收合计除以应收合计。",
    select: ({ counted }) => counted.surveys.filter(({ due, returned }) => due !== undefined && returned !== undefined),
    measure: returnRatio,
    across: eachRecord(returnRatio),
  }),
  defineFigure({
    name: "satisfaction",
    label: "满意率",
    unit: "%",
    rule: "写明实收的各次调查里，答“满意”（含非常满意、很满意、比较满意、基本满意）的份数相加，除以这些调查的实收。",
    select: ({ counted }) => counted.surveys.filter((s) => s.returned !== undefined && satisfied(s) !== undefined),
    measure: contentRatio,
    across: eachRecord(contentRatio),
  }),
];

/** How many answered that they were content; `undefined` if an answer is not a number of sheets. */
function satisfied({ items = [] }: Survey): number | undefined {
  const answers = contentedAnswers(items).map(({ sheets }) => sheets);
  return answers.length > 0 && !answers.includes(undefined) ? sum(answers.map(Number)) : undefined;
}
