// The three campuses of examples/campuses, run as a person would: two are clean, one has a wrong name.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const example = join(import.meta.dirname, "../../examples/campuses");
const campuses = ["东园校区", "月湾校区", "石桥校区"];
const wrong = "月湾校区/记录/课堂.yaml";
const reportOf = (campus: string) => `栖禾小学${campus}2025学年第一学期培训项目总结.docx`;

let root: string;
beforeEach(() => {
  root = makeFolder({});
  for (const campus of campuses)
    cpSync(join(example, campus), join(root, "schools", campus), {
      recursive: true,
      filter: (path) => !path.endsWith("报告"),
    });
});

const batch = (...args: string[]) => runYanxiu(root, "batch", ...args);
const has = (...path: string[]) => existsSync(join(root, ...path));

function change(file: string, from: string, to: string): void {
  const path = join(root, "schools", file);
  const text = readFileSync(path, "utf8");
  expect(text, `nothing to change in ${file}`).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** `file:line` of the wrong name. */
function wrongPlace(): string {
  const lines = readFileSync(join(root, "schools", wrong), "utf8").split("\n");
  return `schools/${wrong}:${lines.findIndex((line) => line.includes("骆书瑶")) + 1}`;
}

test("two campuses are written, the third is named with the place of its mistake, exit code 1", async () => {
  const { code, out, err } = await batch("schools/*/term.yaml");
  expect(out).toBe(
    `已生成 schools/东园校区/报告/${reportOf("东园校区")}（依据46条记录）
已生成 schools/石桥校区/报告/${reportOf("石桥校区")}（依据31条记录）

学校              报告  记录  警告  错误  结果
栖禾小学东园校区  1     46    0     0     已生成
栖禾小学月湾校区  0     18    0     1     有错误，没有生成
栖禾小学石桥校区  1     31    0     0     已生成

3所学校：2所已有报告，1所没有生成
`,
  );
  expect(err).toContain(`${wrongPlace()}:26 错误 名册中没有“骆书瑶” check/unknown-teacher\n`);
  expect(err).toContain("^^^^^^ 是否想写“骆书遥”？\n");
  expect(err).toMatch(/\n栖禾小学月湾校区：有1处错误，没有生成报告；改正后再运行，或加 --draft 先看草稿\n\n$/);
  expect(code).toBe(1);
  expect(campuses.map((campus) => has("schools", campus, "报告", reportOf(campus)))).toEqual([true, false, true]);
  expect(has("schools/月湾校区/报告")).toBe(false);
});

test("the name mended: the third is written, the two others have not changed, exit code 0", async () => {
  await batch("schools");
  change(wrong, "骆书瑶", "骆书遥");
  const { code, out, err } = await batch("schools");
  expect(out).toContain("栖禾小学东园校区  1     46    0     0     没有变化\n");
  expect(out).toContain("栖禾小学月湾校区  1     18    0     0     已生成\n");
  expect(out).toContain("\n3所学校：3所已有报告\n");
  expect([code, err]).toEqual([0, ""]);
});

test("--format json: nothing else on stdout, every finding with its place", async () => {
  change("石桥校区/文字/存在问题.md", "1. 分层作业", "xx 分层作业");
  const { code, out } = await batch("schools", "--format", "json");
  const { schools, summary } = JSON.parse(out);
  expect(schools[0]).toEqual({
    school: "栖禾小学东园校区",
    term: "schools/东园校区/term.yaml",
    outcome: "written",
    records: 46,
    warnings: 0,
    errors: 0,
    reports: [
      {
        file: `schools/东园校区/报告/${reportOf("东园校区")}`,
        title: "栖禾小学东园校区2025学年第一学期校本培训工作总结",
        records: 46,
        state: "written",
      },
    ],
    diagnostics: [],
  });
  expect(schools[1]).toMatchObject({ outcome: "errors", records: 18, errors: 1, reports: [] });
  const [{ code: finding, file, line, column, hint }] = schools[1].diagnostics;
  expect([finding, `${file}:${line}`, column, hint]).toEqual([
    "check/unknown-teacher",
    wrongPlace(),
    26,
    "是否想写“骆书遥”？",
  ]);
  expect(schools[2].warnings).toBeGreaterThan(0);
  expect(schools[2].warnings).toBe(schools[2].diagnostics.length);
  expect(summary).toEqual({ schools: 3, made: 2, missing: 1 });
  expect(code).toBe(1);
});

test("--out: a folder per campus in one place, none beside the records", async () => {
  await batch("schools", "--out", "收齐");
  expect(campuses.map((campus) => has("收齐", campus, reportOf(campus)))).toEqual([true, false, true]);
  expect(campuses.some((campus) => has("schools", campus, "报告"))).toBe(false);
});

test("--draft: all three are written, the mistake is still told, exit code 1", async () => {
  const { code, out, err } = await batch("schools", "--draft");
  expect(out).toContain("栖禾小学月湾校区  1     18    0     1     草稿\n");
  expect(out).toContain("\n3所学校：3所已有报告\n");
  expect(err).toContain("名册中没有“骆书瑶”");
  expect([code, has("schools/月湾校区/报告", reportOf("月湾校区"))]).toEqual([1, true]);
});

test("every campus fails: all are named, exit code 1", async () => {
  for (const campus of campuses) rmSync(join(root, "schools", campus, "教师.yaml"));
  const { code, out, err } = await batch("schools/*");
  for (const campus of campuses) expect(err).toContain(`schools/${campus}/term.yaml:`);
  expect(out).toContain("\n3所学校：0所已有报告，3所没有生成\n");
  expect(code).toBe(1);
});

test("warnings are counted and do not fail a school", async () => {
  rmSync(join(root, "schools/东园校区/文字"), { recursive: true });
  const { code, out } = await batch("schools/东园校区");
  expect(out).toContain("栖禾小学东园校区  1     46    2     0     已生成\n");
  expect(out).toMatch(/\n警告用 yanxiu check 查看\n$/);
  expect(code).toBe(0);
});

/** Runs a batch of two campuses on a screen; gives what was drawn, and what stands there at the end. */
async function onScreen(...more: string[]) {
  const said = { out: [] as string[], err: [] as string[], drawn: [] as string[] };
  const write = (to: string[]) => (text: string) => void to.push(text);
  const screen = {
    out: write(said.out),
    err: write(said.err),
    redraw: write(said.drawn),
    input: async () => Buffer.of(),
    color: false,
    width: 60,
    isTTY: true,
    cwd: root,
  };
  await run(["batch", "schools/东园校区", "schools/石桥校区", ...more], screen);
  return said;
}

test("on a screen a bar is drawn anew and taken away at the end; elsewhere there is none", async () => {
  const { err, drawn } = await onScreen();
  expect(err).toEqual([]);
  expect(drawn.filter(Boolean)).toEqual([
    `${"░".repeat(20)} 0/2  schools/东园校区/term.yaml`,
    `${"█".repeat(10)}${"░".repeat(10)} 1/2  schools/东园校区/term.yaml`,
    `${"█".repeat(10)}${"░".repeat(10)} 1/2  schools/石桥校区/term.yaml`,
  ]);
  expect(drawn.at(-1)).toBe("");
  expect((await onScreen("--quiet")).drawn).toEqual([]);
  expect((await batch("schools/东园校区", "schools/石桥校区")).err).toBe("");
});

test("where JSON goes to the screen of a runner, a plain line says how far it has come", async () => {
  const { out, err } = await batch("schools/东园校区", "schools/石桥校区", "--format", "json");
  expect(JSON.parse(out).summary.made).toBe(2);
  expect(err).toBe("（1/2）栖禾小学东园校区：1份报告\n（2/2）栖禾小学石桥校区：1份报告\n");
});

test.each([["东园校区"], ["石桥校区"]])("check finds nothing in %s", async (campus) => {
  expect((await runYanxiu(root, "check", join("schools", campus))).out).toMatch(/^没有发现问题/);
});
