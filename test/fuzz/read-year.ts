import { computeFigures } from "../../src/figures/compute.ts";
import { loadSchool, openSettings } from "../../src/pipeline.ts";
import type { Narrowing } from "../../src/school/read-scope.ts";
import type { School } from "../../src/school/school.ts";
import { factsOf } from "../figures/make-school.ts";
import { terms, year } from "./any-year.ts";
import type { Counts } from "./naive-count.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads files as the program does. What checks find in them may stay; a record that is refused is the test's mistake. */
export function readYear(files: readonly string[], requirements = ""): School {
  const named = terms.map(({ name, from, to }) => `    - {名称: ${name}, 起: ${from}, 止: ${to}}\n`).join("");
  const period = `时段:\n  类型: 学年\n  名称: 2024学年\n  起: ${year.from}\n  止: ${year.to}\n  学期:\n${named}`;
  const text = `学校: 槐荫小学\n校区: [本部, 东校区]\n${period}基准日: 2025-06-30\n包含: 记录.yaml\n${requirements}`;
  const term = openSettings({ file: "term.yaml", bytes: bytesOf(text) });
  const raw = files.map((file, i) => ({ file: `记录${i}.yaml`, bytes: bytesOf(file) }));
  const { value, diagnostics } = loadSchool({ value: term.value!, diagnostics: term.diagnostics }, raw);
  const refused = diagnostics.filter(({ severity, code }) => severity === "error" && !code.startsWith("check/"));
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return value;
}

/** Every named figure by its name: n of N for a rate. */
export function countsOf(school: School, narrowing: Narrowing): Counts {
  const { figures } = computeFigures(factsOf(school, narrowing));
  return Object.fromEntries(figures.map(({ name, value, ratio }) => [name, ratio ?? value]));
}
