// A folder from a stranger has links, pipes and devices where files are read and written. Nothing outside of it changes, nothing waits.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { saveFile } from "../../src/cli/files/save-file.ts";
import { buildProgram } from "./build-program.ts";
import { makeFolder } from "./make-folder.ts";

/** The built program: a new school needs the templates. */
const whole = join(process.cwd(), "bin/yanxiu.js");

let program: string;
beforeAll(async () => {
  program = await buildProgram("src/cli/command-line.ts");
});

const files = { "term.yaml": "包含: 记录/*.yaml\n报告: 总结", "记录/a.yaml": "- 疑\n" };
const report = "报告/云岭小学总结.docx";

/** Ended after 20 seconds: what waits has failed. */
function yanxiu(cwd: string, ...args: string[]) {
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    [args[0] === "new" ? whole : program, ...args],
    {
      cwd,
      encoding: "utf8",
      timeout: 20_000,
      killSignal: "SIGKILL",
    },
  );
  expect(signal, "it waits").toBeNull();
  return { status, text: stdout + stderr };
}

describe.skipIf(process.platform === "win32")("links", () => {
  const places = [
    ["report", "链接", report, ["report", "term.yaml"]],
    ["report --force", "链接", report, ["report", "term.yaml", "--force"]],
    ["the folder of reports", "报告", "报告", ["report", "term.yaml"]],
    ["report --out", "出", "出", ["report", "term.yaml", "--out", "出"]],
    ["batch", "报告", "报告", ["batch", "."]],
    ["--write-baseline", "yanxiu-基线.json", "yanxiu-基线.json", ["check", "--write-baseline"]],
    ["--format", "结果.json", "结果.json", ["check", "--format", "json=结果.json"]],
    ["--format in a folder", "出", "出", ["check", "--format", "json=出/结果.json"]],
    ["schema --out", "a.json", "a.json", ["schema", "--for", "记录", "--out", "a.json"]],
    ["new", "term.yaml", "新/term.yaml", ["new", "新", "--yes"]],
    ["the folder of new", "新", "新", ["new", "新", "--yes"]],
  ] as const;

  test.each(places)("%s: nothing is written where a link leads", (_, __, link, args) => {
    for (const there of ["nothing", link.includes(".") ? "a file" : "a folder"] as const) {
      const root = makeFolder(files);
      const outside = makeFolder({ 里面: "旧" });
      const leadsTo = { "a file": join(outside, "里面"), nothing: join(outside, "没有"), "a folder": outside }[there];
      mkdirSync(join(root, link, ".."), { recursive: true });
      symlinkSync(leadsTo, join(root, link));
      const { status, text } = yanxiu(root, ...args);
      expect([readdirSync(outside), readFileSync(join(outside, "里面"), "utf8")]).toEqual([["里面"], "旧"]);
      expect(lstatSync(join(root, link)).isSymbolicLink()).toBe(true);
      if (link !== "新/term.yaml") expect(text).toContain(`“${link}”是链接，没有往里写`);
      expect(status, text).toBe(2);
    }
  });

  test("what a person names outside of the folder may be a link", () => {
    const root = makeFolder(files);
    const outside = makeFolder({});
    mkdirSync(join(outside, "盘"));
    symlinkSync("盘", join(outside, "出"));
    expect(yanxiu(root, "report", "term.yaml", "--out", join(outside, "出")).status).toBe(0);
    expect(readdirSync(join(outside, "盘"))).toEqual(["云岭小学总结.docx"]);
    const line = `"${process.execPath}" "${program}" check --format json=/dev/stdout | cat`;
    expect(spawnSync("sh", ["-c", line], { cwd: root, encoding: "utf8" }).stdout).toContain('"diagnostics"');
  });

  test("a term file that is a link out of its folder is not read", () => {
    const root = makeFolder({});
    const secret = makeFolder({ "秘密.yaml": "- 秘密的话" });
    symlinkSync(join(secret, "秘密.yaml"), join(root, "term.yaml"));
    const { status, text } = yanxiu(root, "check");
    expect(text).toContain("“term.yaml”是指到学校文件夹外面的链接，没有读入");
    expect(text).not.toContain("秘密的话");
    expect(status).toBe(2);
  });
});

describe.skipIf(process.platform === "win32")("pipes, devices, sockets, folders", () => {
  const makers: readonly (readonly [string, (path: string) => void])[] = [
    ["a pipe", (path) => execFileSync("mkfifo", [path])],
    ["a folder", (path) => mkdirSync(path)],
    ["a link to /dev/zero", (path) => symlinkSync("/dev/zero", path)],
    ["a link to a file of the system without an end", (path) => symlinkSync("/proc/kmsg", path)],
    ["a link that leads to itself", (path) => symlinkSync(path, path)],
  ];
  const read = [["term.yaml"], ["记录/a.yaml", "yanxiu-基线.json", "文字/a.md", "模板/a.md", "佐证/a.jpg", ".git"]];
  const written = [report, "yanxiu-基线.json", "结果.json"];

  test.each(makers)("%s where a file is read: told or passed over, never waited for", (_, make) => {
    for (const names of read) {
      const root = makeFolder({ ...files, "记录/b.yaml": "- 甲" });
      for (const name of names) {
        mkdirSync(join(root, name, ".."), { recursive: true });
        rmSync(join(root, name), { force: true });
        make(join(root, name));
      }
      for (const args of [["check"], ["report", "term.yaml"], ["check", "--fix"], ["check", "--since", "HEAD"]]) {
        const { status, text } = yanxiu(root, ...args);
        expect([0, 1, 2], `${names} ${args}: ${text}`).toContain(status);
        expect(text, names.join()).not.toContain("自己出错");
      }
    }
  });

  test.each(makers)("%s where a file is written: a plain message, and it stays", (_, make) => {
    for (const name of written) {
      const root = makeFolder(files);
      mkdirSync(join(root, name, ".."), { recursive: true });
      make(join(root, name));
      const before = lstatSync(join(root, name)).mode;
      const args = {
        [report]: ["report", "term.yaml", "--force"],
        "yanxiu-基线.json": ["check", "--write-baseline"],
        "结果.json": ["check", "--format", "json=结果.json"],
      }[name]!;
      const { status, text } = yanxiu(root, ...args);
      expect(text).toMatch(new RegExp(`“${name}”(?:是链接，没有往里写|：这是文件夹，不是文件|：这不是普通文件)`));
      expect([status, lstatSync(join(root, name)).mode]).toEqual([2, before]);
    }
  });
});

describe("what lay there", () => {
  test("permissions and owner stay", async () => {
    const root = makeFolder({ a: "旧" });
    const path = join(root, "a");
    chmodSync(path, 0o640);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(path, 65534, 65534);
    await saveFile(path, "新");
    const { mode, uid } = statSync(path);
    expect([readFileSync(path, "utf8"), mode & 0o7777, uid]).toEqual([
      "新",
      0o640,
      isRoot ? 65534 : process.getuid?.(),
    ]);
  });

  test("a save made meanwhile is not lost", async () => {
    const root = makeFolder({ a: "旧" });
    const path = join(root, "a");
    const there = { bytes: Buffer.from("旧") };
    writeFileSync(path, "刚刚存的");
    expect(await saveFile(path, "新", there)).toBe("changed");
    expect(await saveFile(path, "新", { bytes: undefined })).toBe("changed");
    expect([readFileSync(path, "utf8"), readdirSync(root)]).toEqual(["刚刚存的", ["a"]]);
    rmSync(path);
    expect(await saveFile(path, "新", there)).toBe("changed");
    expect(await saveFile(path, "新", { bytes: undefined })).toBe("written");
    expect(await saveFile(path, "更新", { bytes: Buffer.from("新") })).toBe("written");
  });
});
