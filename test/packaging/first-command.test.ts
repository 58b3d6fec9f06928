// What `npm ci` downloads, and what an audit looks at.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import lock from "../../package-lock.json" with { type: "json" };
import { makeFolder } from "../cli/make-folder.ts";

const packages = lock.packages as Record<string, { dev?: boolean; version?: string }>;
const running = Object.entries(packages).filter(([path, { dev }]) => path.includes("node_modules/") && dev !== true);
const names = running.map(([path]) => path.split("node_modules/").at(-1)!).filter((name) => name !== "yanxiu-test");

/** The repository as `npm` sees it, without anything installed. */
function freshFolder(): string {
  const folder = makeFolder({});
  mkdirSync(join(folder, "test"));
  for (const file of ["package.json", "package-lock.json", ".npmrc", "test/package.json"])
    cpSync(file, join(folder, file));
  return folder;
}

test("npm ci installs what runs and what builds, and nothing that only checks", () => {
  const args = ["ci", "--dry-run", "--ignore-scripts", "--registry", "http://127.0.0.1:1"];
  const said = execFileSync("npm", args, { cwd: freshFolder(), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const added = [...said.matchAll(/^add (\S+) /gm)].map(([, name]) => name!);
  const builds = added.filter((name) => /^(@esbuild\/.+|esbuild)$/.test(name));
  expect(builds.length).toBe(2);
  expect(added.filter((name) => !builds.includes(name)).toSorted()).toEqual(names.toSorted());
});

test("where the tools are not installed, a check says what to run and fails", () => {
  const folder = freshFolder();
  cpSync("test/tools.mjs", join(folder, "test/tools.mjs"));
  const { status, stderr } = spawnSync(process.execPath, ["test/tools.mjs", "--check"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toMatch(/^Not installed: @actions\/workflow-parser, .*, yaml-language-server\. Run: npm run tools\n$/);
  expect(status).toBe(1);
});

test("npm audit --omit=dev asks about everything that runs", async () => {
  const asked: string[] = [];
  const registry = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      const json = request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
      if (request.url?.includes("bulk")) asked.push(...Object.keys(JSON.parse(json.toString())));
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  try {
    await promisify(execFile)("npm", ["audit", "--omit=dev", "--registry", address], { cwd: freshFolder() });
  } finally {
    registry.close();
  }
  expect(asked).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
  expect(asked.toSorted()).toEqual([...new Set(names)].toSorted());
});
