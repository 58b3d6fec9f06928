import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { makeFolder } from "../cli/make-folder.ts";

/** Starts a program as that version of Node would. */
function startAs(version: string, program = resolve("bin/yanxiu.js")) {
  const versions = `{ value: { ...process.versions, node: ${JSON.stringify(version)} } }`;
  const pretend = `data:text/javascript,Object.defineProperty(process, "versions", ${versions})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", pretend, program, "--version"], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test.each(["16.20.2", "18.20.8", "20.18.3"])("Node %s is too old, and that is said in one line", (version) => {
  const stderr = `yanxiu 需要 Node 20.19 或更新的版本，现在是 ${version}\n`;
  expect(startAs(version)).toEqual({ status: 2, stdout: "", stderr });
});

test.each(["20.19.0", "22.0.0", "24.1.0", "26.0.0"])("Node %s is new enough, as package.json says", (version) => {
  expect(startAs(version)).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: "" });
  expect(packageJson.engines.node).toBe(">=20.19");
});

test("a checkout that was never built says how to build it", () => {
  const folder = makeFolder({ "package.json": '{"type":"module"}' });
  mkdirSync(join(folder, "bin"));
  cpSync("bin/yanxiu.js", join(folder, "bin/yanxiu.js"));
  const { status, stderr } = startAs("20.19.0", join(folder, "bin/yanxiu.js"));
  expect([status, stderr]).toEqual([2, "程序还没有构建，请先在 yanxiu 的文件夹里运行：npm run build\n"]);
});
