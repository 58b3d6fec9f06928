// Compiled code is kept between runs: only whole, only where nobody else can have put it, and nothing depends on it.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeEach, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

const posix = test.skipIf(process.platform === "win32");
let root: string;
let folder: string;

/** A program of two files, and what starts it. */
beforeEach(async () => {
  root = makeFolder({
    "program.cjs": `require("./part.cjs").say(); if (process.argv[3]) process.exitCode = Number(process.argv[3]);`,
    "part.cjs": `exports.say = () => console.log("一");`,
    "start.mjs": `import { runProgram } from "./run-program.mjs";
      runProgram(new URL("program.cjs", import.meta.url).pathname, process.argv[2]);`,
  });
  folder = join(root, "cache/yanxiu/code");
  const entryPoints = { "run-program": "src/cli/code-cache/run-program.ts" };
  const outExtension = { ".js": ".mjs" };
  await build({ entryPoints, outdir: root, outExtension, bundle: true, format: "esm", platform: "node" });
});

function run(args: readonly string[] = ["check"], env: Readonly<Record<string, string>> = {}): string {
  const cache = { XDG_CACHE_HOME: join(root, "cache") };
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "start.mjs"), ...args], {
    ...{ cwd: root, encoding: "utf8", env: { ...cache, ...env } },
  });
  return stdout + stderr;
}

const kept = (): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" });
const onlyKept = (): string => join(folder, kept()[0]!);
const change = (): void => writeFileSync(join(root, "part.cjs"), `exports.say = () => console.log("二");`);

test("kept code is run: V8 sees the length of a text only, so a change of the same length is not seen", () => {
  expect(run()).toBe("一\n");
  expect(kept()).toEqual([expect.stringMatching(/^check-[0-9a-f]+-[0-9a-f]+$/)]);
  change();
  expect(run()).toBe("一\n");
  expect(run(["check"], { NODE_DISABLE_COMPILE_CACHE: "1" })).toBe("二\n");
});

test("another command, another program and another flag of V8 have their own", () => {
  run();
  run(["stats"]);
  writeFileSync(join(root, "program.cjs"), `require("./part.cjs").say(); `);
  run();
  spawnSync(process.execPath, ["--max-lazy", join(root, "start.mjs"), "check"], {
    env: { XDG_CACHE_HOME: join(root, "cache") },
  });
  expect(
    kept()
      .map((name) => name.split("-")[0])
      .toSorted(),
  ).toEqual(["check", "check", "check", "stats"]);
});

test("a file that is kept is not written again, unless the program loads more", () => {
  run();
  utimesSync(onlyKept(), 1e9, 1e9);
  run();
  expect(statSync(onlyKept()).mtimeMs).toBe(1e12);
  writeFileSync(join(root, "part.cjs"), `require("./more.cjs"); exports.say = () => {}`);
  writeFileSync(join(root, "more.cjs"), `console.log("三")`);
  expect(run()).toBe("三\n");
  expect(statSync(onlyKept()).mtimeMs).toBeGreaterThan(1e12);
});

test.each([
  ["cut off", (whole: Buffer) => whole.subarray(0, whole.length - 7)],
  ["empty", () => Buffer.alloc(0)],
  [
    "changed in one place",
    (whole: Buffer) => Buffer.from(whole.map((byte, i) => (i === whole.length - 9 ? byte ^ 1 : byte))),
  ],
])("a file that is %s is not run, and is made anew", (_, spoil) => {
  run();
  const whole = readFileSync(onlyKept());
  writeFileSync(onlyKept(), spoil(whole));
  change();
  expect(run()).toBe("二\n");
  expect(readFileSync(onlyKept()).length).toBe(whole.length);
});

posix("a folder or a file that others may write is neither read nor written", () => {
  run();
  change();
  for (const path of [join(root, "cache/yanxiu"), folder, onlyKept()]) {
    const { mode } = statSync(path);
    chmodSync(path, mode | 0o020);
    expect(run(), path).toBe("二\n");
    chmodSync(path, mode);
  }
});

posix("nobody else may read or write what is kept", () => {
  run();
  expect([folder, onlyKept()].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
});

test("help, usage that is wrong, and a bug keep nothing", () => {
  for (const args of [["check", "0", "--help"], ["--version"], ["check", "2"], ["check", "3"], []])
    expect(run(args), args.join(" ")).toBe("一\n");
  mkdirSync(folder, { recursive: true });
  expect(kept()).toEqual([]);
});

test("a folder that cannot be made, and one whose name says no place, are done without", () => {
  writeFileSync(join(root, "cache"), "");
  expect(run()).toBe("一\n");
  expect(run(["check"], { XDG_CACHE_HOME: "cache2" })).toBe("一\n");
  expect(readdirSync(root)).not.toContain("cache2");
});

test.runIf(process.getuid?.() === 0)("a user without a home", () => {
  for (const path of ["", "program.cjs", "part.cjs", "start.mjs", "run-program.mjs"])
    chmodSync(join(root, path), 0o755);
  const stranger = { uid: 54321, gid: 54321, env: {} };
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "start.mjs"), "check"], {
    ...{ cwd: root, encoding: "utf8", ...stranger },
  });
  expect(stdout + stderr).toBe("一\n");
});

test("code of versions that are gone is forgotten after a month", () => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(join(root, "cache/yanxiu"), 0o700);
  for (const [name, days] of [
    ["check-1-1", 29],
    ["check-2-2", 31],
  ] as const) {
    writeFileSync(join(folder, name), "");
    const at = Date.now() / 1000 - days * 24 * 3600;
    utimesSync(join(folder, name), at, at);
  }
  run();
  expect(kept().toSorted().slice(0, 2)).toEqual(["check-1-1", expect.stringMatching(/^check-.{9,}$/)]);
});

// Later versions of Node wait longer by themselves.
test.runIf(process.versions.node.startsWith("20."))(
  "the program is told to optimize later, before its code is read",
  () => {
    const tagWith = (...flags: string[]) => {
      const script = "console.log(require('node:v8').cachedDataVersionTag().toString(16))";
      return spawnSync(process.execPath, [...flags, "-e", script], { encoding: "utf8" }).stdout.trim();
    };
    const tag = tagWith("--interrupt-budget=400000");
    expect(tag).not.toBe(tagWith());
    const env = { XDG_CACHE_HOME: join(root, "cache") };
    spawnSync(process.execPath, ["bin/yanxiu.js", "kinds"], { env });
    expect(kept()).toEqual([expect.stringMatching(new RegExp(`^kinds-[0-9a-f]+-${tag}$`))]);
  },
);
