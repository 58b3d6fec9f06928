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

/** A PATH with an `npx` that starts this program. */
function withNpx(): string {
  const skip = 'while [ "$1" != yanxiu ]; do shift; done\nshift';
  const start = `exec '${process.execPath}' '${resolve("bin/yanxiu.js")}' "$@"`;
  const bin = makeFolder({ npx: `#!/bin/sh\n${skip}\n${start}\n` });
  chmodSync(join(bin, "npx"), 0o755);
  return `${bin}:${process.env.PATH}`;
}

/** Runs shell lines with that `npx`. */
function shell(lines: string, env: Record<string, string> = {}) {
  const PATH = withNpx();
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
  expect(steps[1].with).toMatchObject({ "node-version": 24, cache: "npm" });
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

test("the workflows use one and the same Node, the newest that .ci/run tries", () => {
  const used = [
    workflow("github.yml").jobs.check.steps[1].with["node-version"],
    workflow("gitlab.yml").核查记录.image.replace("node:", ""),
    workflow("gitee.yml").stages[0].steps[0].nodeVersion,
  ].map(String);
  const tried = /try-node\.sh ([\d ]+)/.exec(readFileSync(join(ci, "../../.ci/run"), "utf8"))![1]!.split(" ");
  expect(new Set(used)).toEqual(new Set([tried.at(-1)]));
});

test("GitHub: what others wrote is named by the commit, with its version beside it", () => {
  const uses = readFileSync(join(ci, "github.yml"), "utf8").match(/uses: .*/g)!;
  expect(uses.length).toBe(3);
  for (const line of uses) expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

/** What a commit of the changed file ends with; the hook is in its place. */
function commitWith(text: string, file = "记录/活动.yaml") {
  const hook = join(school, ".git/hooks/pre-commit");
  mkdirSync(join(school, ".git/hooks"), { recursive: true });
  cpSync(join(ci, "pre-commit"), hook);
  writeFileSync(join(school, file), text);
  const who = ["-c", "user.name=甲", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  const env = { ...process.env, PATH: withNpx() };
  return spawnSync("git", [...who, "commit", "-q", "-a", "-m", "改"], { cwd: school, encoding: "utf8", env });
}

test("the hook of git stops a commit with a mistake, and lets a good one pass", () => {
  const wrong = read("记录/活动.yaml");
  const head = git("rev-parse", "HEAD");
  const stopped = commitWith(`${wrong}\n# 再改一笔\n`);
  expect(stopped.stdout + stopped.stderr).toContain("记录/活动.yaml:6:26 错误");
  expect(stopped.status).toBe(1);
  expect(git("rev-parse", "HEAD")).toBe(head);
  expect(commitWith(wrong.replace("林秋也", "林秋野")).status).toBe(0);
  expect(git("rev-parse", "HEAD")).not.toBe(head);
});

test("the hook of git looks at all of a school that was never committed", () => {
  git("update-ref", "-d", "HEAD");
  const { status, stdout, stderr } = commitWith(read("记录/活动.yaml"));
  expect(stdout + stderr).toContain("记录/活动.yaml:6:26 错误");
  expect(status).toBe(1);
});

test("pre-commit: its line finds what changed", () => {
  const [{ hooks }] = workflow("pre-commit-config.yaml").repos;
  writeFileSync(join(school, "记录/活动.yaml"), `${read("记录/活动.yaml")}\n# 再改一笔\n`);
  const { status, stdout } = shell(hooks[0].entry);
  expect(stdout).toContain("记录/活动.yaml:6:26 错误");
  expect([status, hooks[0].pass_filenames, hooks[0].language]).toEqual([1, false, "system"]);
});
