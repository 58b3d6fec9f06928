import { readdirSync, readFileSync } from "node:fs";
import { type Computed, computeFigures } from "../../src/figures/compute.ts";
import { type Facts, gatherFacts } from "../../src/figures/facts.ts";
import type { FigureResult } from "../../src/figures/figure-result.ts";
import { plainNumber } from "../../src/figures/measures.ts";
import { loadSchool, openSettings } from "../../src/pipeline.ts";
import { type Narrowing, narrow } from "../../src/school/read-scope.ts";
import type { School } from "../../src/school/school.ts";

/** A school year of two terms with two groups on two campuses, six teachers and a librarian. */
export const roster = `
教师:
  - {姓名: 林秋野, 教研组: 语文组, 校区: 本部, 学科: 语文, 出生: 1988-05-06, 参加工作: 2010-08-20}
  - {姓名: 许知行, 教研组: 语文组, 校区: 本部, 学科: 语文, 出生: 1992-03-01, 参加工作: 2015-08-20}
  - {姓名: 沈一舟, 教研组: 语文组, 校区: 本部, 学科: 语文, 出生: 1980-01-09, 参加工作: 2002-08-20}
  - {姓名: 顾小满, 教研组: 数学组, 校区: 东校区, 学科: 数学, 出生: 1989-06-30, 参加工作: 2020-06-30}
  - {姓名: 何青, 教研组: 数学组, 校区: 东校区, 学科: 数学, 出生: 1990-07-01, 参加工作: 2019-07-01}
  - {姓名: 白杨, 教研组: 数学组, 校区: 东校区, 学科: 数学, 出生: 1975-11-11, 参加工作: 1997-08-20}
  - {姓名: 管书人, 身份: 教辅, 校区: 本部}
组织:
  - {名称: 语文组, 类别: 教研组, 校区: 本部, 组长: 林秋野}
  - {名称: 数学组, 类别: 教研组, 校区: 东校区, 组长: 顾小满}
`;

const usual: { readonly [key: string]: string } = {
  学校: "学校: 槐荫小学",
  校区: "校区: [本部, 东校区]",
  时段: `时段:
  类型: 学年
  名称: 2024学年
  起: 2024-09-01
  止: 2025-08-31
  学期:
    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}
    - {名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}`,
  基准日: "基准日: 2025-06-30",
  包含: "包含: 记录.yaml",
};

/** The shipped requirements of places, for a term that adopts some. */
const provisions = (folder = new URL("../../templates/要求/", import.meta.url)) =>
  readdirSync(folder).map((file) => ({ file, bytes: readFileSync(new URL(encodeURI(file), folder)) }));

/** Errors of records that are counted by a rule all the same: check says so, the figures must still hold. */
const counted = new Set<string>(["check/closed-too-early"]);

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads a school as the program does; throws when what the test typed is not right. `files` are read in order. */
export function readSchool(term: string, ...files: readonly string[]): School {
  const own = new Set([...term.matchAll(/^(\p{Script=Han}+):/gmu)].map(([, key]) => key!));
  const lines = Object.entries(usual).filter(([key]) => !own.has(key));
  const opened = openSettings({
    file: "term.yaml",
    bytes: bytesOf([...lines.map(([, text]) => text), term].join("\n")),
  });
  if (!opened.value) throw new Error(JSON.stringify(opened.diagnostics));
  const raw = files.map((text, i) => ({ file: i === 0 ? "记录.yaml" : `记录${i + 1}.yaml`, bytes: bytesOf(text) }));
  const { value, diagnostics } = loadSchool(
    { value: opened.value, diagnostics: opened.diagnostics },
    raw,
    provisions(),
  );
  const wrong = diagnostics.filter(({ severity, code }) => severity === "error" && !counted.has(code));
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return value;
}

/** The usual roster with these records. */
export const makeSchool = (records: string, term = ""): School => readSchool(term, roster, records);

/** Facts of a school, or of a part of it. */
export function factsOf(school: School, narrowing: Narrowing = {}): Facts {
  const { value, diagnostics } = narrow(school, narrowing);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return gatherFacts(school, value);
}

export const computedOf = (school: School, narrowing: Narrowing = {}): Computed =>
  computeFigures(factsOf(school, narrowing));

/** Every figure of a school with those of its requirements. */
export function figuresOf(school: School, narrowing: Narrowing = {}): readonly FigureResult[] {
  const { figures, requirements } = computedOf(school, narrowing);
  return [...figures, ...requirements.flatMap(({ due, met, short, rate }) => [due, met, short, rate])];
}

/** Texts of figures by label. */
export function texts(school: School, narrowing: Narrowing = {}): { readonly [label: string]: string } {
  return Object.fromEntries(figuresOf(school, narrowing).map(({ label, text }) => [label, text]));
}

/** Says `研修活动2次 研修学时3学时` of the figures asked for, so that a row of a table shows all of them. */
export function say(school: School, labels: string, narrowing: Narrowing = {}): string {
  const all = texts(school, narrowing);
  return labels
    .split(" ")
    .map((label) => `${label}${all[label] ?? "没有这个统计量"}`)
    .join(" ");
}

/** What somebody has of a requirement's items, in its windows: `年度学分2024学年24学分`; the first requirement unless named. */
export function actually(school: School, who: string, requirement?: string): string {
  const outcomes = computedOf(school).requirements.map(({ evaluation }) => evaluation);
  const found = outcomes.find((one) => requirement === undefined || one.requirement.name === requirement);
  if (!found) throw new Error(`no requirement ${requirement}`);
  const own = found.progress.find(({ obligor }) => (obligor.teacher ?? obligor.group)!.name === who);
  return (own?.amounts ?? []).map((a) => `${a.item}${a.window.name}${plainNumber(a.actual)}${a.unit}`).join(" ");
}
