// The ready workflows do what they say: their own command lines, run by a shell in a school under git.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { makeFolder } from "./make-folder.ts";

const ci = join(import.meta.dirname, "../../examples/ci");
const workflow = (name: string) => parse(readFileSync(join(ci, name), "utf8"));

let school: string;
let base: string;

/** A school whose last commit has a mistake; `origin/main` is the one before. */
beforeEach(() => {
  school = makeFolder({});
  cpSync(join(import.meta.dirname, "schools/small"), school, { recursive: true });
  git("init", "-q");
  commit();
  base = git("rev-parse", "HEAD").trim();
  git("update-ref", "refs/remotes/origin/main", base);
  const file = join(school, "记录/活动.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("执教: 林秋野", "执教: 林秋也"));
  commit();
});

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=甲", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args], {
    cwd: school,
    encoding: "utf8",
  });

function commit(): void {
  git("add", "-A");
  git("commit", "-q", "-m", "改");
}

/** Runs shell lines with an `npx` that starts this program. */
function shell(lines: string, env: Record<string, string> = {}) {
  const bin = makeFolder({ npx: `#!/bin/sh\nshift\nexec '${process.execPath}' '${resolve("bin/yanxiu.js")}' "$@"\n` });
  chmodSync(join(bin, "npx"), 0o755);
  const PATH = `${bin}:${process.env.PATH}`;
  return spawnSync("sh", ["-e", "-c", lines], { cwd: school, encoding: "utf8", env: { PATH, ...env } });
}

const read = (file: string) => readFileSync(join(school, file), "utf8");

test.each([
  ["pull_request", "== 'pull_request'"],
  ["push", "!= 'pull_request'"],
])("GitHub, %s: the mistake is told at its line and kept as SARIF", (_, condition) => {
  const { steps } = workflow("github.yml").jobs.check;
  const step = steps.find((one: { if?: string; run?: string }) => one.run && one.if?.includes(condition));
  const { status, stdout } = shell(step.run, { BASE: "main" });
  expect(stdout).toContain("::error file=记录/活动.yaml,line=6,col=26,");
  expect(JSON.parse(read("yanxiu.sarif")).runs[0].results[0].ruleId).toBe("check/unknown-teacher");
  expect(status).toBe(1);
});

test("GitHub: the whole history is fetched, and the result is handed on after a failure", () => {
  const { steps } = workflow("github.yml").jobs.check;
  expect(steps[0].with["fetch-depth"]).toBe(0);
  expect(steps[1].with).toMatchObject({ "node-version": 20, cache: "npm" });
  const last = steps.at(-1);
  expect(last.if).toContain("!cancelled()");
  expect(last.with.sarif_file).toBe("yanxiu.sarif");
});

test.each([
  ["合并请求", true],
  ["主分支", false],
])("GitLab: code quality and JUnit: %s", (_, isMerge) => {
  const job = workflow("gitlab.yml").核查记录;
  const { status, stdout } = shell(job.script[1], isMerge ? { CI_MERGE_REQUEST_DIFF_BASE_SHA: base } : {});
  expect(stdout).toContain("记录/活动.yaml:6:26 错误");
  expect(JSON.parse(read(job.artifacts.reports.codequality))[0].location.path).toBe("记录/活动.yaml");
  expect(read(job.artifacts.reports.junit)).toContain("<failure ");
  expect([status, job.variables.GIT_DEPTH, job.artifacts.when]).toEqual([1, "0", "always"]);
});

test("Gitee: the results lie where the artifacts are taken from", () => {
  const [step] = workflow("gitee.yml").stages[0].steps;
  const { status, stdout } = shell(step.commands[1]);
  expect(stdout).toContain("记录/活动.yaml:6:26 错误");
  for (const file of ["yanxiu.xml", "yanxiu.sarif"])
    expect(existsSync(join(school, step.artifacts[0].path[0], file))).toBe(true);
  expect(status).toBe(1);
});

test("a shallow clone stops a workflow instead of passing", () => {
  const clone = makeFolder({});
  mkdirSync(join(clone, "浅"));
  execFileSync("git", ["clone", "-q", "--depth", "1", `file://${school}`, join(clone, "浅")]);
  school = join(clone, "浅");
  const job = workflow("gitlab.yml").核查记录;
  expect(shell(job.script[1], { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).status).toBe(2);
});
