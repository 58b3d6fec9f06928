import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse } from "yaml";
import type { Seed, Tree } from "./corpus.ts";
import { mutant } from "./mutate.ts";
import { type Random, randomFrom } from "./random.ts";

/** Files by their paths in the folder of a school. */
export type SchoolFiles = ReadonlyMap<string, Uint8Array>;

const isText = (name: string): boolean => /\.(?:ya?ml|md|csv|json)$/.test(name);

/** Whole schools to spoil, the first of which has something of everything. `root` is the project. */
export function schoolCorpus(root: string): readonly SchoolFiles[] {
  const cases = join(root, "test/check/cases");
  const terms = readdirSync(cases, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("term.yaml"));
  const folders = [join(root, "test/fuzz/whole-school"), ...terms.sort().map((term) => dirname(join(cases, term)))];
  return folders.map(filesIn).filter((files) => files.size < 20);
}

function filesIn(folder: string): SchoolFiles {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isText).sort();
  return new Map(names.map((name) => [relative(folder, join(folder, name)), readFileSync(join(folder, name))]));
}

/**
 * School number `n`: a seed with one to four changes in its files, to their names, or to which of them there are.
 * `ofFirst` is how often the first seed is taken, which costs five times as much as another.
 */
export function mutantSchool(n: number, seeds: readonly SchoolFiles[], ofFirst = 0.4): SchoolFiles {
  const random = randomFrom(n);
  const files = new Map(random.chance(ofFirst) ? seeds[0]! : random.of(seeds));
  for (let left = 1 + random.whole(4); left > 0 && files.size > 0; left--) change(files, random);
  return files;
}

const others = [
  "term.yaml",
  "2024.yaml",
  "教师.yaml",
  "记录/新.yaml",
  "文字/引言.md",
  "yanxiu-基线.json",
  "登记/听课.csv",
];
/** What stands in a baseline, and what may be typed for it. */
const baselines = [
  '{"版本": 1, "问题": []}',
  '{"版本": 1, "问题": [{"文件": "term.yaml", "代号": "prose/vague", "内容": "甲", "处数": 1}]}',
  '{"版本": 1, "问题": [null]}',
  '{"版本": 1, "问题": [{"文件": {}, "代号": [], "内容": 3, "处数": 0.5}]}',
  "[]",
  "null",
];

function change(files: Map<string, Uint8Array>, random: Random): void {
  const name = random.of([...files.keys()]);
  const bytes = files.get(name)!;
  const how = random.whole(20);
  if (how === 0) files.delete(name);
  else if (how === 1) files.set(random.of(others), bytes);
  else if (how === 2) files.set(random.of(others), files.get(random.of([...files.keys()]))!);
  else if (how === 3) files.set("yanxiu-基线.json", new TextEncoder().encode(random.of(baselines)));
  else files.set(name, mutant(random.whole(2 ** 31), [seedOf(name, bytes)]).bytes);
}

function seedOf(name: string, bytes: Uint8Array): Seed {
  const text = new TextDecoder().decode(bytes);
  return { text, isTerm: name.endsWith("term.yaml"), tree: /\.ya?ml$/.test(name) ? treeOf(text) : undefined };
}

function treeOf(text: string): Tree | undefined {
  // Of keys within keys the library writes each as text again and again: minutes for 2,000 characters.
  if (/(?:[{[]\s*){20}/.test(text)) return undefined;
  try {
    return parse(text, { schema: "failsafe", maxAliasCount: 0, logLevel: "silent" }) as Tree;
  } catch {
    return undefined;
  }
}
