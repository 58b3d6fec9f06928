// npm run pack [-- --out FOLDER]: the file that others install. It holds only what runs, asks for no other package and
// installs without a network.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { addressesOf } from "./addresses.mjs";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { out: { type: "string", default: root } } });
const run = (program, ...args) =>
  execFileSync(program, args, { encoding: "utf8", shell: process.platform === "win32" });

/** Without what only this folder needs: everything that runs is inside the bundle. */
function packedManifest() {
  const whole = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { scripts, workspaces, dependencies, devDependencies, overrides, ...packed } = whole;
  return { ...packed, ...addressesOf(origin()) };
}

/** Where this clone came from; nothing if it is none. */
function origin() {
  try {
    return execFileSync("git", ["-C", root, "config", "--get", "remote.origin.url"], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

const stage = mkdtempSync(join(tmpdir(), "yanxiu-pack-"));
try {
  const manifest = packedManifest();
  run(process.execPath, join(root, "bin/packaging/build.mjs"), "--outdir", join(stage, "dist"));
  for (const name of [...manifest.files, "LICENSE", "README.md"].filter((name) => name !== "dist"))
    cpSync(join(root, name), join(stage, name), { recursive: true });
  writeFileSync(join(stage, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  run("npm", "pack", stage, "--pack-destination", resolve(values.out), "--silent", "--ignore-scripts");
  console.log(resolve(values.out, `${manifest.name}-${manifest.version}.tgz`));
} finally {
  rmSync(stage, { recursive: true, force: true });
}
