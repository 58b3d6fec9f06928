import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { checkSchool } from "../../src/cli/commands/check/check-school.ts";
import { readFile } from "../../src/cli/files/read-file.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkAlone, loadSchool, openSettings } from "../../src/pipeline.ts";

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const casesFolder = folderOf("cases/");
/** A school as its files are described, with a roster: nothing is wrong in it. */
export const schoolWithoutFault = folderOf("school-without-fault");
const standardSchool = folderOf("standard-school/");

/** One line `# expect 3:5 error record/unknown-field 是否想写`; in Markdown `{{! expect 3:5 … }}`. */
export interface Expectation {
  readonly finding: string;
  readonly words: string;
}

/** What a file says must be found in it. */
export const expectationsIn = (text: string): Expectation[] =>
  [...text.matchAll(/^(?:# |\{\{! )expect (\d+:\d+ [a-z]+ [\w/-]+) ?(.*?)(?: *\}\})?\r?$/gm)].map((found) => ({
    finding: found[1]!,
    words: found[2]!,
  }));

/** Every code that some case expects. */
export const codesInCases = (): Set<string> => {
  const files = readdirSync(casesFolder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  const texts = files.map((name) => readFileSync(join(casesFolder, name), "utf8"));
  return new Set(texts.flatMap(expectationsIn).map(({ finding }) => finding.split(" ")[2]!));
};

/** What `yanxiu check` finds in a case: a file, or a folder with its own term.yaml. */
export async function findingsOf(path: string): Promise<readonly Diagnostic[]> {
  if (!statSync(path).isDirectory()) return checkInStandardSchool(path);
  const term = join(path, "term.yaml");
  return (await checkSchool(term, [{ path, isFolder: true, term }], path, readFile)).diagnostics;
}

/** Compares what is found with what each file of the case states: nothing missing, nothing extra. */
export async function expectCase(path: string): Promise<void> {
  const found = await findingsOf(path);
  if (!statSync(path).isDirectory()) {
    compare(path, found);
    return;
  }
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => /\.(yaml|md)$/.test(name));
  expect(
    found.filter(({ file }) => !names.includes(file)),
    "findings in files the case does not hold",
  ).toEqual([]);
  for (const name of names) {
    const own = found.filter(({ file }) => file === name);
    compare(join(path, name), own);
  }
}

/** A single file stands beside the roster of the standard school; one that begins with `# alone` has no term. */
function checkInStandardSchool(path: string): readonly Diagnostic[] {
  const raw = (file: string, from: string) => ({ file, bytes: readFileSync(from) });
  const file = raw("记录.yaml", path);
  if (file.bytes.toString().startsWith("# alone")) return checkAlone(file).diagnostics;
  const term = openSettings(raw("term.yaml", join(standardSchool, "term.yaml")));
  const others = ["教师.yaml", "组织.yaml"].map((name) => raw(name, join(standardSchool, name)));
  return loadSchool({ value: term.value!, diagnostics: term.diagnostics }, [...others, file]).diagnostics;
}

function compare(path: string, found: readonly Diagnostic[]): void {
  const expected = expectationsIn(readFileSync(path, "utf8"));
  const findings = found.map((d) => `${d.line}:${d.column} ${d.severity} ${d.code}`);
  expect(findings.toSorted()).toEqual(expected.map(({ finding }) => finding).toSorted());
  for (const { finding, words } of expected) {
    const said = found.filter((_, i) => findings[i] === finding).map((d) => `${d.message}\n${d.hint ?? ""}`);
    expect(said.join("\n"), finding).toContain(words);
  }
}
