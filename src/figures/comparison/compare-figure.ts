import { minus } from "../../records/exact.ts";
import { oncePer } from "../../school/once-per.ts";
import { wholePeriod } from "../../school/scope.ts";
import type { Facts } from "../facts.ts";
import type { FigureResult } from "../figure-result.ts";
import { quantity } from "../measures.ts";
import { factsThere } from "./facts-there.ts";
import { periodBefore } from "./period-before.ts";

/** A figure of this period and the same of the one before. */
export interface Compared {
  readonly now: FigureResult;
  readonly before: FigureResult;
  /** How much more or less, without a sign; nothing if it is the same. */
  readonly change: FigureResult | undefined;
  readonly direction: "more" | "less" | "same";
}

/**
 * The facts of the period before (对比) for the same part of the school; `undefined` without 对比, for other days than the
 * whole period, and for a group, a campus or a person who was not there.
 */
export const factsBefore = oncePer((facts: Facts): Facts | undefined => {
  const { school, scope } = facts;
  const { before } = school;
  const whole = wholePeriod(school.settings);
  if (before === undefined || scope.from !== whole.from || scope.to !== whole.to) return undefined;
  return factsThere(before, scope);
});

/** Compares a figure with the same one of the period before; `undefined` if there is nothing to compare it with. */
export function compareFigure(now: FigureResult, facts: Facts): Compared | undefined {
  const earlier = factsBefore(facts);
  const found = earlier && now.again?.(earlier);
  if (found === undefined || !Number.isFinite(now.value) || !Number.isFinite(found.value)) return undefined;
  const name = periodBefore(facts.school)!;
  const before = { ...found, name: `before ${found.name}`, label: `${name}${found.label}` };
  const difference = Number(minus(now.value, found.value));
  const unit = now.unit === "%" ? "个百分点" : now.unit;
  const direction = difference > 0 ? "more" : difference < 0 ? "less" : "same";
  const text = quantity(Math.abs(difference), unit);
  const { basis: _, again: __, ratio: ___, ...described } = now;
  const change: FigureResult = {
    ...described,
    name: `change ${now.name}`,
    label: `${now.label}增减`,
    value: Math.abs(difference),
    unit,
    text,
    rule: `本期的${now.text}减去${name}的${found.text}。`,
    records: [...now.records, ...found.records],
  };
  return { now, before, change: difference === 0 ? undefined : change, direction };
}

/** 增加 and 减少, of a rate 提高 and 下降. */
export const changeWord = ({ now, direction }: Compared): string =>
  direction === "same"
    ? "持平"
    : now.unit === "%"
      ? direction === "more"
        ? "提高"
        : "下降"
      : direction === "more"
        ? "增加"
        : "减少";

/** +12, −3, 0: as it stands in a table. */
export const signedChange = ({ change, direction }: Compared): string =>
  change === undefined ? "0" : `${direction === "more" ? "+" : "−"}${quantity(change.value, "")}`;
