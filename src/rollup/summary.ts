import { type Amounts, amountsOf } from "../figures/across/amounts.ts";
import type { Parts } from "../figures/across/parts.ts";
import { type Sharing, sharingOf } from "../figures/across/sharing.ts";
import { computeFigures } from "../figures/compute.ts";
import { type Facts, factsOfPeriod, staffInScope } from "../figures/facts.ts";
import { earnedBy } from "../figures/hours.ts";
import { byTopic } from "../figures/named/by-topic.ts";
import { type ContestReturn, contestReturn } from "../figures/named/contest-return.ts";
import { figures } from "../figures/named/index.ts";
import { deciding, type Outcome, overall } from "../figures/requirements/outcome.ts";
import type { RequirementResult } from "../figures/requirements/requirement-figures.ts";
import type { UnitResult } from "../figures/requirements/unit-requirement.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { levelCalled } from "../records/settings/place-words.ts";
import { isTooMuch } from "../records/settings/range.ts";
import { hasHandedIn } from "../school/has-handed-in.ts";
import type { School } from "../school/school.ts";
import { wholePeriod } from "../school/scope.ts";
import { returnLevels } from "./return-levels.ts";

/** A figure of one school: how it prints there, and what of it is added to that of others. */
export interface FigureSummary {
  readonly text: string;
  /** `null`: there is nothing to divide by. */
  readonly value: number | null;
  readonly unit: string;
  /** The school keeps records that it could be made from. */
  readonly isRecorded: boolean;
  readonly parts: Parts;
}

/** One of 应参训, without a name: all hours, and those of each level of `returnLevels`. */
export interface PersonSummary {
  readonly keys: readonly string[];
  /** A hash of the name: the same people should have the same. */
  readonly name: string;
  readonly hours: Amounts;
  readonly levels: readonly Amounts[];
}

/** What came of a requirement for somebody whom another school may count, too. */
export interface SharedOutcome {
  readonly keys: readonly string[];
  readonly outcome: Outcome;
  /** They have more than 至多 allows: no other school makes that good. */
  readonly isTooMuch?: true;
}

/** How many have reached a requirement; nobody is named. */
export interface RequirementSummary extends Readonly<Record<Outcome, number>> {
  readonly name: string;
  readonly unit: string;
  readonly due: number;
  /** Of these, those whom another school may count, too. */
  readonly shared: readonly SharedOutcome[];
}

/** What is kept of a school to be added up with others. Plain JSON; people and works stand in it as keyed hashes. */
export interface SchoolSummary {
  /** The same for one term file, whenever it is summed up. */
  readonly id: string;
  readonly school: string;
  readonly period: { readonly name: string; readonly from: string; readonly to: string };
  readonly records: number;
  /** Anything is recorded but who there is. */
  readonly handedIn: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly hourBands: readonly number[] | null;
  /** What the place calls each of `returnLevels`. */
  readonly levels: readonly string[];
  /** Its position in the list of its group, if it has one. */
  readonly nth?: number;
  /** By the names of the figures; none where the records have errors. */
  readonly figures: { readonly [name: string]: FigureSummary };
  readonly people: readonly PersonSummary[];
  readonly requirements: readonly RequirementSummary[];
  /** By `returnLevels`. */
  readonly contestReturns: readonly ContestReturn[];
}

/** What only the reader of the files knows. */
export interface SummaryOptions {
  readonly id: string;
  readonly errors: number;
  readonly warnings: number;
  readonly nth?: number;
  /** What a file is called that other schools may read, too. */
  sharedAs(file: string): string | undefined;
  /** A text that tells nobody what it was made from. */
  hash(text: string): string;
}

/** school -> what of it can be added up with others. With errors in the records nothing is added up. */
export function summaryOf(school: School, { sharedAs, hash, ...known }: SummaryOptions): SchoolSummary {
  const { settings, recordCount } = school;
  const { name } = settings.period;
  const facts = factsOfPeriod(school);
  const sharing = hashedBy(hash, sharingOf(school, sharedAs));
  const isCounted = known.errors === 0;
  return {
    ...known,
    school: school.name,
    period: { name, ...wholePeriod(settings) },
    records: recordCount,
    handedIn: hasHandedIn(school),
    hourBands: settings.hourBands ?? null,
    levels: returnLevels.map(({ level }) => levelCalled(level, settings)),
    figures: isCounted ? figuresOf(facts, sharing) : {},
    people: isCounted ? staffInScope(facts).map((teacher) => personOf(teacher, facts, sharing, hash)) : [],
    requirements: isCounted ? requirementsOf(facts, sharing) : [],
    contestReturns: isCounted ? returnLevels.map(({ level }) => contestReturn(level, facts, sharing)) : [],
  };
}

/** Keys are hashed one by one, so that of a work and a person the two together stay comparable. */
const hashedBy = (hash: (text: string) => string, { keysOf, keyOf }: Sharing): Sharing => {
  const hashes = new Map<string, string>();
  const hashOf = (key: string): string => {
    const found = hashes.get(key) ?? hash(key);
    hashes.set(key, found);
    return found;
  };
  return { keysOf: (record) => keysOf(record).map(hashOf), keyOf: (value) => hashOf(keyOf(value)) };
};

function figuresOf(facts: Facts, sharing: Sharing): SchoolSummary["figures"] {
  const results = computeFigures(facts).figures;
  const recorded = new Set(byTopic(results, facts.school).flatMap((topic) => topic.recorded.map(({ name }) => name)));
  return Object.fromEntries(
    figures.map((figure, i): [string, FigureSummary] => {
      const { name, text, value, unit } = results[i]!;
      const parts = figure.across!(figure.select(facts), facts, sharing);
      const isRecorded = recorded.has(name);
      return [name, { text, value: Number.isFinite(value) ? value : null, unit, isRecorded, parts }];
    }),
  );
}

function personOf(teacher: Teacher, facts: Facts, sharing: Sharing, hash: SummaryOptions["hash"]): PersonSummary {
  const earned = earnedBy(teacher, facts);
  const hoursFrom = (some: typeof earned): Amounts =>
    amountsOf(
      some.map(({ record, hours }) => ({ of: [record], amount: hours })),
      sharing,
    );
  return {
    keys: sharing.keysOf(teacher),
    name: hash(`name ${teacher.name}`),
    hours: hoursFrom(earned),
    levels: returnLevels.map(({ source }) => hoursFrom(earned.filter((one) => one.source === source))),
  };
}

function requirementsOf(facts: Facts, sharing: Sharing): readonly RequirementSummary[] {
  const { requirements, ofUnit } = computeFigures(facts);
  return [...requirements.map((one) => requirementOf(one, sharing)), ...ofUnit.flatMap(ofSchool)];
}

/** What is asked of the school itself: it is one of the schools that have to reach it. */
function ofSchool({ requirement: { name }, amounts, unjudged }: UnitResult): readonly RequirementSummary[] {
  if (amounts.length + unjudged.length === 0) return [];
  const outcome = amounts.length > 0 ? overall(amounts) : "unjudged";
  const none = { met: 0, short: 0, open: 0, unjudged: 0 };
  return [{ name, unit: "所", due: 1, ...none, [outcome]: 1, shared: [] }];
}

function requirementOf(
  { evaluation, due, met, short, open, unjudged }: RequirementResult,
  { keysOf }: Sharing,
): RequirementSummary {
  const { name } = evaluation.requirement;
  const all = evaluation.progress.map(({ obligor: { teacher, group }, outcome, amounts }): SharedOutcome => {
    const record = teacher ?? group;
    const exceeds = outcome === "short" && deciding(amounts).some((one) => isTooMuch(one, one.actual));
    return { keys: record ? keysOf(record) : [], outcome, ...(exceeds && { isTooMuch: true }) };
  });
  return {
    ...{ name, unit: due.unit, due: due.value, met: met.value },
    ...{ short: short.value, open: open.value, unjudged: unjudged.value },
    shared: all.filter(({ keys }) => keys.length > 0),
  };
}
