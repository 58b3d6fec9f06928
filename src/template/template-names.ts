import { periodBefore } from "../figures/comparison/period-before.ts";
import type { Computed } from "../figures/compute.ts";
import { figureCalled, figureLabels } from "../figures/compute-named.ts";
import type { Facts } from "../figures/facts.ts";
import { groupsOf } from "../figures/named/groups.ts";
import { unitTypeOf } from "../records/settings/unit.ts";
import { lazily, oncePer } from "../school/once-per.ts";
import { wordForDays } from "../school/period-word.ts";
import { schoolWords, workWord } from "../school/school-words.ts";
import { teachingDaysIn } from "../school/teaching-weeks.ts";
import { addDays, chineseDate } from "../zh/dates.ts";
import { LazyNames, type NameEntry, type Names } from "./lazy-names.ts";
import { basisNames } from "./names/basis-names.ts";
import { leadershipNames } from "./names/leadership-names.ts";
import { planNames } from "./names/plan-names.ts";
import { requirementNames } from "./names/requirement-names.ts";
import { seriesNames } from "./names/series-names.ts";
import { shareNames } from "./names/share-names.ts";
import type { TemplateValue } from "./template-value.ts";

/** Every name that a template or a school's prose may use, for one scope. `theme` is the report's 主题. */
export function templateNames(
  facts: Facts,
  computed: Computed,
  theme = "",
  work = workWord(facts.school.settings, undefined),
): Names {
  const ofReport = [
    ["主题", theme],
    ...["校本培训", "校本研修", "校本研训"].map((word) => [word, work] as const),
  ] as const;
  return new LazyNames(ofReport, () => namesOfFacts(computed)(facts));
}

/** Those that are the same in every report and in the school's own texts. */
const namesOfFacts = oncePer((computed: Computed) =>
  oncePer((facts: Facts): Names => {
    const { settings } = facts.school;
    const own: readonly NameEntry[] = [
      ["学校", settings.school],
      ["时段", settings.period.name],
      ["时段词", wordForDays(settings, facts.scope)],
      ["起年", settings.period.from.slice(0, 4)],
      ["止年", settings.period.to.slice(0, 4)],
      ["全校", schoolWords(settings).whole],
      ["截至", isCutShort(facts) ? chineseDate(facts.scope.to) : ""],
      ["上期时段", facts.school.before?.settings.period.name ?? ""],
      ["上期词", periodBefore(facts.school) ?? ""],
      ["学时分段", settings.hourBands?.join("、") ?? ""],
      ["教研组名单", groupsOf(facts, "教研组").map(({ name }) => name)],
      ["校区名单", settings.campuses ?? []],
      ["成员校", ["集团", "学区"].includes(unitTypeOf(settings)) ? (settings.campuses ?? []) : []],
      ...basisNames(facts),
      ...leadershipNames(facts),
      ...planNames(facts),
      ...requirementNames(facts, computed),
      ...seriesNames(facts),
      ...shareNames(facts),
    ];
    const ofRequirements = new NamesOfRequirements(computed);
    const figures = figureLabels.map((label): NameEntry => [label, () => figureCalled(label, facts)]);
    return new LazyNames(figures, () => new LazyNames(own, () => ofRequirements));
  }),
);

/** 听课达标, 听课达标率, as stats calls them. To know which there are, every requirement is judged. */
class NamesOfRequirements implements Names {
  private readonly known: () => ReadonlyMap<string, TemplateValue>;

  constructor(computed: Computed) {
    this.known = lazily(
      () =>
        new Map(
          computed.requirements.flatMap(({ due, met, short, rate }) =>
            [due, met, short, rate].map((figure) => [figure.label, figure] as const),
          ),
        ),
    );
  }

  has(name: string): boolean {
    return /达标率?$/.test(name) && this.known().has(name);
  }

  get(name: string): TemplateValue {
    return this.known().get(name);
  }

  keys(): Iterable<string> {
    return this.known().keys();
  }
}

/** Whether there are teaching days after the days counted: a year's report written in the holidays is of the year. */
const isCutShort = ({ scope: { to }, school: { settings } }: Facts): boolean =>
  to < settings.period.to && teachingDaysIn({ from: addDays(to, 1), to: settings.period.to }, settings).length > 0;
