import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { computeFigures } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import { oncePer } from "../school/once-per.ts";
import { wordForDays } from "../school/period-word.ts";
import { workWord } from "../school/school-words.ts";
import type { TextFile } from "../source/markdown-files.ts";
import { formIn, readForms } from "../template/forms.ts";
import { LazyNames } from "../template/lazy-names.ts";
import { livingNames, livingText, livingWords, type Speaker } from "../template/living-words.ts";
import { listsOfNames } from "../template/standing-names.ts";
import type { Template } from "../template/template.ts";
import type { TemplateData } from "../template/template-data.ts";
import { templateHelpers } from "../template/template-helpers.ts";
import { templateNames } from "../template/template-names.ts";
import { unitNames } from "../template/unit-names.ts";
import type { SchoolTexts } from "./read-report-texts.ts";
import type { ReportDefinition } from "./read-report-yaml.ts";

/** What the templates of a report may name, for the report's facts or for those of a group. */
interface ReportData {
  of(facts: Facts): TemplateData;
  /** What is wrong in the forms of lists. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Names, figures, the words that follow the school, and the forms of lists: the school's 写法.md, then the shipped one. */
export function reportData(
  texts: SchoolTexts,
  { each, isInternal, work: usualWork }: Pick<ReportDefinition, "each" | "isInternal" | "work">,
  theme: string | undefined,
  speaker: Speaker = "school",
): ReportData {
  const ours = [texts.prose, texts.own]
    .flatMap((files) => files.find(({ path }) => path === formsFile) ?? [])
    .map(ownForms);
  const shipped = texts.shipped.filter(({ path }) => path === formsFile).map(sharedForms);
  const forms = [...ours, ...shipped];
  const formOf = formIn(...forms.map(({ value }) => value));
  const of = (facts: Facts): TemplateData => {
    const { settings } = facts.school;
    const computed = computeFigures(facts);
    const work = workWord(settings, usualWork);
    const words = livingWords(settings, speaker, wordForDays(settings, facts.scope), work);
    return {
      names: new LazyNames(
        [
          ...livingNames(words),
          ...unitNames(each, facts, computed),
          ...(isInternal ? listsOfNames(facts, computed) : []),
        ],
        () => templateNames(facts, computed, theme, work),
      ),
      helpers: templateHelpers(facts, computed, texts.photos),
      living: livingText(words),
      formOf,
    };
  };
  return { of: oncePer(of), diagnostics: forms.flatMap(({ diagnostics }) => diagnostics) };
}

const formsFile = "写法.md";

const ownForms = oncePer(({ file, text }: TextFile) => readForms({ file, text } satisfies Template));
const sharedForms = oncePer(({ file, text }: TextFile) => readForms({ file, text, isShared: true }));
