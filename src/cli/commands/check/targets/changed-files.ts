import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { Refusal } from "../../../refusal.ts";

/**
 * The files (absolute paths) that changed since `ref` and the present version parted, with new ones, deleted ones and
 * the old name of a renamed one. Refuses if git cannot say for certain: no git, no repository, an unknown
 * version, a shallow clone.
 */
export function changedFiles(ref: string, cwd: string): string[] {
  const up = git(cwd, "rev-parse", "--show-cdup");
  if (up.status !== 0) throw noRepository(up.stderr);
  const root = resolve(cwd, up.stdout.replace(/\n$/, ""));
  if (git(root, "rev-parse", "--is-shallow-repository").stdout.trim() !== "false") throw shallow(ref);
  const commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (commit.status !== 0) throw unknownRef(ref);
  const base = git(root, "merge-base", commit.stdout.trim(), "HEAD");
  if (base.status !== 0) throw new Refusal(`“${ref}”和现在的版本没有共同的历史`, "请换一个分支、标签或提交号。");
  const options = ["--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff"];
  const changed = [
    ...names(git(root, "diff", ...options, base.stdout.trim(), "--")),
    ...names(git(root, "ls-files", "--others", "--exclude-standard", "-z")),
  ];
  return [...new Set(changed)].map((name) => resolve(root, name));
}

function git(cwd: string, ...args: string[]) {
  const { error, status, stdout, stderr } = spawnSync("git", args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    env: { ...process.env, LC_ALL: "C" },
  });
  if (error) throw new Refusal("运行不了 git，不能用 --since", "请先装好 git，或去掉 --since。");
  return { status, stdout, stderr };
}

/** With `-z` git neither quotes nor escapes Chinese names. */
function names({ status, stdout }: ReturnType<typeof git>): string[] {
  if (status !== 0) throw new Refusal("git 没有说出改动了哪些文件", "请先让 git status 能正常运行。");
  return stdout.split("\0").filter((name) => name !== "");
}

function noRepository(answer: string): Refusal {
  return answer.includes("dubious ownership")
    ? new Refusal("git 认为这个仓库属于别的用户，不肯读", "运行 git config --global --add safe.directory 仓库的路径。")
    : new Refusal("这里不是 git 仓库，不能用 --since", "请在仓库里运行，或去掉 --since。");
}

const shallow = (ref: string): Refusal =>
  new Refusal(
    `仓库只取来了一部分历史，看不出“${ref}”以来改了什么`,
    "先运行 git fetch --unshallow；在流水线里，把检出的深度设成全部。",
  );

const unknownRef = (ref: string): Refusal =>
  new Refusal(`没有“${ref}”这个版本`, "请写分支、标签或提交号，例如 origin/main；别处的分支要先 git fetch。");
