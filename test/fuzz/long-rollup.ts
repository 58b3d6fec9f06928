// npm run fuzz -- rollup 2000 [FIRST [SHOWN [WHAT]]]: so many districts are rolled up twice, from the first seed on. Of each sort
// of difference (in what WHAT matches) the smallest district is shown, up to SHOWN of them, and its files are written.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type AnyDistrict, anyDistrict, filesIn } from "./any-district.ts";
import { type DistrictDifference, districtDifferences } from "./compare-district.ts";
import { smallestDistrict } from "./shrink-district.ts";

const [count = 1000, first = 1, most = 1] = process.argv.slice(2, 5).map(Number);
const pattern = new RegExp(process.argv[5] ?? "");
const found = new Map<string, number>();
let differing = 0;

/** The same of any school. */
const kindOf = ({ what }: DistrictDifference): string => what.replace(/第\d小学/, "一校");

/** Prints the smallest district in which this differs, and writes its files. */
function show(seed: number, district: AnyDistrict, of: DistrictDifference): void {
  const small = smallestDistrict(district, of);
  const folder = mkdtempSync(join(tmpdir(), "yanxiu-rollup-"));
  const [one] = districtDifferences(small).filter(({ what }) => what === of.what);
  console.log(`seed ${seed} ${of.what}\n  program ${one!.program}\n  naive   ${one!.naive}\n  ${folder}`);
  for (const school of small.schools) {
    const { term, files } = filesIn(small, school);
    mkdirSync(join(folder, school.name));
    const own = files.map(({ text, sharedAs }, i) => [sharedAs ?? ["教师.yaml", "记录.yaml"][i]!, text] as const);
    for (const [name, text] of [["term.yaml", term] as const, ...own]) {
      writeFileSync(join(folder, school.name, name), text);
      console.log(`--- ${school.name}/${name}\n${text}`);
    }
  }
}

for (let seed = first; seed < first + count; seed++) {
  const [district] = fc.sample(anyDistrict, { seed, numRuns: 1 });
  const all = districtDifferences(district!).filter(({ what }) => pattern.test(what));
  if (all.length > 0) differing++;
  for (const one of all) {
    const kind = kindOf(one);
    const before = found.get(kind) ?? 0;
    found.set(kind, before + 1);
    if (before === 0 && found.size <= most) show(seed, district!, one);
  }
}
console.log(`${count} districts from ${first}: ${differing} differ`);
for (const [what, times] of [...found].sort(([, a], [, b]) => b - a)) console.log(`  ${times} ${what}`);
process.exitCode = differing > 0 ? 1 : 0;
