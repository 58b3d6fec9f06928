// What goes wrong around a batch, made for real, with the program as it is built: nothing is half-written, the others are
// done, and it is said which school and why. Killed workers stand in batch-workers.test.ts.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { isUntouched } from "../../src/pipeline.ts";
import { makeFolder } from "./make-folder.ts";

const program = resolve("dist/main.js");
const campuses = ["城南校区", "河西校区", "青禾校区", "望湖校区"];
const env = { PATH: process.env.PATH, XDG_CACHE_HOME: makeFolder({}) };

const cleanups: (() => unknown)[] = [];
afterAll(() => {
  for (const clean of cleanups) clean();
});

let root: string;
beforeEach(() => {
  root = makeFolder({});
  for (const name of [...campuses, "教师.yaml"])
    cpSync(join("examples/group", name), join(root, name), {
      recursive: true,
      filter: (path) => !path.endsWith("报告"),
    });
});

const batch = (words: readonly string[], user: object = {}, main = program) =>
  spawnSync(process.execPath, [main, "batch", ...words], { cwd: root, env, encoding: "utf8", ...user });

/** The program where another user can read it: a checkout may lie in a folder of one's own. */
function forEverybody(): string {
  const copy = makeFolder({});
  for (const part of ["dist", "templates", "package.json"]) cpSync(part, join(copy, part), { recursive: true });
  chmodSync(copy, 0o755);
  return join(copy, "dist/main.js");
}

/** The files in the folders of reports. Each docx among them is whole. */
function reports(folder = root): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.includes("总结"))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) expect(isUntouched(readFileSync(file)), file).toBe(true);
  expect(readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"))).toEqual(
    [],
  );
  return files.map((file) => file.slice(folder.length + 1).split("/")[0]!).toSorted();
}

test.for(["1", "2"])("a disk that is full for one school, --jobs %s", (jobs, { skip }) => {
  const out = join(root, "河西校区/报告");
  mkdirSync(out);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=8k,mode=777", "none", out]).status !== 0) skip("mount");
  cleanups.push(() => spawnSync("umount", [out]));
  const { status, stdout, stderr } = batch([...campuses, "--jobs", jobs]);
  expect(stderr).toMatch(
    /^云渡小学河西校区：写不了“河西校区\/报告\/云渡小学河西校区.*\.docx”：磁盘满了\n请清理出空间再运行/,
  );
  expect(stdout).toMatch(/\n云渡小学河西校区 +0 +13 +0 +0 +读写不了\n/);
  expect(stdout).toContain("4所学校：3所已有报告，1所没有生成\n");
  expect([status, reports()]).toEqual([1, ["城南校区", "望湖校区", "青禾校区"].toSorted()]);
  expect(readdirSync(out)).toEqual([]);
  spawnSync("umount", [out]);
});

test("a folder with records that another user may not open, and the folder of the cache, too", () => {
  const secret = join(root, "河西校区/文字");
  const stranger = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  for (const folder of [root, ...campuses.map((name) => join(root, name))]) chmodSync(folder, 0o777);
  chmodSync(secret, 0);
  expect(spawnSync("ls", [secret], stranger).status).not.toBe(0);
  chmodSync(env.XDG_CACHE_HOME, 0o700);
  const { status, stdout, stderr } = batch([...campuses, "--jobs", "2"], stranger, forEverybody());
  expect(stderr).toContain("文件夹“河西校区/文字”打不开");
  expect(stdout).toContain("4所学校：3所已有报告，1所没有生成\n");
  expect([status, reports()]).toEqual([1, ["城南校区", "望湖校区", "青禾校区"].toSorted()]);
  chmodSync(secret, 0o755);
});

test("a school that vanishes while the batch is at work", async () => {
  const child = spawn(process.execPath, [program, "batch", ...campuses, "--jobs", "1"], { cwd: root, env });
  const said = { out: "", err: "" };
  child.stderr.on("data", (text) => (said.err += text));
  child.stdout.on("data", (text) => {
    if (said.out === "") renameSync(join(root, "望湖校区"), join(root, "搬走了"));
    said.out += text;
  });
  const [code] = await once(child, "close");
  expect(said.err).toContain("望湖校区：读不了“望湖校区/term.yaml”：这个文件读不了：文件不存在\n");
  expect(said.out).toContain("4所学校：3所已有报告，1所没有生成\n");
  expect([code, reports()]).toEqual([1, ["城南校区", "河西校区", "青禾校区"].toSorted()]);
  expect(existsSync(join(root, "望湖校区"))).toBe(false);
});

test("two batches at once into the same folder: both are content, and each report lies there once", async () => {
  const runs = ["1", "2"].map(async (jobs) => {
    const child = spawn(process.execPath, [program, "batch", ...campuses, "--out", "收齐", "--jobs", jobs], {
      cwd: root,
      env,
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said.push(String(text)));
    const [code] = await once(child, "close");
    return { code, said: said.join("") };
  });
  for (const { code, said } of await Promise.all(runs)) {
    expect(said).toContain("4所学校：4所已有报告\n");
    expect(code).toBe(0);
  }
  expect(reports(join(root, "收齐"))).toEqual(campuses.toSorted());
  expect(statSync(join(root, "收齐")).isDirectory()).toBe(true);
});
