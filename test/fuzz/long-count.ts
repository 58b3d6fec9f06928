// npm run fuzz -- count 5000 [FIRST [SHOWN [WHAT]]]: so many schools are counted twice, from the first seed on. Of each sort
// of difference (in what WHAT matches) the smallest school is shown, up to SHOWN of them, and its files are written.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type AnySchool, anySchool, filesOf } from "./any-school-year.ts";
import { groups, people } from "./any-values.ts";
import { type Difference, differences } from "./compare-school.ts";
import { forgetSchool, nextSchool, printedRules } from "./rule-counts.ts";
import { smallest } from "./shrink-school.ts";

const [count = 1000, first = 1, most = 1] = process.argv.slice(2, 5).map(Number);
const pattern = new RegExp(process.argv[5] ?? "");
const found = new Map<string, number>();
let differing = 0;

/** 听课 of any person or part of the school. */
const kindOf = ({ scope, what }: Difference): string =>
  `${scope && "部分 "}${what.replace(/第\d+行/, "").replace(new RegExp(` (?:${[...people, ...groups].join("|")})$`), " 各")}`;

/** Prints the smallest school in which this differs, and writes its files. */
function show(seed: number, school: AnySchool, of: Difference): void {
  const small = smallest(school, of);
  const folder = mkdtempSync(join(tmpdir(), "yanxiu-count-"));
  const { term, files } = filesOf(small);
  for (const [i, text] of [term, ...files].entries())
    writeFileSync(join(folder, ["term.yaml", "教师.yaml", "记录.yaml"][i]!), text);
  const [one] = differences(small, of);
  console.log(`seed ${seed} ${of.scope} ${of.what}\n  program ${one!.program}\n  naive   ${one!.naive}\n  ${folder}`);
  console.log([term, ...files].join("---\n"));
  forgetSchool();
}

for (let seed = first; seed < first + count; seed++) {
  const [school] = fc.sample(anySchool, { seed, numRuns: 1 });
  const all = differences(school!).filter(({ what }) => pattern.test(what));
  nextSchool();
  if (all.length > 0) differing++;
  for (const one of all) {
    const kind = kindOf(one);
    const before = found.get(kind) ?? 0;
    found.set(kind, before + 1);
    if (before === 0 && found.size <= most) show(seed, school!, one);
  }
}
console.log(`${count} schools from ${first}: ${differing} differ`);
for (const [what, times] of [...found].sort(([, a], [, b]) => b - a)) console.log(`  ${times} ${what}`);
console.log(`In how many schools each rule of domain.md 12 decided a number:\n${printedRules()}`);
process.exitCode = differing > 0 ? 1 : 0;
