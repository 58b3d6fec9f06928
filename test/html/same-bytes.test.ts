// html and md of an example are the same bytes in every time zone, folder and process. dist/ is built before (../build-dist.ts).
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../cli/make-folder.ts";

const program = resolve("bin/yanxiu.js");

/** The files of an example's reports, written from a copy of it, standing in `cwd`. */
function filesOf(example: string, place: string, cwd: string, zone: string): ReadonlyMap<string, Buffer> {
  const root = makeFolder({});
  const school = join(root, place);
  cpSync(join("examples", example), school, { recursive: true });
  mkdirSync(join(root, cwd), { recursive: true });
  const args = [program, "report", join(school, "term.yaml"), "--format", "html,md", "--out", join(root, "交")];
  const env = { PATH: process.env.PATH, TZ: zone, LANG: "C" };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: join(root, cwd), encoding: "utf8", env });
  expect(status, stderr).toBe(0);
  const out = join(root, "交");
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
}

test.each(["rural-school", "kindergarten"])("%s：网页和文字在哪里、什么时区、第几次写，都是同样的字节", (example) => {
  const one = filesOf(example, "学校", ".", "Asia/Shanghai");
  const other = filesOf(example, "深/一些/的文件夹", "深/一些/的文件夹/记录", "America/St_Johns");
  expect([...one.keys()].filter((name) => /\.(html|md)$/.test(name)).length).toBeGreaterThanOrEqual(2);
  expect([...other.keys()]).toEqual([...one.keys()]);
  for (const [name, bytes] of one) expect(other.get(name)!.equals(bytes), name).toBe(true);
  expect(one.get([...one.keys()].find((name) => name.endsWith(".html"))!)!.toString()).toMatch(
    /<small>记录\/\S+ 第\d+行/,
  );
});
