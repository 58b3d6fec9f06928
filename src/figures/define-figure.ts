import type { Kind, Sourced } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import { hasMonths, monthFields } from "../records/month-as-day.ts";
import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";
import { type Across, eachOnce, eachPerson, eachRecord } from "./across/parts.ts";
import type { Facts } from "./facts.ts";
import { type Basis, type FigureResult, figureResult, type Measured } from "./figure-result.ts";
import { unitCalled, unitOfRecords } from "./query/own-unit.ts";
import { peopleOf, type Tally, tally } from "./tally.ts";

/** A named statistic: which records it is about, and how they are counted. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Another 量词 for these records: papers alone are counted in 篇. */
  unitFor?(selected: readonly Sourced[]): string | undefined;
  /** In one sentence, which may depend on the school. */
  readonly rule: string | ((facts: Facts) => string);
  /** The kind of record it counts, if it is one. */
  readonly kind?: KindName;
  /** The numbers of its parts add up to it, so it can be broken down by the keys of `kind` (构成). */
  readonly addsUp?: boolean;
  /** The records behind the number. Lists in a report come from here too, so the two cannot disagree. */
  select(facts: Facts): readonly Sourced[];
  measure(selected: readonly Sourced[], facts: Facts): Measured;
  /** The different values it counts, if it does. */
  values?(facts: Facts): readonly string[];
  /** What of it is added to that of other schools. Left out where each record counts by itself. */
  readonly across?: Across;
}

interface Declared<R extends Sourced> extends Omit<Figure, "select" | "measure" | "across"> {
  select(facts: Facts): readonly R[];
  measure?(selected: readonly R[], facts: Facts): Measured;
  readonly across?: Across<R>;
}

/** Keeps the record type of `select` for `measure`; without `measure` each record counts 1. */
export function defineFigure<R extends Sourced>(figure: Declared<R>): Figure {
  const { measure = (selected: readonly R[]) => selected.length } = figure;
  const isEach = figure.addsUp || figure.measure === undefined;
  return { ...(isEach && { across: eachRecord(measure) }), ...figure, measure } as unknown as Figure;
}

/** A figure over records of one kind: 计数 unless `measure` says 人次 or 人数. */
export function countFigure<N extends KindName>(figure: {
  name: string;
  label: string;
  unit: string;
  rule: Figure["rule"];
  kind: N;
  measure?: Tally;
  role?: string;
  across?: Across;
  where?: (record: Records[N][number], facts: Facts) => boolean;
}): Figure {
  const { kind, where = () => true, role, measure = "计数", ...named } = figure;
  return {
    ...named,
    kind,
    addsUp: measure !== "人数",
    select: (facts) => {
      if (kindOf(kind).isHeard) return heardRecords(facts);
      const records = facts.counted[kind] as readonly Records[N][number][];
      return records.filter((record) => where(record, facts));
    },
    measure: (selected, facts) => tally(measure, kind, selected as readonly AnyRecord[], facts, role),
    across: figure.across ?? acrossOf(measure, kind, role),
  };
}

function acrossOf(measure: Tally, kind: KindName, role: string | undefined): Across {
  if (measure === "人次") return eachPerson(kind, role);
  if (measure === "人数")
    return eachOnce((selected, facts) => peopleOf(kind, selected as readonly AnyRecord[], facts, role));
  return eachRecord((selected, facts) => tally(measure, kind, selected as readonly AnyRecord[], facts, role));
}

/** The records under 听课, and the lessons whose audience counts. */
const heardRecords = ({ heard }: Facts) => [...new Set(heard.map(({ record }) => record))];

/** Computes one figure for a scope. */
export function computeFigure(figure: Figure, facts: Facts): FigureResult {
  const { name, label, kind, addsUp, measure } = figure;
  const values = figure.values?.(facts);
  const selected = figure.select(facts);
  const own = typeof figure.rule === "string" ? figure.rule : figure.rule(facts);
  const rule = `${own}${kind ? noteOf(kind, facts, selected as readonly AnyRecord[]) : ""}`;
  const isCount = kind !== undefined && addsUp === true && figure.unit === kindOf(kind).unit;
  const unit =
    (isCount ? unitOfRecords(kind, selected as readonly AnyRecord[], facts) : undefined) ??
    unitCalled(figure.unitFor?.(selected) ?? figure.unit, facts.school.settings);
  const again = (other: Facts) => computeFigure(figure, other);
  const counted = figureResult({ name, label, unit, rule }, selected, measure(selected, facts));
  const result = { ...counted, again, ...(values && { values }) };
  if (!kind || !addsUp) return result;
  return {
    ...result,
    basis: {
      kind,
      records: selected as readonly AnyRecord[],
      isCount,
      measure: measure as Basis["measure"],
    },
  };
}

/** The records of a kind that count by their own dates; listed once, for figures of every group ask. */
const datedThemselves = oncePer((school: School) =>
  oncePer((name: KindName) =>
    (school.records[name] as readonly AnyRecord[]).filter(({ countedIn }) => countedIn === undefined),
  ),
);

const monthsIn = oncePer((kind: Kind) => monthFields(kind));

/** What the rule of every figure about a kind says besides, depending on term.yaml and on the records counted. */
export function noteOf(name: KindName, { school, scope }: Facts, records: readonly AnyRecord[]): string {
  const kind = kindOf(name);
  const all = datedThemselves(school)(name);
  // People and groups count in every period, whatever their dates.
  const ofMonths = kind.existsOn ? [] : monthsIn(kind);
  return [
    kind.note?.(school.settings, records as never, { days: scope, all: all as never }) ?? "",
    records.some((one) => hasMonths(one, ofMonths))
      ? "只写月份的，按该月在学期内的第一天计入，不在学期内的按1日计入。"
      : "",
    records.some(({ countedIn }) => countedIn !== undefined)
      ? "补录的归入“计入”所写的时段，日期在统计截止以后的也归入。"
      : "",
  ].join("");
}
