// Faults of the system, made for real: each test first proves that the fault is there.
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, expect, test } from "vitest";
import { buildProgram } from "./build-program.ts";
import { makeFolder } from "./make-folder.ts";

/** Permissions do not bind root, so root runs the program as nobody. */
const stranger = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

let program: string;
beforeAll(async () => {
  program = await buildProgram("src/cli/command-line.ts");
});

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function yanxiu(cwd: string, ...args: string[]): SpawnSyncReturns<string> {
  const env = { PATH: process.env.PATH, TMPDIR: "/tmp" };
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: "utf8", env, ...stranger });
}

/** Runs a shell line as the same user; used to prove a fault. */
const shell = (line: string, cwd: string) => spawnSync("sh", ["-c", line], { cwd, encoding: "utf8", ...stranger });

function school(records = "- 甲\n"): string {
  const root = makeFolder({ "term.yaml": "包含: 记录/*.yaml\n报告: 总结", "记录/a.yaml": records });
  chmodSync(root, 0o755);
  return root;
}

test("a folder that may not be written: a Chinese line, exit code 2, nothing left", () => {
  const root = school();
  mkdirSync(join(root, "报告"));
  chmodSync(join(root, "报告"), 0o555);
  expect(shell("touch 报告/试", root).status, "the folder can be written, so there is no fault").not.toBe(0);
  const { status, stderr, stdout } = yanxiu(root, "report", "term.yaml");
  expect(stderr).toBe("写不了“报告/云岭小学总结.docx”：没有权限\n请检查权限，或用 --out 写到别的文件夹。\n");
  expect([status, stdout, readdirSync(join(root, "报告"))]).toEqual([2, "", []]);
});

test("a folder that may not be made", () => {
  const root = school();
  chmodSync(root, 0o555);
  expect(shell("mkdir 报告", root).status).not.toBe(0);
  const { status, stderr } = yanxiu(root, "report", "term.yaml");
  expect(stderr).toContain("写不了“报告”：没有权限");
  expect(status).toBe(2);
});

test("a record file that may not be read", () => {
  const root = school();
  chmodSync(join(root, "记录/a.yaml"), 0);
  expect(shell("cat 记录/a.yaml", root).status).not.toBe(0);
  for (const [command, path] of [
    ["check", "."],
    ["report", "term.yaml"],
    ["stats", "term.yaml"],
  ] as const) {
    const { status, stdout, stderr } = yanxiu(root, command, path);
    expect(stdout + stderr).toContain("记录/a.yaml:1:1 错误 这个文件读不了：没有权限 file/unreadable");
    expect(status).toBe(2);
  }
});

test("a folder of records that may not be opened is never passed over", () => {
  const root = school();
  chmodSync(join(root, "记录"), 0);
  expect(shell("ls 记录", root).status).not.toBe(0);
  const { status, stdout } = yanxiu(root, "check");
  expect(stdout).toContain("term.yaml:1:5 错误 文件夹“记录”打不开，里面的记录没有读入 file/unreadable-folder");
  expect(status).toBe(2);
});

test("a term.yaml that may not be read", () => {
  const root = school();
  chmodSync(join(root, "term.yaml"), 0);
  expect(shell("cat term.yaml", root).status).not.toBe(0);
  const { status, stderr } = yanxiu(root, "stats", "term.yaml");
  expect(stderr).toContain("读不了“term.yaml”：这个文件读不了：没有权限");
  expect(status).toBe(2);
});

test("a full disk: the old report stays, nothing is left behind", () => {
  const root = school();
  writeFileSync(join(root, "term.yaml"), "包含: 记录/*.yaml\n报告: 厚");
  const out = join(root, "小盘");
  mkdirSync(out);
  chmodSync(out, 0o777);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k,mode=777", "none", out]).status === 0;
  if (mounted) cleanups.push(() => spawnSync("umount", [out]));
  // Without the right to mount, a limit on the size of files is as real.
  const limit = mounted ? "" : "trap '' XFSZ; ulimit -f 16; ";
  expect(shell(`${limit}head -c 200000 /dev/zero > 小盘/试`, root).status, "the disk is not full").not.toBe(0);
  shell("rm 小盘/试; printf 旧 > 小盘/云岭小学厚.docx", root);
  const env = { PATH: process.env.PATH };
  const line = `${limit}exec "${process.execPath}" "${program}" report term.yaml --out 小盘 --force`;
  const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: root, encoding: "utf8", env, ...stranger });
  expect(stderr).toContain(`写不了“小盘/云岭小学厚.docx”：${mounted ? "磁盘满了" : "超过了系统允许的文件大小"}`);
  expect(status).toBe(2);
  expect(readdirSync(out)).toEqual(["云岭小学厚.docx"]);
  expect(readFileSync(join(out, "云岭小学厚.docx"), "utf8")).toBe("旧");
});

// The system refuses the rename as it does on Windows while Word has the file open. Needs a file of another user.
test.runIf("uid" in stranger)("a report that the system will not let be replaced: the new one goes beside it", () => {
  const root = school();
  mkdirSync(join(root, "报告"));
  chmodSync(join(root, "报告"), 0o1777);
  writeFileSync(join(root, "报告/云岭小学总结.docx"), "原样 0");
  expect(shell("touch 报告/试 && mv 报告/试 报告/云岭小学总结.docx", root).status).not.toBe(0);
  shell("rm -f 报告/试", root);
  const { status, stdout } = yanxiu(root, "report", "term.yaml");
  expect(stdout).toContain("已生成 报告/云岭小学总结-新版.docx");
  expect(stdout).toContain("正被别的程序打开");
  expect([status, readdirSync(join(root, "报告"))]).toEqual([0, ["云岭小学总结-新版.docx", "云岭小学总结.docx"]]);
});

test("a bug: one Chinese line, a crash file with the stack, exit code 3", () => {
  const root = school();
  chmodSync(root, 0o777);
  writeFileSync(join(root, "term.yaml"), "崩溃");
  const { status, stderr } = yanxiu(root, "check");
  expect(stderr).toMatch(/^yanxiu 自己出错了，这不是您的文件的问题；详情已记在 \S+，请连同它一起反馈\n$/);
  const file = readdirSync(root).find((name) => name.startsWith("yanxiu-崩溃-"));
  expect(readFileSync(join(root, file ?? "no crash file"), "utf8")).toContain("TypeError: a bug");
  expect(status).toBe(3);
});

test("a bug in a folder that may not be written: the crash file goes to the temporary folder", () => {
  const root = school();
  writeFileSync(join(root, "term.yaml"), "崩溃");
  chmodSync(root, 0o555);
  expect(shell("touch 试", root).status).not.toBe(0);
  const { status, stderr } = yanxiu(root, "check");
  const file = /详情已记在 (\S+)，/.exec(stderr)?.[1] ?? "none";
  expect([status, existsSync(file)]).toEqual([3, true]);
  spawnSync("rm", [file]);
});

test("a reader that goes away is no error", () => {
  const root = school("- 疑\n".repeat(5000));
  const line = `"${process.execPath}" "${program}" check; echo $? >&2`;
  const { stderr, stdout } = spawnSync("sh", ["-c", `{ ${line}; } | head -n 1`], { cwd: root, encoding: "utf8" });
  expect(stdout).toContain("记录/a.yaml:1:3 警告");
  expect(stderr).toBe("0\n");
});

test.runIf(existsSync("/dev/full"))("what `>` leads to is full: told, and no fault of the program", () => {
  expect(shell("echo 试 > /dev/full", "/").status, "the device takes more").not.toBe(0);
  const root = school();
  const { stderr, status } = shell(`"${process.execPath}" "${program}" check > /dev/full`, root);
  expect(stderr).toBe("写不了“标准输出”：磁盘满了\n请清理出空间再运行。\n");
  expect(status).toBe(2);
  expect(readdirSync(root).toSorted()).toEqual(["term.yaml", "记录"]);
});

test.skipIf(process.platform === "win32")("the folder one stands in is gone", () => {
  const root = makeFolder({ "里/a": "" });
  const line = `cd 里 && rm -r ../里 && exec "${process.execPath}" "${program}" check`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: root, encoding: "utf8" });
  expect(stderr).toBe("当前文件夹已经不在了，或没有权限进去\n请换到别的文件夹再运行。\n");
  expect([status, stdout]).toEqual([2, ""]);
});

test.skipIf(process.platform === "win32")("a full table of handles: told, whatever could not be opened first", () => {
  const root = makeFolder({ "term.yaml": "学校: 云岭小学", "教师.yaml": "教师:\n- {姓名: 林秋野}" });
  // Fills the table for real when a file is read the given time, as one handle is enough for all the rest.
  const hoard = `const fs = require("node:fs");
    const open = fs.openSync;
    let left = Number(process.env.READS);
    for (const name of ["readFileSync", "openSync", "readdirSync", "readFile", "open"]) {
      const real = fs[name];
      fs[name] = (...args) => {
        if (left-- === 0) try { for (;;) open("/dev/null", "r"); } catch {}
        return real(...args);
      };
    }
    require("node:module").syncBuiltinESMExports();
    process.on("exit", () => process.stderr.write("\\nleft " + left));`;
  const preload = join(makeFolder({ "hoard.cjs": hoard }), "hoard.cjs");
  const underLimit = (reads: number) => {
    const check = `"${join(process.cwd(), "bin/yanxiu.js")}" check`;
    const line = `ulimit -n 64; exec "${process.execPath}" --require "${preload}" ${check}`;
    const env = { ...process.env, READS: String(reads), NODE_DISABLE_COMPILE_CACHE: "1" };
    const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: root, encoding: "utf8", env });
    const [said = "", left] = stderr.split("\nleft ");
    return { status, stdout, said, left: Number(left) };
  };
  const whole = underLimit(10_000);
  expect([whole.status, whole.stdout.slice(0, 13), whole.said]).toEqual([1, "term.yaml:1:1", ""]);
  const all = 10_000 - whole.left;
  const runs = [0, 1, 2, 3, 5, 8, 13, 21, ...Array.from({ length: 20 }, (_, i) => all - 20 + i)].map(underLimit);
  const ofProgram =
    "系统不让再打开文件了：打开的文件太多\n请关掉一些程序再运行，或请管电脑的人放宽限制（ulimit -n）。\n";
  const ofFile = "读不了“term.yaml”：这个文件读不了：打开的文件太多\n";
  const told = new Set(runs.map(({ said }) => said));
  expect(told).toContain(ofProgram);
  expect(told).toContain(ofFile);
  for (const { status, stdout, said } of runs)
    if (said === "") expect([status, stdout]).toEqual([whole.status, whole.stdout]);
    else expect([status, stdout, [ofProgram, ofFile].includes(said) || said]).toEqual([2, "", true]);
  expect(readdirSync(root).toSorted()).toEqual(["term.yaml", "教师.yaml"]);
});

test.skipIf(process.platform === "win32")(
  "1.5 GB on stdin: refused at the first 16 MB, whoever goes on writing",
  () => {
    const root = school();
    const line = `head -c 1500000000 /dev/zero | { ulimit -v 4000000; "${process.execPath}" --max-old-space-size=100 "${program}" check --stdin-file 记录/a.yaml; }`;
    const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: root, encoding: "utf8", timeout: 100_000 });
    expect(stderr).toBe("标准输入里的内容超过16MB，没有读入\n按月份或按种类分成几个文件。\n");
    expect([status, stdout]).toEqual([2, ""]);
  },
);

test.skipIf(process.platform === "win32")("without a home, a screen or anything in the environment", () => {
  const root = school("- 错\n");
  const options = { cwd: root, encoding: "utf8", env: {} } as const;
  expect(spawnSync(process.execPath, [program, "check"], options).status).toBe(1);
  for (const closed of [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
    expect(spawnSync("/bin/sh", ["-c", `"${process.execPath}" "${program}" check ${closed}`], options).status).toBe(1);
  expect(readdirSync(root).toSorted()).toEqual(["term.yaml", "记录"]);
});
