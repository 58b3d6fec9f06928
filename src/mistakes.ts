// Every mistake yanxiu can report, in the order `yanxiu explain` lists them.
import { checks } from "./checks/index.ts";
import { baselineMistakes } from "./cli/commands/check/baseline/baseline-mistakes.ts";
import { fileMistakes } from "./cli/files/file-mistakes.ts";
import type { DeclaredMistake } from "./diagnostics/define-mistake.ts";
import { noBreakdown, notANumber } from "./figures/query/query.ts";
import { askedUnknownField, askedUnknownKind, askedUnknownValue } from "./figures/query/question-mistakes.ts";
import { noRate, unknownTable } from "./figures/requirements/credits.ts";
import { unknownSubject } from "./figures/requirements/obligors.ts";
import { noMeasure, ofPeople } from "./figures/requirements/requirements.ts";
import { noCycle, noTerms } from "./figures/requirements/windows.ts";
import { outlineMistakes } from "./outline/make-outline.ts";
import { markdownMistakes } from "./outline/markdown/check-markdown.ts";
import { unknownPosition } from "./outline/place-added-sections.ts";
import { reportMistakes } from "./outline/read-report.ts";
import { badReport } from "./outline/report-definition.ts";
import { badHead, badPosition } from "./outline/section-file.ts";
import { proseChecks } from "./prose/index.ts";
import { endsBeforeStart, missingOneOf } from "./records/define-kind.ts";
import { otherField, studentsOtherwise } from "./records/kinds/award.ts";
import { gradedTwice } from "./records/kinds/inspection.ts";
import { onBothSides } from "./records/kinds/same-person.ts";
import { moreThanDue, moreThanReturned, rateForNumber } from "./records/kinds/survey.ts";
import { missingField, quotedValue, unknownField } from "./records/read/explain-issue.ts";
import { emptyItem, emptyValue } from "./records/read/read-map.ts";
import { listExpected, mapExpected, notAMap, unknownKind } from "./records/read/read-records.ts";
import { unknownProvision } from "./records/settings/provision.ts";
import { notATerm, periodTooLong } from "./records/settings/settings.ts";
import { badNumber, negative, notWhole } from "./records/values/amount.ts";
import { wrongShape } from "./records/values/by-shape.ts";
import { badChoice } from "./records/values/choice.ts";
import { badDay, badMonth, impossibleDay } from "./records/values/day.ts";
import { onePerson, unclosedBracket } from "./records/values/people.ts";
import { badScope } from "./school/narrow.ts";
import { characterMistakes } from "./source/characters.ts";
import { ignoreMistakes } from "./source/ignores/check-ignores.ts";
import { emptyFile } from "./source/read-document.ts";
import { encodingMistakes } from "./source/read-text.ts";
import { flowMistakes } from "./source/slips/flow-slips.ts";
import { noDash, wrongIndent } from "./source/slips/layout.ts";
import { lineStartMistakes } from "./source/slips/line-start-slips.ts";
import { mixedPeople } from "./source/slips/mixed-people.ts";
import { valueMistakes } from "./source/slips/value-slips.ts";
import { tooDeep } from "./source/yaml/explain-errors.ts";
import { mapMistakes } from "./source/yaml/map-mistakes.ts";
import { scalarMistakes } from "./source/yaml/scalar-mistakes.ts";
import { syntaxMistakes } from "./source/yaml/syntax-mistakes.ts";
import { badArguments } from "./template/comparisons.ts";
import { notAHelper, unknownHelper, unknownName } from "./template/evaluator.ts";
import { dottedName, fullWidth } from "./template/mend-tag.ts";
import { pairMistakes } from "./template/pair-tags.ts";
import { badTag } from "./template/parse-template.ts";
import { extraArgument, missingArgument } from "./template/query-helpers.ts";
import { unknownRequirement } from "./template/requirement-helpers.ts";
import { runMistakes } from "./template/run-template.ts";
import { singleBrace } from "./template/single-braces.ts";

const list = [
  ...encodingMistakes,
  ...characterMistakes,
  emptyFile,
  ...lineStartMistakes,
  ...flowMistakes,
  ...valueMistakes,
  mixedPeople,
  noDash,
  wrongIndent,
  ...mapMistakes,
  ...scalarMistakes,
  ...syntaxMistakes,
  tooDeep,
  ...Object.values(fileMistakes),
  noBreakdown,
  notANumber,
  askedUnknownField,
  askedUnknownKind,
  askedUnknownValue,
  noRate,
  unknownTable,
  noMeasure,
  ofPeople,
  unknownSubject,
  noCycle,
  noTerms,
  endsBeforeStart,
  missingOneOf,
  otherField,
  studentsOtherwise,
  gradedTwice,
  onBothSides,
  moreThanDue,
  moreThanReturned,
  rateForNumber,
  missingField,
  quotedValue,
  unknownField,
  emptyItem,
  emptyValue,
  listExpected,
  mapExpected,
  notAMap,
  unknownKind,
  unknownProvision,
  notATerm,
  periodTooLong,
  badNumber,
  negative,
  notWhole,
  wrongShape,
  badChoice,
  badDay,
  badMonth,
  impossibleDay,
  onePerson,
  unclosedBracket,
  badScope,
  ...checks.flatMap((check) => check.mistakes),
  ...ignoreMistakes,
  ...proseChecks.flatMap((check) => check.mistakes),
  ...[fullWidth, singleBrace, dottedName, ...pairMistakes, badTag],
  ...[unknownName, unknownHelper, notAHelper, badArguments, ...runMistakes],
  ...[missingArgument, extraArgument, unknownRequirement],
  ...markdownMistakes,
  ...[badReport, ...reportMistakes, badHead, badPosition, unknownPosition, ...outlineMistakes],
  ...Object.values(baselineMistakes),
] as unknown as readonly DeclaredMistake[];

/** By code. */
export const mistakes: ReadonlyMap<string, DeclaredMistake> = new Map(
  list.map((mistake) => [mistake.code, mistake as DeclaredMistake]),
);
