import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));

function git(cwd: string, ...args: string[]): void {
  const who = ["-c", "user.name=甲", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...who, "-c", "commit.gpgsign=false", ...args], { cwd, stdio: "pipe" });
}

const names = ["记录/九月.yaml", "记录/十月 二班.yaml", '记录/"十一"月.yaml', "记录/十二月.yaml"];

/** A school with a finding in every file, committed as `main`. */
function repository(extra: Record<string, string> = {}): string {
  const files = Object.fromEntries(names.map((name) => [`校/${name}`, "- 疑"]));
  const root = makeFolder({
    "校/term.yaml": "包含: 教师.yaml 记录/*.yaml\n",
    "校/教师.yaml": "教师:\n- 甲",
    ...files,
    ...extra,
  });
  git(root, "init", "-q");
  commit(root);
  return root;
}

function commit(root: string): void {
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "改");
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function since(cwd: string, ref: string, ...args: string[]) {
  const said = await runYanxiu(cwd, "check", "--since", ref, "--format", "concise", ...args);
  const files = said.out.split("\n").map((line) => /^(.+?):\d+:\d+ /.exec(line)?.[1]);
  return { ...said, files: files.filter((file) => file !== undefined) };
}

test("nothing changed: nothing is told, and that is said", async () => {
  const { code, out, err } = await since(repository(), "main", "--fail-on", "warning");
  expect(err).toBe("“main”以来没有改过记录和文字\n");
  expect(out).toBe("没有发现问题（0个文件）\n");
  expect(code).toBe(0);
});

test("only changed files are told: in the work tree, staged, committed, new; Chinese names, spaces and quotes", async () => {
  const root = repository();
  git(root, "checkout", "-q", "-b", "改");
  write(root, "校/记录/十月 二班.yaml", "- 疑\n- 甲");
  commit(root);
  write(root, '校/记录/"十一"月.yaml', "- 疑\n- 甲");
  git(root, "add", "-A");
  write(root, "校/记录/十二月.yaml", "- 疑\n- 甲");
  write(root, "校/记录/新.yaml", "- 疑");
  const expected = ['校/记录/"十一"月.yaml', "校/记录/十月 二班.yaml", "校/记录/十二月.yaml", "校/记录/新.yaml"];
  expect((await since(root, "main")).files).toEqual(expected);
  expect((await since(join(root, "校/记录"), "main")).files).toEqual(
    expected.map((file) => file.slice("校/记录/".length)),
  );
  expect((await since(root, "main", "校/记录/新.yaml")).files).toEqual(["校/记录/新.yaml"]);
});

test.each([
  ["删去", (root: string) => rmSync(join(root, "校/记录/十二月.yaml")), names.slice(0, 3)],
  [
    "改名",
    (root: string) => renameSync(join(root, "校/记录/十二月.yaml"), join(root, "校/记录/腊月.yaml")),
    [...names.slice(0, 3), "记录/腊月.yaml"],
  ],
])("a file that is gone may be missed anywhere in the school: %s", async (_, change, left) => {
  const root = repository({ "别校/term.yaml": "包含: a.yaml\n", "别校/a.yaml": "- 疑" });
  change(root);
  const expected = left.map((name) => `校/${name}`).sort();
  expect((await since(root, "HEAD")).files.toSorted()).toEqual(expected);
  expect((await since(root, "HEAD", "别校")).files).toEqual([]);
});

test("a roster that is gone is told where it is included", async () => {
  const root = repository();
  rmSync(join(root, "校/教师.yaml"));
  expect((await since(root, "HEAD")).files).toContain("校/term.yaml");
});

test("a school that is a repository of its own inside another", async () => {
  const root = repository();
  const inner = join(root, "分校");
  write(root, "分校/term.yaml", "包含: a.yaml\n");
  write(root, "分校/a.yaml", "- 甲");
  git(inner, "init", "-q");
  commit(inner);
  write(root, "分校/a.yaml", "- 疑");
  expect((await since(root, "HEAD", "分校")).files).toEqual(["分校/a.yaml"]);
  write(root, "校/记录/九月.yaml", "- 疑\n- 甲");
  expect((await since(inner, "HEAD", join(root, "校"))).files).toEqual(["../校/记录/九月.yaml"]);
});

test("what changed on the other branch since they parted is not ours", async () => {
  const root = repository();
  git(root, "checkout", "-q", "-b", "改");
  write(root, "校/记录/新.yaml", "- 疑");
  commit(root);
  git(root, "checkout", "-q", "main");
  write(root, "校/记录/九月.yaml", "- 疑\n- 甲");
  commit(root);
  git(root, "checkout", "-q", "改");
  expect((await since(root, "main")).files).toEqual(["校/记录/新.yaml"]);
});

test.each([
  ["名册", "校/教师.yaml", "教师:\n- 乙"],
  ["学期文件", "校/term.yaml", "包含: 教师.yaml 记录/*.yaml\n\n"],
])("a change that others depend on is checked with the whole school: %s", async (_, file, text) => {
  const root = repository();
  write(root, file, text);
  expect((await since(root, "main")).files).toHaveLength(4);
});

test("files that belong to no record are passed over", async () => {
  const root = repository();
  write(root, "校/.github/workflows/check.yml", "- 错");
  write(root, "校/别的.yaml", "- 错");
  write(root, "校/报告/a.yaml", "- 错");
  write(root, "校/照片.jpg", "错");
  expect(await since(root, "main", "校")).toMatchObject({ code: 0, files: [] });
});

test.each([
  ["没有这个版本", "没有/这个", "没有“没有/这个”这个版本"],
  ["像选项的版本", "--output=a", "没有“--output=a”这个版本"],
])("a version there is not ends with 2: %s", async (_, ref, message) => {
  const { code, err } = await runYanxiu(repository(), "check", `--since=${ref}`);
  expect(err).toContain(message);
  expect(code).toBe(2);
});

test("a shallow clone ends with 2, even where the version is known", async () => {
  const root = repository();
  write(root, "校/记录/九月.yaml", "- 疑\n- 甲");
  commit(root);
  const clone = makeFolder({});
  git(clone, "clone", "-q", "--depth", "1", `file://${root}`, "浅");
  const { code, err } = await since(join(clone, "浅"), "HEAD");
  expect(err).toContain("仓库只取来了一部分历史，看不出“HEAD”以来改了什么\n先运行 git fetch --unshallow");
  expect(code).toBe(2);
});

test("no repository ends with 2", async () => {
  const root = makeFolder({ "term.yaml": "包含: a.yaml\n", "a.yaml": "- 甲" });
  const { code, err } = await since(root, "main");
  expect(err).toContain("这里不是 git 仓库，不能用 --since");
  expect(code).toBe(2);
});

test("histories that never met end with 2", async () => {
  const root = repository();
  git(root, "checkout", "-q", "--orphan", "另起");
  write(root, "校/记录/新.yaml", "- 疑");
  commit(root);
  const { code, err } = await since(root, "main");
  expect(err).toContain("“main”和现在的版本没有共同的历史");
  expect(code).toBe(2);
});
