import type { Place } from "../diagnostics/diagnostic.ts";
import type { Sourced } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import type { Facts } from "./facts.ts";
import { percentage, percentageValue, quantity } from "./measures.ts";
import { countOf, peopleOf, personTimesOf } from "./tally.ts";

/** A figure as computed for one scope: the number, how it prints, why, and the records behind it. */
export interface FigureResult {
  readonly type: "figure";
  /** Stable English identifier: JSON output, bookmarks. */
  readonly name: string;
  /** Name in templates and tables: `{{研修活动}}`. */
  readonly label: string;
  readonly value: number;
  /** 量词; `%` for rates. */
  readonly unit: string;
  /** Ready to print, unit included: `23节`, `96.6%`; `—` when there is nothing to divide by. */
  readonly text: string;
  /** The counting convention, in one sentence a teacher can check. */
  readonly rule: string;
  /** Where the counted records are written, in the order they are counted. */
  readonly records: readonly Place[];
  /** Numerator and denominator of a rate, which stand beside it in tables. */
  readonly ratio?: Ratio;
}

/** A share: n of N. */
export interface Ratio {
  readonly n: number;
  readonly of: number;
}

/** A named statistic: which records it is about, and how they are counted. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly rule: string;
  /** The kind of record it counts, when it is one: then it can be broken down by the kind's keys. */
  readonly kind?: KindName;
  /** How parts of it are counted; a figure without it has no parts. */
  readonly parts?: PartMeasure;
  /** The records behind the number. Lists in a report come from here too, so the two cannot disagree. */
  select(facts: Facts): readonly Sourced[];
  measure(selected: readonly Sourced[], facts: Facts): number | Ratio;
}

export type PartMeasure = (records: readonly AnyRecord[], facts: Facts) => number;

/** Keeps the record type of `select` for `measure`. */
export const defineFigure = <R extends Sourced>(
  figure: Omit<Figure, "select" | "measure"> & {
    select(facts: Facts): readonly R[];
    measure(selected: readonly R[], facts: Facts): number | Ratio;
  },
): Figure => figure as unknown as Figure;

/** A figure over records of one kind: 计数 unless `measure` says 人次 or 人数. */
export function countFigure<N extends KindName>(figure: {
  name: string;
  label: string;
  unit: string;
  rule: string;
  kind: N;
  measure?: "计数" | "人次" | "人数";
  role?: string;
  where?: (record: Records[N][number], facts: Facts) => boolean;
}): Figure {
  const { kind, where = () => true, role, measure = "计数", ...named } = figure;
  const tally = measureNamed(measure, kind, role);
  return {
    ...named,
    kind,
    ...(measure !== "人数" && { parts: tally }),
    select: (facts) => {
      const records = facts.counted[kind] as readonly Records[N][number][];
      return kindOf(kind).isHeard ? heardRecords(facts) : records.filter((record) => where(record, facts));
    },
    measure: (selected, facts) => tally(selected as readonly AnyRecord[], facts),
  };
}

/** The entries under 听课 and the lessons whose audience counts. */
const heardRecords = ({ heard }: Facts) => [...new Set(heard.map(({ record }) => record))];

/** 计数, 人次 or 人数 of a kind, in one role or in all that count. */
export function measureNamed(measure: "计数" | "人次" | "人数", kind: KindName, role: string | undefined): PartMeasure {
  if (measure === "人次") return (records, facts) => personTimesOf(kind, records, role, facts);
  if (measure === "人数") return (records, facts) => peopleOf(kind, records, role, facts).length;
  return (records, facts) => countOf(kind, records, facts);
}

/** Computes one figure for a scope. */
export function computeFigure(figure: Figure, facts: Facts): FigureResult {
  const { name, label, unit } = figure;
  const rule = `${figure.rule}${figure.kind ? noteOf(figure.kind, facts) : ""}`;
  const selected = figure.select(facts);
  const measured = figure.measure(selected, facts);
  const records = selected.map(({ origin }) => origin);
  const shared = { type: "figure", name, label, unit, rule, records } as const;
  if (typeof measured !== "number") {
    const { n, of } = measured;
    return { ...shared, value: percentageValue(n, of), text: percentage(n, of), ratio: measured };
  }
  return { ...shared, value: measured, text: Number.isFinite(measured) ? quantity(measured, unit) : "—" };
}

/** What the rule of every figure about a kind says besides, as term.yaml has it. */
export const noteOf = (name: KindName, { school }: Facts): string => kindOf(name).note?.(school.settings) ?? "";
