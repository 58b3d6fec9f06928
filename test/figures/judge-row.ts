import { expect } from "vitest";
import type { Narrowing } from "../../src/school/read-scope.ts";
import type { School } from "../../src/school/school.ts";
import { makeSchool, say } from "./make-school.ts";

/** One counting rule: records as typed, and what the figures then say, e.g. `研修活动3次 研修学时4学时`. */
export type Row = readonly [
  rule: string,
  records: string,
  expected: string,
  narrowing?: Narrowing | undefined,
  term?: string,
];

/** Asks a school for the figures its expectation names. */
export function expectFigures(school: School, expected: string, narrowing?: Narrowing | undefined): void {
  const labels = expected.replace(/—|-?[\d.]+\S*/g, "").trim();
  expect(say(school, labels.replace(/\s+/g, " "), narrowing)).toBe(expected);
}

/** Judges a row in the usual school. */
export const judge = ([, records, expected, narrowing, term]: Row): void =>
  expectFigures(makeSchool(records, term), expected, narrowing);
