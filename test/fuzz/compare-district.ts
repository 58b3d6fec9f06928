import { figures } from "../../src/figures/named/index.ts";
import { keyedHash } from "../../src/rollup/keyed-hash.ts";
import { type RollUp, rollUp } from "../../src/rollup/roll-up.ts";
import {
  bandsTable,
  comparisonTable,
  figuresTable,
  returnTable,
  shortfallTable,
} from "../../src/rollup/rollup-tables.ts";
import { type SchoolSummary, summaryOf } from "../../src/rollup/summary.ts";
import { readSummaryFile, summariesOnce, writeSummaryFile } from "../../src/rollup/summary-file.ts";
import { type AnyDistrict, filesIn } from "./any-district.ts";
import { Fraction } from "./fraction.ts";
import { printed, printedRate } from "./naive-annexes.ts";
import type { Count } from "./naive-count.ts";
import { membersOf } from "./naive-district.ts";
import { type NaiveRollUp, naiveRollUp } from "./naive-rollup.ts";
import type { Numbers } from "./naive-rollup-hours.ts";
import { readYear } from "./read-year.ts";

/** One thing that the two counts say differently. */
export interface DistrictDifference {
  readonly what: string;
  readonly program: string;
  readonly naive: string;
}

const differ = (what: string, program: string, naive: string): DistrictDifference[] =>
  program === naive ? [] : [{ what, program, naive }];

/** Everything on which the two counts of a district differ, from the records and from summaries that were saved in two files. */
export function districtDifferences(district: AnyDistrict): DistrictDifference[] {
  const typed = district.schools.map((school) => ({ ...school, ...filesIn(district, school) }));
  const members = membersOf(typed.map(({ term, files, name, hasErrors }) => ({ term, files, name, hasErrors })));
  const naive = naiveRollUp(members);
  const summaries = district.schools.map((_, i) => summaryIn(typed[i]!, i));
  const saved = fromFiles(summaries);
  return [
    ...ofParts(naive),
    ...ofRollUp(rollUp(summaries), naive),
    ...ofRollUp(rollUp(saved), naive).map((one) => ({ ...one, what: `小结 ${one.what}` })),
  ];
}

/** What a school counts, taken apart and put together again, is still the same. */
const ofParts = (naive: NaiveRollUp): DistrictDifference[] =>
  naive.schools.flatMap(({ name: school, counts, parts }) =>
    Object.keys(parts)
      // Of a school that does not say when its terms are, nobody knows the weeks.
      .filter((name) => name !== "weeksWithout" || !Number.isNaN(counts[name]))
      .flatMap((name) => differ(`拆开 ${school} ${name}`, shown(parts[name]!), shown(counts[name]!))),
  );

type TypedSchool = Pick<AnyDistrict["schools"][0], "name" | "hasErrors"> & ReturnType<typeof filesIn>;

function summaryIn({ term, files, hasErrors }: TypedSchool, nth: number): SchoolSummary {
  const { hash } = keyedHash("云渡");
  return summaryOf(
    readYear(
      term,
      files.map(({ text }) => text),
    ),
    {
      ...{ id: `${9 - nth}`, errors: hasErrors ? 1 : 0, warnings: 0, hash },
      sharedAs: (file) => files[Number(/\d+/.exec(file)![0])]?.sharedAs,
    },
  );
}

/** The same, saved in two files, which have a school in common, and read again, the second first. */
function fromFiles(summaries: readonly SchoolSummary[]): readonly SchoolSummary[] {
  const half = Math.ceil(summaries.length / 2);
  const saved = [summaries.slice(half - 1), summaries.slice(0, half)].map((schools) =>
    writeSummaryFile({ key: "k", schools, absent: [] }),
  );
  return summariesOnce(saved.flatMap((text) => readSummaryFile(text)!.schools)).schools;
}

function ofRollUp(rolled: RollUp, naive: NaiveRollUp): DistrictDifference[] {
  const names = naive.included.map(({ name }) => name);
  return [
    ...differ("计入的学校", rolled.schools.join(" "), names.join(" ")),
    ...(names.length > 0 && rolled.schools.join() === names.join() ? ofFigures(rolled, naive) : []),
    ...ofTable("未达标情况", rowsOf(shortfallTable(rolled).rows, 2), naive.shortfall),
    ...ofTable("学时分段", rowsOf(bandsTable(rolled).rows, 1), naive.bands),
    ...ofTable("培训和大赛统计", rowsOf(returnTable(rolled).rows, 1), naive.levels),
  ];
}

/** Rows by their first cells; an empty last cell is none. */
const rowsOf = (rows: readonly (readonly string[])[], keys: number): Numbers =>
  new Map(rows.map((row) => [row.slice(0, keys).join(" "), cellsOf(row.slice(keys), keys)]));
const cellsOf = (cells: readonly string[], keys: number): string =>
  (keys === 2 && cells.at(-1) === "" ? cells.slice(0, -1) : cells).join(" ");

function ofTable(table: string, program: Numbers, naive: Numbers): DistrictDifference[] {
  return [...new Set([...program.keys(), ...naive.keys()])].flatMap((key) =>
    differ(`${table} ${key}`, program.get(key) ?? "没有这一行", naive.get(key) ?? "没有这一行"),
  );
}

/** 各校统计 and 各校对比: each figure of which any school has any. */
function ofFigures(rolled: RollUp, naive: NaiveRollUp): DistrictDifference[] {
  const rows = new Map(figuresTable(rolled).rows.map(([, label, , ...cells]) => [label!, cells.join(" ")]));
  const { head, rows: compared } = comparisonTable(rolled);
  return figures.flatMap(({ name, label }) => {
    const { total, schools } = naive.figures.get(name)!;
    const all = [total, ...schools].map(plain);
    const isAny = schools.some((one) => Number(plain(one)) !== 0);
    const inTable = differ(label, rows.get(label) ?? "", isAny ? all.join(" ") : "");
    const column = head.findIndex((one) => one === label || one.startsWith(`${label}（`));
    const beside = [...schools, total].map(besides).join(" ");
    return [
      ...inTable,
      ...(column > 0 ? differ(`${label}对比`, compared.map((row) => row[column]).join(" "), beside) : []),
    ];
  });
}

/** As programs read it. */
function plain(count: Count): string {
  if (count instanceof Fraction) return printed(count);
  if (typeof count === "number") return Number.isNaN(count) ? "" : String(count);
  if ("mean" in count) return printed(count.mean);
  return count.of === 0 ? "" : String(Number(printedRate(count).slice(0, -1)));
}

/** As people read it, below a header with the unit. */
function besides(count: Count): string {
  if (typeof count === "number" && Number.isNaN(count)) return "—";
  return typeof count === "object" && "mean" in count ? count.mean.toNumber().toFixed(1) : plain(count);
}

const shown = (count: Count): string =>
  typeof count === "object" && "of" in count ? `${count.n}/${count.of}` : plain(count);
