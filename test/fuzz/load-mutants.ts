import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { recordFile, termFile } from "../../src/editor/fixes/file-sorts.ts";
import { fixFile } from "../../src/editor/fixes/fix-file.ts";
import {
  checkAlone,
  computeStats,
  loadSchool,
  namesIn,
  openSettings,
  type RawFile,
  withoutIgnored,
} from "../../src/pipeline.ts";
import { corpus } from "./corpus.ts";
import { mutant } from "./mutate.ts";
import { sameReading } from "./same-reading.ts";

/** What went wrong with a file: its number, what happened, and its bytes in base64. */
export interface Fault {
  readonly n: number;
  readonly problem: string;
  readonly bytes: string;
}

/** How long one file of 4 KB, or one school of forty, may take at most, in milliseconds: more is a hang. */
const longest = 5000;
const perSchool = 40;

/**
 * Takes the mutants `from` to `to` - 1 through everything that reads them: each alone, its comments, its mended lines,
 * and together with the roster of a school those that are YAML, with all checks and figures. `root` is the project.
 */
export function loadMutants(root: string, from: number, to: number, mostFaults = 5): readonly Fault[] {
  const seeds = corpus(root);
  const standard = ["教师.yaml", "组织.yaml"].map((name) => fileOf(root, name));
  const term = fileOf(root, "term.yaml");
  const faults: Fault[] = [];
  let school: { n: number; raw: RawFile }[] = [];
  const judge = (n: number, bytes: Uint8Array, work: () => string | undefined) => {
    const problem = problemOf(work);
    if (problem) faults.push({ n, problem, bytes: Buffer.from(bytes).toString("base64") });
  };
  for (let n = from; n < to && faults.length < mostFaults; n++) {
    const { bytes, isTerm } = mutant(n, seeds);
    const raw = { file: `${n}.yaml`, bytes };
    let readable = false;
    judge(n, bytes, () => {
      const { problem } = sameReading(bytes);
      if (problem !== undefined) return problem;
      const { diagnostics } = checkAlone(raw);
      readable = !diagnostics.some(({ code, severity }) => severity === "error" && code.startsWith("source/"));
      const left = withoutIgnored(diagnostics, [raw], true).diagnostics;
      if (n % 25 === 0) fixFile(raw, isTerm ? termFile : recordFile, { isName: () => true });
      return firstUnsound([...diagnostics, ...left], [raw]);
    });
    if (isTerm) judge(n, bytes, () => loadTerm(raw, standard));
    if (!readable) continue;
    school.push({ n, raw });
    // One at a time now and then, for what shows only in a small school.
    if (school.length < (n % 500 === 0 ? 1 : perSchool)) continue;
    const files = school.map((one) => one.raw);
    judge(n, bytes, () => {
      const problem = problemOf(() => loadAll(term, [...standard, ...files]));
      if (problem === undefined) return undefined;
      const alone = school.find((one) => problemOf(() => loadAll(term, [...standard, one.raw])) !== undefined);
      return `${problem}\n${alone ? `by file ${alone.n} alone` : `by files ${school.map((one) => one.n).join(" ")} together`}`;
    });
    school = [];
  }
  return faults;
}

/** The files kept of earlier faults, each as it is. */
export function loadKept(root: string): readonly string[] {
  const folder = join(root, "test/fuzz/kept");
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const [term, ...standard] = ["term.yaml", "教师.yaml", "组织.yaml"].map((name) => fileOf(root, name));
  return names.flatMap((file) => {
    const raw = { file, bytes: readFileSync(join(folder, file)) };
    const alone = () => firstUnsound(checkAlone(raw).diagnostics, [raw]);
    const asTerm = () => loadTerm(raw, standard);
    const problems = [alone, asTerm, () => loadAll(term!, [...standard, raw])].map(problemOf);
    return problems.flatMap((problem) => (problem === undefined ? [] : [`${file}: ${problem}`]));
  });
}

const fileOf = (root: string, name: string): RawFile => ({
  file: name,
  bytes: readFileSync(join(root, "test/check/standard-school", name)),
});

function loadTerm(raw: RawFile, files: readonly RawFile[]): string | undefined {
  const term = openSettings(raw);
  if (term.value === undefined) return firstUnsound(term.diagnostics, [raw]);
  return loadAll(raw, files);
}

function loadAll(raw: RawFile, files: readonly RawFile[]): string | undefined {
  const term = openSettings(raw);
  const school = loadSchool({ value: term.value!, diagnostics: term.diagnostics }, files);
  computeStats(school.value, {});
  namesIn(school.value);
  return firstUnsound(school.diagnostics, [raw, ...files]);
}

/** What `work` says or throws, or that it took too long. */
function problemOf(work: () => string | undefined): string | undefined {
  const start = performance.now();
  try {
    const said = work();
    const took = performance.now() - start;
    return said ?? (took > longest ? `took ${Math.round(took)} ms` : undefined);
  } catch (problem) {
    return (problem as Error).stack ?? String(problem);
  }
}

/** What holds for every finding: Chinese words without holes, a hint that ends as a sentence, a place in its file. */
export function firstUnsound(diagnostics: readonly Diagnostic[], files: readonly RawFile[]): string | undefined {
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? readLines(files, file);
    lines.set(file, known);
    return known;
  };
  const bad = diagnostics.find(({ file, line, column, message, hint = "。" }) => {
    const text = linesOf(file)[line - 1];
    const placed = text !== undefined && column >= 1 && column <= text.length + 1;
    const holed = hole.test(message + hint) && !linesOf(file).some((line) => hole.test(line));
    const worded = /\p{Script=Han}/u.test(message) && /[。？]$/.test(hint) && !holed;
    return !placed || !worded;
  });
  return bad && `unsound: ${JSON.stringify(bad)}`;
}

const hole = /undefined|\[object/;

function readLines(files: readonly RawFile[], name: string): string[] {
  const raw = files.find(({ file }) => file === name);
  return raw ? new TextDecoder().decode(raw.bytes).split(/\r\n|\r|\n/) : [];
}
