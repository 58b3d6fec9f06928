import { readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test, vi } from "vitest";
import type { ResultsToWrite } from "../../src/cli/commands/check/formats/format.ts";
import { type FormatName, formats } from "../../src/cli/commands/check/formats/index.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));

const finding = (given: Partial<Diagnostic>): Diagnostic => ({
  code: "check/unknown-teacher",
  severity: "error",
  args: { name: "林秋也" },
  message: "名册中没有“林秋也”",
  hint: "是否想写“林秋野”？",
  file: "记录/2024-11.yaml",
  line: 14,
  column: 9,
  length: 3,
  ...given,
});

const warning = finding({
  code: "check/similar-record",
  severity: "warning",
  message: "这条“公开课”与记录/2024-10.yaml 第3行的“日期”相同",
  args: { kind: "公开课", fields: ["日期"], first: { file: "记录/2024-10.yaml", line: 3 } },
  line: 20,
  related: [{ file: "记录/2024-10.yaml", line: 3, column: 5 }],
});

async function told(format: FormatName, ...diagnostics: Diagnostic[]): Promise<string> {
  const fails: ResultsToWrite["fails"] = ({ severity }) => severity === "error";
  const report = { diagnostics, extent: { files: 2, records: 7 }, files: [], fails };
  return (await formats[format]())(report, { color: false, width: 100 });
}

/** As told when 记录/2024-09.yaml could not be read. */
async function toldInPart(format: FormatName, ...unread: string[]): Promise<string> {
  const report = { diagnostics: [warning], extent: { files: 2, unread }, files: [], fails: () => false };
  return (await formats[format]())(report, { color: false, width: 100 });
}
const inPart = "“记录/2024-09.yaml”没有读全，要靠它判断的（如名册、核对）这次没有核查，改好再查一遍";

test.each(["text", "concise", "github", "sarif", "gitlab", "junit"] as const)(
  "%s says what was not judged",
  async (format) => {
    expect(await toldInPart(format, "记录/2024-09.yaml")).toContain(inPart);
    expect(await toldInPart(format)).not.toContain("没有读全");
  },
);

test("gitlab and junit say it as one more, which is no finding", async () => {
  const [, note, ...more] = JSON.parse(await toldInPart("gitlab", "记录/2024-09.yaml"));
  expect(note).toMatchObject({ severity: "info", location: { path: "记录/2024-09.yaml", lines: { begin: 1 } } });
  expect(note.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(more).toEqual([]);
  const { tests, failures, testsuite } = parse(await toldInPart("junit", "记录/2024-09.yaml"));
  expect([tests, failures]).toEqual([2, 0]);
  expect(testsuite.at(-1)).toMatchObject({ skipped: 1, testcase: [{ skipped: { message: inPart } }] });
});

test("sarif stays valid where not everything was judged", async () => {
  validSarif(JSON.parse(await toldInPart("sarif", "甲.yaml")));
  expect(validSarif.errors).toBeNull();
});

test("JSON names the files that were not read, and only then", async () => {
  expect(JSON.parse(await toldInPart("json", "记录/2024-09.yaml")).summary.unread).toEqual(["记录/2024-09.yaml"]);
  expect(JSON.parse(await told("json")).summary).not.toHaveProperty("unread");
});

test("of many files that were not read the first is named", async () => {
  expect(await toldInPart("concise", "甲.yaml", "乙.yaml", "丙.yaml")).toContain("“甲.yaml”等3个文件没有读全");
});

const allFormats = Object.keys(formats) as FormatName[];

test("concise: one line a finding, then the totals", async () => {
  expect((await told("concise", finding({ message: "第一行\n第二行" }), warning)).split("\n")).toEqual([
    "记录/2024-11.yaml:14:9 错误 第一行 第二行 check/unknown-teacher",
    "记录/2024-11.yaml:20:9 警告 这条“公开课”与记录/2024-10.yaml 第3行的“日期”相同 check/similar-record",
    "1处错误，1处警告",
  ]);
});

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions, and `escapeProperty` of its toolkit
test("github: workflow commands with everything escaped that the runner would take for its own", async () => {
  const odd = finding({ file: "记录/a:b,c%.yaml", message: "占100%，共3:2", hint: "写成：\r\n率: 100%" });
  expect((await told("github", odd, warning)).split("\n")).toEqual([
    "::error file=记录/a%3Ab%2Cc%25.yaml,line=14,col=9,endColumn=12,title=错误 check/unknown-teacher::" +
      "占100%25，共3:2%0A写成：␍%0A率: 100%25",
    "::warning file=记录/2024-11.yaml,line=20,col=9,endColumn=12,title=警告 check/similar-record::" +
      "这条“公开课”与记录/2024-10.yaml 第3行的“日期”相同%0A是否想写“林秋野”？",
    "1处错误，1处警告",
  ]);
});

test("github: ten of a severity are shown, so other places come after every fault, and not more than ten", async () => {
  const places = Array.from({ length: 12 }, (_, i) => ({ file: "a.yaml", line: 100 + i, column: 3 }));
  const many = finding({ count: 13, related: [...places, { file: "b.yaml", line: 7, column: 1 }] });
  const out = await told("github", many, finding({ line: 15 }), { ...warning, count: 2 });
  const shown = [...out.matchAll(/^::(\w+) file=([^,]+),line=(\d+),col=(\d+)(,endColumn)?/gm)];
  expect(
    shown.map(([, severity, file, line, column, end]) => `${severity} ${file} ${line}:${column}${end ?? ""}`),
  ).toEqual([
    "error 记录/2024-11.yaml 14:9,endColumn",
    "error 记录/2024-11.yaml 15:9,endColumn",
    "warning 记录/2024-11.yaml 20:9,endColumn",
    ...[100, 101, 102, 103, 104, 105, 106, 107].map((line) => `error a.yaml ${line}:3`),
    "warning 记录/2024-10.yaml 3:5",
  ]);
});

test("github: with more than ten faults no other place is shown; notices have ten of their own", async () => {
  const related = [1, 2, 3].map((line) => ({ file: "b.yaml", line, column: 1 }));
  const faults = Array.from({ length: 11 }, (_, i) => finding({ line: i + 1, count: 4, related }));
  const notice = finding({ severity: "notice", count: 2, related: [{ file: "c.yaml", line: 5, column: 1 }] });
  const out = await told("github", ...faults, notice);
  expect(out).not.toContain("file=b.yaml");
  expect(out.match(/^::error/gm)).toHaveLength(11);
  expect(out).toContain("::notice file=c.yaml,line=5,");
});

test("gitlab: other places that are not of the same fault are none of their own", async () => {
  const many = finding({
    count: 2,
    related: [
      { file: "a.yaml", line: 1, column: 1 },
      { file: "b.yaml", line: 7, column: 1 },
    ],
  });
  const found = JSON.parse(await told("gitlab", many, warning));
  expect(found.map(({ location }: { location: { path: string } }) => location.path)).toEqual([
    "记录/2024-11.yaml",
    "a.yaml",
    "记录/2024-11.yaml",
  ]);
});

test("gitlab: the keys that Code Quality reads", async () => {
  const [error, second] = JSON.parse(await told("gitlab", finding({}), warning));
  expect(error).toEqual({
    description: "名册中没有“林秋也”。是否想写“林秋野”？",
    check_name: "check/unknown-teacher",
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: "major",
    location: { path: "记录/2024-11.yaml", lines: { begin: 14 } },
  });
  expect(second.severity).toBe("minor");
});

test.each([
  ["行号变了，还是同一处", { line: 99, column: 3 }, true],
  ["消息里提到的行号变了", { args: { number: "1", first: { file: "甲.yaml", line: 7 } } }, true],
  ["换了文件", { file: "记录/2024-12.yaml" }, false],
  ["另一处换了文件", { args: { number: "1", first: { file: "乙.yaml", line: 8 } } }, false],
  ["换了内容", { args: { number: "2", first: { file: "甲.yaml", line: 8 } } }, false],
])("gitlab: a fingerprint stays while lines move: %s", async (_, change, same) => {
  const first = finding({
    code: "check/certificate-twice",
    args: { number: "1", first: { file: "甲.yaml", line: 8 } },
  });
  const [before] = JSON.parse(await told("gitlab", first));
  const [after] = JSON.parse(await told("gitlab", { ...first, ...change }));
  expect(before.fingerprint === after.fingerprint).toBe(same);
});

test("gitlab: two findings with the same words have two fingerprints", async () => {
  const names = JSON.parse(await told("gitlab", finding({}), finding({ line: 15 })));
  expect(new Set(names.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(2);
});

const sarifSchema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const validSarif = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  sarifSchema,
);

test("sarif: valid by the schema of 2.1.0, with and without findings", async () => {
  for (const diagnostics of [[], [finding({}), warning]]) {
    const log = JSON.parse(await told("sarif", ...diagnostics));
    validSarif(log);
    expect(validSarif.errors).toBeNull();
  }
  expect(validSarif({ version: "2.1.0", runs: [{}] }), "the schema refuses what is wrong").toBe(false);
});

test("sarif: place, level, rule and the other place", async () => {
  const { runs } = JSON.parse(await told("sarif", finding({ file: "记录/100% #1.yaml" }), warning));
  const [first, second] = runs[0].results;
  expect(first).toMatchObject({ ruleId: "check/unknown-teacher", level: "error" });
  expect(runs[0].tool.driver.rules[first.ruleIndex].id).toBe("check/unknown-teacher");
  expect(first.message.text).toBe("名册中没有“林秋也”。是否想写“林秋野”？");
  const { artifactLocation, region } = first.locations[0].physicalLocation;
  expect(decodeURIComponent(artifactLocation.uri)).toBe("记录/100% #1.yaml");
  expect(artifactLocation.uri).toMatch(/^[\w%./-]+$/);
  expect(region).toEqual({ startLine: 14, startColumn: 9, endColumn: 12 });
  expect(second.relatedLocations[0].physicalLocation.region.startLine).toBe(3);
});

const parse = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true);
  const isArray = (name: string) => name === "testcase" || name === "testsuite";
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseAttributeValue: true,
    trimValues: false,
    isArray,
  });
  return parser.parse(xml).testsuites;
};

test("junit: opens in a parser; what fails the check is a failure, the rest passes with its words", async () => {
  const odd = finding({ message: 'a < b && "c" ]]> \u0000\u001b\ud800\uffff', file: "记录/<甲>.yaml" });
  const { tests, failures, testsuite } = parse(await told("junit", odd, finding({ line: 15 }), warning));
  expect([tests, failures]).toEqual([3, 2]);
  expect(testsuite.map(({ name }: { name: string }) => name)).toEqual(["记录/<甲>.yaml", "记录/2024-11.yaml"]);
  expect(testsuite[0].testcase[0].failure.message).toBe('a < b && "c" ]]> ␀␛��');
  expect(testsuite[1].testcase[0].failure["#text"]).toContain("记录/2024-11.yaml:15:9 错误 名册中没有“林秋也”");
  expect(testsuite[1].testcase[1]).toMatchObject({ name: "20:9 check/similar-record", line: 20 });
  expect(testsuite[1].testcase[1]["system-out"]).toContain("警告 这条“公开课”");
});

test("junit: nothing found is one case that passed", async () => {
  expect(parse(await told("junit"))).toMatchObject({ tests: 1, failures: 0, testsuite: [{ tests: 1 }] });
});

test.each(allFormats)("no control character of a record gets out: %s", async (format) => {
  const out = await told(format, finding({ message: "甲\u001b[2J\u202e乙", hint: "\u0007" }));
  expect(out.includes("\u001b") || out.includes("\u0007")).toBe(false);
});

const school = { "term.yaml": "包含: a.yaml\n", "a.yaml": "- 错\n- 疑" };

test("several forms in one run: one on the screen, the others in files", async () => {
  const root = makeFolder(school);
  const args = ["--format", "concise", "--format", "sarif=出/a.sarif", "--format", "junit=b.xml"];
  const { code, out } = await runYanxiu(root, "check", ...args);
  expect(out.split("\n")[0]).toMatch(/^a\.yaml:1:3 错误 /);
  expect(JSON.parse(readFileSync(join(root, "出/a.sarif"), "utf8")).runs[0].results).toHaveLength(2);
  expect(parse(readFileSync(join(root, "b.xml"), "utf8")).failures).toBe(1);
  expect(code).toBe(1);
});

// By a link, never the device itself: if this broke, /dev/null would be a file afterwards.
test.runIf(process.platform !== "win32")(
  "a link or a device that somebody names is written to, not replaced",
  async () => {
    const root = makeFolder(school);
    const outside = makeFolder({ 远处: "旧" });
    symlinkSync("远处", join(outside, "近处"));
    symlinkSync("/dev/null", join(outside, "丢掉"));
    const named = (name: string) => join(outside, name);
    await runYanxiu(root, "check", "--format", `json=${named("近处")}`, "--format", `sarif=${named("丢掉")}`);
    expect(JSON.parse(readFileSync(join(outside, "远处"), "utf8")).summary.errors).toBe(1);
    expect(readlinkSync(join(outside, "近处"))).toBe("远处");
    expect(readlinkSync(join(outside, "丢掉"))).toBe("/dev/null");
  },
);

test("with files only, the screen still gets the text", async () => {
  const { out } = await runYanxiu(makeFolder(school), "check", "--format", "json=a.json");
  expect(out).toMatch(/\n1处错误，1处警告\n“a.yaml”没有读全[^\n]+\n$/);
});

test.each([
  ["两种都要上屏幕", ["--format", "text", "--format", "json"], "--format 有两种都要显示在屏幕上"],
  ["没有文件名", ["--format", "sarif="], "--format sarif= 后面缺少文件名"],
  ["会盖掉记录", ["--format", "json=a.yaml"], "--format 不能写到“a.yaml”"],
  ["文件夹写不了", ["--format", "json=a.yaml/a.json"], "写不了“a.yaml/a.json”：路径中间有一段是文件，不是文件夹"],
])("a --format that cannot be: %s", async (_, args, message) => {
  const { code, err } = await runYanxiu(makeFolder(school), "check", ...args);
  expect(err).toContain(message);
  expect(code).toBe(2);
});

test.each([
  ["警告算错误", ["--strict"], 1, "1处错误"],
  ["平时不算", [], 0, "1处警告"],
  ["不看结果", ["--strict", "--fail-on", "never"], 0, "1处错误"],
])("--strict: %s", async (_, args, expected, summary) => {
  const root = makeFolder({ "term.yaml": "包含: a.yaml\n", "a.yaml": "- 疑" });
  const { code, out } = await runYanxiu(root, "check", ...args);
  expect(out).toContain(summary);
  expect(code).toBe(expected);
});
