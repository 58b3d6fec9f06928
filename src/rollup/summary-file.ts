import type { Amounts } from "../figures/across/amounts.ts";
import { outcomeWords } from "../figures/requirements/outcome.ts";
import { isRecordOf } from "./is-record-of.ts";
import type { Absent } from "./rollup-tables.ts";
import type { SchoolSummary } from "./summary.ts";

/** Saved summaries of schools, and the id of the secret that they were made with. */
export interface SummaryFile {
  readonly key: string;
  /** What the group is called, where its file says it. */
  readonly name?: string | undefined;
  readonly schools: readonly SchoolSummary[];
  /** Schools of which nothing could be summed up. */
  readonly absent: readonly Absent[];
}

/** Counts up when a saved summary means something else. */
const version = 3;

/** One school a line, by their ids, so that the same schools give the same file. */
export function writeSummaryFile({ key, name, schools, absent }: SummaryFile): string {
  const lines = schools.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => JSON.stringify(one));
  const missing = JSON.stringify(absent.toSorted((a, b) => (a.school < b.school ? -1 : 1)));
  return `{"version":${version},"key":${JSON.stringify(key)},"name":${JSON.stringify(name ?? null)},"absent":${missing},"schools":[\n${lines.join(",\n")}\n]}\n`;
}

/** `undefined` if a text is no summary file, or one of another version. */
export function readSummaryFile(text: string): SummaryFile | undefined {
  try {
    const file: unknown = JSON.parse(text);
    return isSummaryFile(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The summaries of each school once. `twice`: a school of which there are two that are not the same. */
export function summariesOnce(all: readonly SchoolSummary[]): {
  readonly schools: readonly SchoolSummary[];
  readonly twice: SchoolSummary | undefined;
} {
  const byId = new Map<string, SchoolSummary>();
  let twice: SchoolSummary | undefined;
  for (const one of all) {
    const other = byId.get(one.id) ?? one;
    if (JSON.stringify(other) !== JSON.stringify(one)) twice ??= one;
    byId.set(one.id, other);
  }
  return { schools: [...byId.values()], twice };
}

const isText = (value: unknown): boolean => typeof value === "string";
const isTruth = (value: unknown): boolean => typeof value === "boolean";
const isTrueOrNone = (value: unknown): boolean => value === undefined || value === true;
const isNumber = (value: unknown): boolean => typeof value === "number";
const isListOf =
  (is: (one: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(is);

const isAmounts = (value: unknown): value is Amounts =>
  isRecordOf(value, {
    own: isNumber,
    shared: isListOf((one) => isRecordOf(one, { keys: isSomeKeys, amount: isNumber })),
    against: (one) => one === undefined || isListOf(isSomeKeys)(one),
  });
const isKeys = (value: unknown): boolean => isListOf(isText)(value);
const isSomeKeys = (value: unknown): boolean => isKeys(value) && (value as readonly string[]).length > 0;

const parts: { readonly [type: string]: readonly string[] } = {
  sum: ["sum"],
  ratio: ["n", "of"],
  mean: ["total", "items"],
  "least hours": [],
};

const isFigure = (value: unknown): boolean =>
  isRecordOf(value, {
    text: isText,
    value: (one) => one === null || isNumber(one),
    unit: isText,
    isRecorded: isTruth,
    parts: (one) => {
      const own = isRecordOf(one, { type: isText }) ? parts[String((one as { type: unknown }).type)] : undefined;
      return own?.every((key) => isAmounts((one as { readonly [key: string]: unknown })[key])) === true;
    },
  });

const isPerson = (value: unknown): boolean =>
  isRecordOf(value, { keys: isKeys, name: isText, hours: isAmounts, levels: isListOf(isAmounts) });

const isRequirement = (value: unknown): boolean =>
  isRecordOf(value, {
    shared: isListOf((one) =>
      isRecordOf(one, {
        keys: isSomeKeys,
        outcome: (word) => Object.hasOwn(outcomeWords, String(word)),
        isTooMuch: isTrueOrNone,
      }),
    ),
    ...{ name: isText, unit: isText, due: isNumber, met: isNumber },
    ...{ short: isNumber, open: isNumber, unjudged: isNumber },
  });

const isSchool = (value: unknown): boolean =>
  isRecordOf(value, {
    ...{ id: isText, school: isText, records: isNumber, handedIn: isTruth, errors: isNumber, warnings: isNumber },
    period: (one) => isRecordOf(one, { name: isText, from: isText, to: isText }),
    levels: isListOf(isText),
    nth: (one) => one === undefined || isNumber(one),
    hourBands: (one) => one === null || (isListOf(isNumber)(one) && (one as readonly number[]).length > 0),
    figures: (one) => typeof one === "object" && one !== null && Object.values(one).every(isFigure),
    people: isListOf(isPerson),
    requirements: isListOf(isRequirement),
    contestReturns: isListOf((one) => isRecordOf(one, { entered: isAmounts, prizes: isListOf(isAmounts) })),
  });

const isAbsent = (value: unknown): boolean => isRecordOf(value, { school: isText, reason: isText });

const isSummaryFile = (value: unknown): value is SummaryFile =>
  isRecordOf(value, {
    version: (one) => one === version,
    key: isText,
    name: (one) => one === null || isText(one),
    schools: isListOf(isSchool),
    absent: isListOf(isAbsent),
  });
