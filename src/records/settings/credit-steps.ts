import { type Exact, Fraction } from "../exact.ts";
import type { FieldType } from "../field.ts";
import { amountOrFraction } from "../values/amount.ts";
import { byShape, mapOf } from "../values/by-shape.ts";

/** 值 of a 折算表: what is paid by the value of a record, {省级: 9}; by several of its keys, {省级: {第一: 20, 其余: 10}}. */
export interface CreditSteps {
  readonly [step: string]: Exact | CreditSteps;
}

/** The step of everything that has no step of its own. */
export const otherStep = "其余";

/** By so many keys can steps be written. */
export const mostKeys = 3;

export const isSteps = (value: Exact | CreditSteps): value is CreditSteps =>
  typeof value === "object" && !(value instanceof Fraction);

const example = "{省级: 9, 市级: 20/3}";

/** Of what may stand under a step when so many keys are left. */
function underStep(left: number): FieldType<Exact | CreditSteps> {
  const amount = amountOrFraction() as FieldType<Exact | CreditSteps>;
  if (left === 0) return amount;
  return byShape<Exact | CreditSteps>("数，或一组档位", {
    text: amount,
    map: mapOf("{第一: 20, 其余: 10}", underStep(left - 1)),
  });
}

export const creditStepsValue: FieldType<CreditSteps> = mapOf(example, underStep(mostKeys - 1));
