import { execFileSync } from "node:child_process";
import { Ajv } from "ajv";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { recordSchema } from "../../src/editor/schema/json-schema.ts";
import { checkAlone, lazily, loadSchool, openSettings, type RawFile } from "../../src/pipeline.ts";
import { manyRecords, termOfMany } from "./many-records.ts";

const each = 300;
const textOf = ({ bytes }: RawFile) => new TextDecoder().decode(bytes);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** A school may have 80,000 records: more of them are checked as several schools with one roster. */
const filesOfSchool = 200;

/** What `yanxiu check` does once the files are read: everything there is to find in a school. */
function check([roster, ...all]: readonly RawFile[]): void {
  for (let from = 0; from < all.length; from += filesOfSchool) {
    const files = all.slice(from, from + filesOfSchool);
    const term = openSettings(termOfMany());
    const school = loadSchool({ value: term.value!, diagnostics: term.diagnostics }, [roster!, ...files]);
    if (school.value.recordCount < files.length * each) throw new Error("records were refused");
  }
}

const validator = () => new Ajv({ strict: false, allErrors: true }).compile(recordSchema());

const compiled = lazily(validator);

/** js-yaml and ajv with our JSON Schema: data and shape only, no place, no rule over several records. */
function validate(all: readonly RawFile[], isValid: ReturnType<typeof validator>): void {
  for (const file of all)
    if (!isValid(load(textOf(file), { schema: FAILSAFE_SCHEMA })))
      throw new Error(JSON.stringify(isValid.errors?.slice(0, 3)));
}

const works = {
  none: () => {},
  check: (all: readonly RawFile[]) => check(all),
  alone: (all: readonly RawFile[]) => all.map((raw) => checkAlone(raw)),
  ajv: (all: readonly RawFile[]) => validate(all, validator()),
  /** The schema is compiled once, before. */
  compiled: (all: readonly RawFile[]) => validate(all, compiled()),
};
export type Work = keyof typeof works;

/**
 * Check of so many records, 300 in a file, and of each file alone: milliseconds of each of the interleaved rounds, and of js-yaml
 * with ajv; memory at its most as a ratio to theirs. `self` is this module's address.
 */
export function checkAgainstAjv(records: number, rounds: number, self: string) {
  const all = manyRecords(records / each, each);
  const times = { check: [] as number[], alone: [] as number[], ajv: [] as number[], compiled: [] as number[] };
  // The first rounds warm up.
  for (let round = records < 10_000 ? -3 : -1; round < rounds; round++)
    for (const name of ["check", "alone", "ajv", "compiled"] as const) {
      const time = timeOf(() => works[name](all));
      if (round >= 0) times[name].push(time);
    }
  const again = Math.min(rounds, 3);
  const memory = (name: Work) =>
    median(Array.from({ length: again }, () => peakInNewProcess(self, `${records} records`, name)));
  const [none, ours, theirs] = (["none", "check", "ajv"] as const).map(memory) as [number, number, number];
  return { ...times, memory: (ours - none) / (theirs - none) };
}

export function peakInNewProcess(self: string, data: string, work: string): number {
  const script = `import(${JSON.stringify(self)}).then(async (m) => console.log(await m.peak("${data}", "${work}")))`;
  return Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
}

/** Most memory this process ever held, in bytes, after one piece of work. */
export function peak(data: string, work: Work): number {
  const records = Number(/^(\d+) records$/.exec(data)?.[1]);
  if (records > 0) works[work](manyRecords(records / each, each));
  else works[work]([largeFile(data)]);
  return process.resourceUsage().maxRSS * 1024;
}

const limit = 16 * 1024 * 1024;

/** Files as large as one may be: of valid records, and of text that is hard to read. */
const large: { readonly [name: string]: () => string } = {
  "valid records": () => {
    const text = manyRecords(1, 130_000).map(textOf).at(-1)!;
    return text.slice(0, text.lastIndexOf("\n  - ", charactersIn(text)) + 1);
  },
  "one text in quotes": () => `甲: "${"a".repeat(limit - 20)}"\n`,
  "the wide colon in every line": () => "甲：乙\n".repeat(Math.floor(limit / 10)),
};

const charactersIn = (text: string) =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, limit)).length - 1;

function largeFile(name: string): RawFile {
  return { file: "记录.yaml", bytes: new TextEncoder().encode(large[name]!()) };
}

/** For each large file: our most memory as a multiple of its size, and our time as a multiple of what js-yaml takes. */
export function largeFiles(self: string) {
  return Object.keys(large).map((name) => {
    const { bytes } = largeFile(name);
    const memory = (work: Work) => peakInNewProcess(self, name, work);
    return {
      name,
      megabytes: bytes.length / 1024 / 1024,
      memory: (memory("alone") - memory("none")) / bytes.length,
      time: timeOf(() => checkAlone({ file: "记录.yaml", bytes })) / timeOf(() => readable(bytes)),
    };
  });
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function readable(bytes: Uint8Array): boolean {
  try {
    load(new TextDecoder().decode(bytes), { schema: FAILSAFE_SCHEMA });
    return true;
  } catch {
    return false;
  }
}
