// What git goes by when it is asked about a repository of somebody's, whatever that and the shell say.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { gitIn } from "../../src/cli/commands/check/targets/git.ts";
import { filesAt } from "../../src/cli/commands/check/targets/repository.ts";
import { makeFolder } from "./make-folder.ts";

afterEach(() => vi.unstubAllEnvs());

const who = ["-c", "user.name=甲", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
const git = (cwd: string, ...args: string[]) =>
  spawnSync("git", [...who, "-c", "commit.gpgsign=false", ...args], { cwd, encoding: "utf8", timeout: 20_000 });

function repository(files: Readonly<Record<string, string>>): string {
  const root = makeFolder(files);
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    ["commit", "-q", "-m", "初"],
  ])
    git(root, ...args);
  return root;
}

test.each([
  ["core.fsmonitor", "false"],
  ["core.hooksPath", "/dev/null"],
  ["core.askPass", ""],
  ["protocol.allow", "never"],
  ["safe.bareRepository", "explicit"],
])("a setting that names a program or lets one in is ours: %s", (name, ours) => {
  const root = repository({ a: "甲" });
  git(root, "config", name, "theirs");
  expect(git(root, "config", name).stdout).toBe("theirs\n");
  expect(gitIn(root)("config", name).stdout).toBe(`${ours}\n`);
});

/** The environment in which git starts what it is asked to. */
const environmentIn = (root: string): readonly string[] =>
  gitIn(root)("-c", "alias.show-environment=!env", "show-environment").stdout.split("\n");

test("neither a hook's names for another repository nor what git fetches by get through; the language is set", () => {
  const root = repository({ a: "甲" });
  const other = repository({ b: "乙" });
  for (const name of ["GIT_DIR", "GIT_COMMON_DIR"]) vi.stubEnv(name, join(other, ".git"));
  vi.stubEnv("GIT_WORK_TREE", other);
  vi.stubEnv("GIT_INDEX_FILE", join(other, ".git/index"));
  vi.stubEnv("GIT_NAMESPACE", "别的");
  vi.stubEnv("GIT_PREFIX", "别的/");
  vi.stubEnv("LC_ALL", "zh_CN.UTF-8");
  vi.stubEnv("GIT_ALLOW_PROTOCOL", "file:ext");
  expect(filesAt("HEAD", root).map(({ name }) => name)).toEqual(["a"]);
  const environment = environmentIn(root);
  expect(environment).toEqual(
    expect.arrayContaining([
      "LC_ALL=C",
      "GIT_NO_LAZY_FETCH=1",
      "GIT_ALLOW_PROTOCOL=none",
      "GIT_OPTIONAL_LOCKS=0",
      "GIT_TERMINAL_PROMPT=0",
      `GIT_CEILING_DIRECTORIES=${dirname(root)}`,
    ]),
  );
  expect(environment.filter((line) => line.includes(other) || line.includes("别的"))).toEqual([]);
});

test("only files below the folder are named, from there, links and files in any encoding among them", () => {
  const root = repository({ "校/记录/a.yaml": "甲", "校/b.yaml": "乙", "校二/c.yaml": "丙", "d.yaml": "丁" });
  symlinkSync("b.yaml", join(root, "校/链.yaml"));
  writeFileSync(join(root, '校/又 一\n"个.yaml'), "戊");
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "又");
  const names = (folder: string) =>
    filesAt("HEAD", join(root, folder))
      .map(({ name }) => name)
      .toSorted();
  expect(names("校")).toEqual(["b.yaml", '又 一\n"个.yaml', "记录/a.yaml", "链.yaml"].toSorted());
  expect(names("校/记录")).toEqual(["a.yaml"]);
  expect(names("")).toHaveLength(6);
});

test("the folder whose .git it is, be that a folder or a file; one that is no repository, or leads elsewhere, is refused", () => {
  const root = repository({ "校/a.yaml": "甲" });
  const none = "这里不是 git 仓库，不能用 --since";
  git(root, "worktree", "add", "-q", "旁边");
  expect(filesAt("HEAD", join(root, "旁边")).map(({ name }) => name)).toEqual(["校/a.yaml"]);
  mkdirSync(join(root, "校/.git"));
  expect(() => filesAt("HEAD", join(root, "校"))).toThrow(none);
  const other = repository({ b: "乙" });
  const strange = makeFolder({ ".git": `gitdir: ${join(other, ".git")}\n` });
  git(other, "config", "core.worktree", other);
  expect(() => filesAt("HEAD", strange)).toThrow(none);
  expect(() => filesAt("HEAD", makeFolder({}))).toThrow(none);
});

test.runIf(process.getuid?.() === 0)("a repository of another user", () => {
  const root = repository({ a: "甲" });
  for (const path of [root, join(root, ".git")]) chownSync(path, 65534, 65534);
  expect(git(root, "status").stderr, "git reads it, so nothing is proved").toContain("dubious ownership");
  expect(() => filesAt("HEAD", root)).toThrow("git 认为这个仓库属于别的用户，不肯读");
});

test("versions: unknown ones, those of another history, and where two parted", () => {
  const root = repository({ a: "甲" });
  git(root, "checkout", "-q", "-b", "旁");
  writeFileSync(join(root, "b"), "乙");
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "旁");
  git(root, "checkout", "-q", "main");
  expect(filesAt("旁", root).map(({ name }) => name)).toEqual(["a"]);
  git(root, "checkout", "-q", "--orphan", "孤");
  git(root, "commit", "-q", "-m", "孤");
  expect(() => filesAt("main", root)).toThrow("“main”和现在的版本没有共同的历史");
  expect(() => filesAt("--all", root)).toThrow("没有“--all”这个版本");
  const shallow = join(makeFolder({}), "浅");
  git(dirname(shallow), "clone", "-q", "--depth", "1", `file://${root}`, "浅");
  expect(existsSync(join(shallow, ".git/shallow"))).toBe(true);
  expect(() => filesAt("HEAD", shallow)).toThrow("仓库只取来了一部分历史，看不出“HEAD”以来改了什么");
});

test("a git that stands in the repository itself, or that does not start, is none", () => {
  const root = repository({ a: "甲" });
  const bad = makeFolder({ git: "#!/没有\n" });
  chmodSync(join(bad, "git"), 0o755);
  vi.stubEnv("PATH", root);
  expect(() => filesAt("HEAD", root)).toThrow("运行不了 git，不能用 --since");
  vi.stubEnv("PATH", bad);
  expect(() => filesAt("HEAD", root)).toThrow("运行不了 git，不能用 --since");
});
