// Every mistake yanxiu can report, in the order `yanxiu explain` lists them.
import { checks } from "./checks/index.ts";
import { type Code, catalogue } from "./diagnostics/catalogue/index.ts";
import { type DeclaredMistake, defineMistake } from "./diagnostics/define-mistake.ts";
import { explanations } from "./diagnostics/explanations/index.ts";
import { outlineMistakes } from "./outline/make-outline.ts";
import { markdownMistakes } from "./outline/markdown/check-markdown.ts";
import { unknownPosition } from "./outline/place-added-sections.ts";
import { reportMistakes } from "./outline/read-report.ts";
import { badReport } from "./outline/report-definition.ts";
import { badHead, badPosition } from "./outline/section-file.ts";
import { badArguments } from "./template/comparisons.ts";
import { notAHelper, unknownHelper, unknownName } from "./template/evaluator.ts";
import { dottedName, fullWidth } from "./template/mend-tag.ts";
import { pairMistakes } from "./template/pair-tags.ts";
import { badTag } from "./template/parse-template.ts";
import { extraArgument, missingArgument } from "./template/query-helpers.ts";
import { unknownRequirement } from "./template/requirement-helpers.ts";
import { runMistakes } from "./template/run-template.ts";
import { singleBrace } from "./template/single-braces.ts";

const list: readonly DeclaredMistake[] = [
  ...checks.flatMap(({ mistakes = [] }) => mistakes),
  ...[fullWidth, singleBrace, dottedName, ...pairMistakes, badTag],
  ...[unknownName, unknownHelper, notAHelper, badArguments, ...runMistakes],
  ...[missingArgument, extraArgument, unknownRequirement],
  ...markdownMistakes,
  ...[badReport, ...reportMistakes, badHead, badPosition, unknownPosition, ...outlineMistakes],
];

/** Those not yet declared beside their rules. */
const rest = (Object.keys(catalogue) as Code[]).map((code) =>
  defineMistake(code, catalogue[code].severity, { ...(catalogue[code] as object), ...explanations[code] } as never),
);

/** By code. */
export const mistakes: ReadonlyMap<string, DeclaredMistake> = new Map(
  [...list, ...rest].map((mistake) => [mistake.code, mistake as DeclaredMistake]),
);
