import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { photo } from "../photos/make-photo.ts";
import { chartSchool } from "../report/chart-school.ts";
import { makeFolder } from "./make-folder.ts";

let root: string;
let inputsOf: ReadonlyMap<string, readonly string[]>;

/** Builds as `npm run build` does, and keeps which source went into which chunk. */
beforeAll(() => {
  root = makeFolder({});
  cpSync("templates", join(root, "templates"), { recursive: true });
  const to = ["--outdir", join(root, "dist"), "--metafile", join(root, "meta.json")];
  execFileSync(process.execPath, ["bin/packaging/build.mjs", ...to]);
  const { outputs } = JSON.parse(readFileSync(join(root, "meta.json"), "utf8"));
  inputsOf = new Map(
    Object.entries<{ inputs: object }>(outputs).map(([file, { inputs }]) => [
      join(process.cwd(), file),
      Object.keys(inputs),
    ]),
  );
});

/** The libraries that a command line really loads, as the coverage of its process tells. */
const loadedLibraries = (...args: string[]) => loadedLibrariesIn(root, ...args);

function loadedLibrariesIn(folder: string, ...args: string[]): { status: number | null; libraries: string[] } {
  const coverage = join(makeFolder({}), "coverage");
  // Of code that was kept the coverage tells little.
  const env = { PATH: process.env.PATH, NODE_V8_COVERAGE: coverage, NODE_DISABLE_COMPILE_CACHE: "1" };
  const { status } = spawnSync(process.execPath, [join(root, "dist/main.js"), ...args], { cwd: folder, env });
  const urls = readdirSync(coverage).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(coverage, file), "utf8")) as { result: { url: string }[] };
    return result.map(({ url }) => url).filter((url) => url.startsWith("file:"));
  });
  const inputs = urls.flatMap((url) => inputsOf.get(fileURLToPath(url)) ?? []);
  expect(inputs.length, `nothing known of ${urls.map((url) => relative(root, url))}`).toBeGreaterThan(0);
  const names = inputs.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
  return { status, libraries: [...new Set(names)].filter((name) => name !== undefined).toSorted() };
}

test.each(["--help", "--version"])("%s loads commander and nothing else", (option) => {
  expect(loadedLibraries(option)).toEqual({ status: 0, libraries: ["commander"] });
});

test.each([
  "new",
  "next",
  "report",
  "check",
  "explain",
  "stats",
  "gaps",
  "export",
  "compare",
  "form",
  "batch",
  "rollup",
  "kinds",
  "schema",
])("the help of %s loads commander and nothing else", (command) => {
  expect(loadedLibraries(command, "--help")).toEqual({ status: 0, libraries: ["commander"] });
});

test("a command that does its work loads more, so the measurement measures", () => {
  const { status, libraries } = loadedLibraries("kinds");
  expect(status).toBe(0);
  expect(libraries).toContain("zod");
});

test("export loads the library of workbooks, stats does not", () => {
  const { "文字/图表.md": _, ...school } = chartSchool;
  const folder = makeFolder(school);
  expect(loadedLibrariesIn(folder, "stats", "term.yaml").libraries).not.toContain("hucre");
  expect(loadedLibrariesIn(folder, "export", "term.yaml", "统计量").libraries).toContain("hucre");
});

const written = "word/charts/chart1.xml";

test("a report without charts does not load the library that draws them", () => {
  const { "文字/图表.md": _, ...without } = chartSchool;
  const folder = makeFolder(without);
  const { status, libraries } = loadedLibrariesIn(folder, "report", "term.yaml");
  expect(status).toBe(0);
  expect(libraries).toContain("fflate");
  expect(libraries).not.toContain("docx");
  expect(readFileSync(join(folder, "报告", readdirSync(join(folder, "报告"))[0]!)).includes(written)).toBe(false);
});

test("a report with a chart loads it", () => {
  const folder = makeFolder(chartSchool);
  const { status, libraries } = loadedLibrariesIn(folder, "report", "term.yaml");
  expect(status).toBe(0);
  expect(libraries).toContain("docx");
  expect(readFileSync(join(folder, "报告", readdirSync(join(folder, "报告"))[0]!)).includes(written)).toBe(true);
});

const term = `学校: 槐荫小学
所在: {省: 浙江省, 市: 云州市, 县: 青禾县}
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [记录.yaml]
报告: [{名称: 学年总结, 附件: [活动照片], 章节: [总评]}]
落款: {日期: 2025-07-05}
`;
const records = `教师: [{姓名: 林秋野}]
研修活动: [{日期: 2024-09-12, 主题: 倾听, 形式: 讲座, 参加: 全员, 佐证: 甲.jpg}]
`;

test.each([
  ["a small photo is printed as it is", 40, false],
  ["a large one is scaled", 1200, true],
])("%s: whether the decoder and the encoder are loaded", (_, width, isLoaded) => {
  cpSync(join(import.meta.dirname, "../../templates"), join(root, "templates"), { recursive: true });
  mkdirSync(join(root, "school"), { recursive: true });
  writeFileSync(join(root, "school/term.yaml"), term);
  writeFileSync(join(root, "school/记录.yaml"), records);
  writeFileSync(join(root, "school/甲.jpg"), photo(width, 30));
  const { status, libraries } = loadedLibraries("report", "school", "--out", `out${width}`);
  expect(status).toBe(0);
  expect(libraries.includes("jpeg-js")).toBe(isLoaded);
});

test.each([
  ["a form is written by the library for workbooks, without what makes a Word file", ["form", "."], true],
  ["a form on paper is not", ["form", ".", "--print", "签到表"], false],
  ["records in YAML are read without it", ["check"], false],
])("%s", (_, args, isLoaded) => {
  const folder = makeFolder({ "term.yaml": term, "记录.yaml": "教师: [{姓名: 林秋野}]\n" });
  const { libraries } = loadedLibrariesIn(folder, ...args);
  expect(libraries.includes("hucre")).toBe(isLoaded);
  if (isLoaded) expect(libraries).not.toContain("docx");
});
