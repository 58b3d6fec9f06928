import { realpathSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { Refusal } from "../../../refusal.ts";
import { faultCode } from "../../../system-fault.ts";
import { type Git, gitIn } from "./git.ts";
import { refusePipes } from "./refuse-pipes.ts";

/** A file as git keeps it: its name from the folder that was asked about, with `/`, and the hash of what is in it. */
interface KeptFile {
  readonly name: string;
  readonly id: string;
}

/**
 * The files below a folder as they were when `ref` and the present version parted. Refuses if git cannot say for certain: no
 * git, no repository, an unknown version, a shallow clone.
 */
export function filesAt(ref: string, folder: string): KeptFile[] {
  const here = realpathSync(folder);
  const root = rootOf(here);
  refusePipes(join(root, ".git"));
  const git = gitIn(root);
  refuseOthers(git, root);
  const base = parting(git, ref);
  const { status, stdout } = git("ls-tree", "-r", "-z", base);
  if (status !== 0) throw notSaid();
  const prefix = relative(root, here)
    .split(sep)
    .map((part) => (part === "" ? "" : `${part}/`))
    .join("");
  return [...stdout.matchAll(/\d+ blob ([0-9a-f]+)\t([^\0]+)\0/g)]
    .map(([, id, name]) => ({ id: id!, name: name! }))
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ id, name }) => ({ id, name: name.slice(prefix.length) }));
}

/**
 * The folder in which the `.git` of a folder lies. A bare repository somewhere among the school's files has none, so that
 * nothing in it counts.
 */
function rootOf(folder: string): string {
  if (isThere(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw noRepository();
  return rootOf(parent);
}

function isThere(path: string): boolean {
  try {
    const stat = statSync(path);
    return stat.isDirectory() || stat.isFile();
  } catch (thrown) {
    faultCode(thrown);
    return false;
  }
}

/** Refuses where git takes something else for the repository: a `.git` that is none, or that names another work tree. */
function refuseOthers(git: Git, root: string): void {
  const { status, stdout, stderr } = git("rev-parse", "--show-toplevel");
  if (stderr.includes("dubious ownership")) throw ofAnother();
  if (status !== 0 || realpathSync(stdout.replace(/\n$/, "")) !== root) throw noRepository();
}

function parting(git: Git, ref: string): string {
  if (git("rev-parse", "--is-shallow-repository").stdout.trim() !== "false") throw shallow(ref);
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (commit.status !== 0) throw unknownRef(ref);
  const base = git("merge-base", commit.stdout.trim(), "HEAD");
  if (base.status !== 0) throw new Refusal(`“${ref}”和现在的版本没有共同的历史`, "请换一个分支、标签或提交号。");
  return base.stdout.trim();
}

const notSaid = (): Refusal =>
  new Refusal("git 没有说出那个版本里有哪些文件", "仓库可能只取来了一部分；请重新完整地克隆一次。");

const ofAnother = (): Refusal =>
  new Refusal("git 认为这个仓库属于别的用户，不肯读", "运行 git config --global --add safe.directory 仓库的路径。");

const noRepository = (): Refusal =>
  new Refusal("这里不是 git 仓库，不能用 --since", "请在仓库里运行，或去掉 --since。");

const shallow = (ref: string): Refusal =>
  new Refusal(
    `仓库只取来了一部分历史，看不出“${ref}”以来改了什么`,
    "先运行 git fetch --unshallow；在流水线里，把检出的深度设成全部。",
  );

const unknownRef = (ref: string): Refusal =>
  new Refusal(`没有“${ref}”这个版本`, "请写分支、标签或提交号，例如 origin/main；别处的分支要先 git fetch。");
