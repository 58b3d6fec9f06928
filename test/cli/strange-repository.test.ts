// A repository from a stranger names programs in every way git knows. Each attack is first proved: git itself runs it.
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));
afterEach(() => vi.unstubAllEnvs());

const who = ["-c", "user.name=甲", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
const git = (cwd: string, ...args: string[]) =>
  spawnSync("git", [...who, "-c", "commit.gpgsign=false", ...args], { cwd, encoding: "utf8", timeout: 20_000 });

const files = { "term.yaml": "包含: 记录/*.yaml\n报告: 总结", "记录/九月.yaml": "- 疑", "记录/十月.yaml": "- 疑" };

function repository(...init: string[]): string {
  const root = makeFolder(files);
  git(root, "init", "-q", ...init);
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "初");
  return root;
}

const changed = (out: string) => out.split("\n").flatMap((line) => /^(.+?):\d+:\d+ /.exec(line)?.[1] ?? []);
const since = async (cwd: string, ...args: string[]) => {
  const said = await runYanxiu(cwd, "check", "--format", "concise", ...args);
  return { ...said, files: changed(said.out) };
};

/** A program that leaves a trace, and whether it has run since this was last asked. */
function trap() {
  const folder = makeFolder({});
  const trace = join(folder, "运行了");
  const path = join(folder, "陷阱");
  writeFileSync(path, `#!/bin/sh\necho "$0 $@" >> "${trace}"\n`);
  chmodSync(path, 0o755);
  const ran = () => {
    const did = existsSync(trace);
    rmSync(trace, { force: true });
    return did;
  };
  return { path, ran };
}

test.each([
  ["core.fsmonitor", (p: string) => `[core]\nfsmonitor = ${p}\n`, ["status"]],
  ["a clean filter", (p: string) => `[filter "x"]\nclean = ${p}\n`, ["status"]],
  ["a filter process", (p: string) => `[filter "x"]\nprocess = ${p}\nrequired\n`, ["status"]],
  ["textconv", (p: string) => `[diff "x"]\ntextconv = ${p}\n`, ["diff", "HEAD"]],
  ["an external diff", (p: string) => `[diff]\nexternal = ${p}\n`, ["diff", "HEAD"]],
])("a real .git with %s", async (_, config, proof) => {
  const root = repository();
  const { path, ran } = trap();
  writeFileSync(join(root, ".git/info/attributes"), "* filter=x diff=x\n");
  appendFileSync(join(root, ".git/config"), config(path));
  writeFileSync(join(root, "记录/九月.yaml"), "- 疑\n- 甲");
  // Another time and the same size: git has to look inside.
  utimesSync(join(root, "记录/十月.yaml"), 1, 1);
  git(root, ...proof);
  expect(ran(), "git does not run it, so nothing is proved").toBe(true);
  expect((await since(root, "--since", "HEAD")).files).toEqual(["记录/九月.yaml"]);
  expect(ran()).toBe(false);
});

test.each([
  ["config", ".git/config"],
  ["a version", ".git/refs/heads/main"],
  ["a link to a pipe", ".git/packed-refs"],
])("a pipe for %s, for which git waits", async (_, file) => {
  const root = repository();
  rmSync(join(root, file), { force: true });
  const pipe = file.endsWith("packed-refs") ? join(makeFolder({}), "管道") : join(root, file);
  execFileSync("mkfifo", [pipe]);
  if (pipe !== join(root, file)) symlinkSync(pipe, join(root, file));
  const waits = spawnSync("git", ["-C", root, "rev-parse", "main", "v1"], { timeout: 2000 }).error;
  expect((waits as { code?: string } | undefined)?.code, "git does not wait, so nothing is proved").toBe("ETIMEDOUT");
  const { code, err } = await runYanxiu(root, "check", "--since", "main");
  expect([code, err]).toEqual([2, expect.stringContaining("是管道或设备，不是文件，没有运行 git")]);
});

test("hooks, pagers and aliases", async () => {
  const root = repository();
  const { path, ran } = trap();
  for (const hook of ["post-index-change", "reference-transaction"]) symlinkSync(path, join(root, ".git/hooks", hook));
  const names = ["rev-parse", "ls-tree", "merge-base"];
  const lines = names.map((name) => `[pager]\n${name} = ${path}\n[alias]\n${name} = !${path}\n`);
  appendFileSync(join(root, ".git/config"), `[core]\npager = ${path}\n${lines.join("")}`);
  git(root, "update-ref", "refs/heads/b", "HEAD");
  expect(ran()).toBe(true);
  expect((await since(root, "--since", "b")).files).toEqual([]);
  expect(ran()).toBe(false);
});

test("a partial clone that lacks the version: the program it names to fetch it is not run", async () => {
  const root = repository();
  const { path, ran } = trap();
  const remote = [`[remote "x"]\nurl = ${root}\nuploadpack = ${path}\npromisor = true\npartialclonefilter = tree:0\n`];
  appendFileSync(
    join(root, ".git/config"),
    `[core]\nrepositoryformatversion = 1\n[extensions]\npartialClone = x\n${remote}`,
  );
  const tree = git(root, "rev-parse", "HEAD^{tree}").stdout.trim();
  rmSync(join(root, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  git(root, "ls-tree", "HEAD");
  expect(ran()).toBe(true);
  const { code, err } = await since(root, "--since", "HEAD");
  expect(err).toContain("git 没有说出那个版本里有哪些文件");
  expect([code, ran()]).toEqual([2, false]);
});

test("a bare repository hidden among the records of a school", async () => {
  const root = repository();
  const { path, ran } = trap();
  const hidden = join(root, "记录");
  git(root, "init", "-q", "--bare", "bare");
  for (const name of readdirSync(join(root, "bare"))) renameSync(join(root, "bare", name), join(hidden, name));
  writeFileSync(
    join(hidden, "config"),
    `[core]\nrepositoryformatversion = 0\nbare = false\nworktree = ${hidden}\nfsmonitor = ${path}\n`,
  );
  git(hidden, "add", "九月.yaml");
  git(hidden, "status");
  expect(ran(), "git takes the folder for no repository, so nothing is proved").toBe(true);
  writeFileSync(join(root, "记录/十月.yaml"), "- 疑\n- 甲");
  for (const [cwd, given] of [
    [hidden, "."],
    [root, "记录"],
    [root, "记录/十月.yaml"],
  ] as const)
    expect((await since(cwd, "--since", "HEAD", given)).files.map((file) => file.replace(/^记录\//, ""))).toEqual([
      "十月.yaml",
    ]);
  rmSync(join(root, ".git"), { recursive: true });
  expect((await since(hidden, "--since", "HEAD")).err).toContain("这里不是 git 仓库");
  mkdirSync(join(hidden, ".git"));
  expect((await since(hidden, "--since", "HEAD")).err).toContain("这里不是 git 仓库");
  expect(ran()).toBe(false);
});

test("another version in the place of the one that is named hides nothing", async () => {
  const root = repository();
  writeFileSync(join(root, "记录/九月.yaml"), "- 疑\n- 甲");
  const old = git(root, "rev-parse", "HEAD").stdout.trim();
  git(root, "commit", "-q", "-a", "-m", "改");
  git(root, "replace", old, "HEAD");
  expect(git(root, "diff", "--name-only", old, "HEAD").stdout, "git does not replace it").toBe("");
  expect((await since(root, "--since", old)).files).toEqual(["记录/九月.yaml"]);
});

test("parents that the repository makes up for a version hide nothing", async () => {
  const root = repository();
  writeFileSync(join(root, "记录/九月.yaml"), "- 疑\n- 甲");
  const old = git(root, "rev-parse", "HEAD").stdout.trim();
  git(root, "commit", "-q", "-a", "-m", "改");
  const now = git(root, "rev-parse", "HEAD").stdout.trim();
  mkdirSync(join(root, ".git/info"), { recursive: true });
  writeFileSync(join(root, ".git/info/grafts"), `${old} ${now}\n${now}\n`);
  expect(git(root, "merge-base", old, "HEAD").stdout.trim(), "git does not graft").toBe(now);
  expect((await since(root, "--since", old)).files).toEqual(["记录/九月.yaml"]);
});

test("a program called git in the folder, at a relative entry of PATH, in node_modules", async () => {
  const root = repository();
  const { path, ran } = trap();
  mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
  for (const name of ["git", "soffice", "node_modules/.bin/git"]) symlinkSync(path, join(root, name));
  const strange = [".", "", root, join(root, "node_modules/.bin")];
  for (const entry of strange) {
    vi.stubEnv("PATH", [entry, dirname(execFileSync("which", ["git"]).toString()), process.env.PATH].join(delimiter));
    spawnSync("git", ["--version"], { cwd: root, input: "" });
    expect([entry, ran()]).toEqual([entry, true]);
    expect((await since(root, "--since", "HEAD")).files).toEqual([]);
    expect([entry, ran()]).toEqual([entry, false]);
  }
  vi.stubEnv("PATH", strange.join(delimiter));
  expect((await since(root, "--since", "HEAD")).err).toContain("运行不了 git");
  const pdf = await runYanxiu(root, "report", "term.yaml", "--format", "pdf");
  expect(pdf.code).toBe(2);
  expect(ran()).toBe(false);
});

test("repositories of other sorts: SHA-256, worktrees, lines that end in CR LF", async () => {
  const root = repository("--object-format=sha256");
  writeFileSync(join(root, "记录/九月.yaml"), "- 疑\n- 甲");
  expect((await since(root, "--since", "HEAD")).files).toEqual(["记录/九月.yaml"]);
  git(root, "commit", "-q", "-a", "-m", "改");
  git(root, "worktree", "add", "-q", "旁边");
  const beside = join(root, "旁边");
  writeFileSync(join(beside, "记录/九月.yaml"), "- 疑\r\n- 甲");
  expect((await since(beside, "--since", "HEAD")).files).toEqual([]);
  writeFileSync(join(beside, "记录/九月.yaml"), "- 疑\r\n- 乙");
  expect((await since(beside, "--since", "HEAD")).files).toEqual(["记录/九月.yaml"]);
});

test("links: one that leads elsewhere now is changed, one that does not is not", async () => {
  const root = repository();
  symlinkSync("九月.yaml", join(root, "记录/又.yaml"));
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "链接");
  expect((await since(root, "--since", "HEAD")).files).toEqual([]);
  rmSync(join(root, "记录/九月.yaml"));
  symlinkSync("十月.yaml", join(root, "记录/九月.yaml"));
  expect((await since(root, "--since", "HEAD")).code).toBe(0);
});

test("a version that begins like an option, or that names a file", async () => {
  const root = repository();
  for (const ref of ["--upload-pack=a", "-h", ":/", "HEAD:term.yaml"]) {
    const { code, err } = await since(root, `--since=${ref}`);
    expect(err, ref).toContain(`没有“${ref}”这个版本`);
    expect(code).toBe(2);
  }
});
