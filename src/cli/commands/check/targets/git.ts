import { spawnSync } from "node:child_process";
import { devNull } from "node:os";
import { dirname } from "node:path";
import { findProgram } from "../../../files/find-program.ts";
import { Refusal } from "../../../refusal.ts";

/** What git answered. */
interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Asks git one thing about a repository. */
export type Git = (...args: string[]) => Answer;

const seconds = 60;

/**
 * git for the repository whose `.git` lies in `root`; a repository may come from anyone. Only for commands that read objects and
 * names: one that compares or lists the work tree runs the filters that the repository names, whatever its options.
 */
export function gitIn(root: string): Git {
  const program = findProgram(process.platform === "win32" ? ["git.exe"] : ["git"], [root]);
  if (program === undefined) throw noGit();
  return (...args) => {
    const { error, status, stdout, stderr } = spawnSync(program, ["-C", root, ...guards, ...args], {
      cwd: dirname(program),
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
      windowsHide: true,
      env: environment(dirname(root)),
    });
    if (error && "code" in error && error.code === "ETIMEDOUT")
      throw new Refusal(
        `git 过了${seconds}秒没有回答，不再等`,
        "去掉 --since 再运行，或先看看 git log 能不能正常运行。",
      );
    if (error) throw noGit();
    return { status, stdout, stderr };
  };
}

/** Should a command ask for one after all, none of these programs is started, and no bare repository is taken for `root`. */
const guards = [
  "--no-pager",
  // Another object in the place of a version would hide what changed.
  "--no-replace-objects",
  ...[
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.askPass=",
    "protocol.allow=never",
  ].flatMap((setting) => ["-c", setting]),
];

/** A hook of git names another repository by these, relative to where it stands. */
const places = ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_NAMESPACE", "GIT_PREFIX"];

function environment(above: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !places.includes(name.toUpperCase()));
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_CEILING_DIRECTORIES: above,
    // What a repository gives a version for parents hides no change.
    GIT_GRAFT_FILE: devNull,
    // What a partial clone lacks is not fetched: the repository says by which program.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
  };
}

const noGit = (): Refusal => new Refusal("运行不了 git，不能用 --since", "请先装好 git，或去掉 --since。");
