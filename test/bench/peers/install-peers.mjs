import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..");
const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));

/** Installs what yanxiu is compared with (test/bench/package.json), if it is not there as the lock file has it. */
export function installPeers() {
  if (missing().length === 0) return;
  console.error("Installing what is compared, once …");
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    ...{ cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" },
    env: { ...process.env, npm_config_local_prefix: folder, npm_config_prefix: undefined },
  });
  if (npm.status !== 0 || missing().length > 0) throw new Error(`not installed: ${missing().join(", ")}`);
}

function missing() {
  const { packages } = read("package-lock.json");
  return Object.keys(read("package.json").dependencies).filter((name) => {
    const manifest = `node_modules/${name}/package.json`;
    return !existsSync(join(folder, manifest)) || read(manifest).version !== packages[`node_modules/${name}`].version;
  });
}

/** Name and version of each, for the head of a table. The last three are installed for other reasons, too. */
export const peerVersions = () =>
  [
    ...Object.keys(read("package.json").dependencies).filter((name) => name !== "pizzip"),
    ...["docx", "js-yaml", "ajv"].map((name) => `../../node_modules/${name}`),
  ]
    .map((path) => read(path.startsWith(".") ? `${path}/package.json` : `node_modules/${path}/package.json`))
    .map(({ name, version }) => `${name} ${version}`);
